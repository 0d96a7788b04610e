import type { LineCleaner } from './cleaner.ts';

const MOST_WORDS = 50;
/** The reader is told to act; a report says that others did. */
const INVITES =
  /^\W*(?:(?:to )?(?:subscribe|sign[ -]?up|get|join|receive|click|register|want|enter|keep up|stay|create)\b|(?:please )?(?:subscribe|sign up)\b)|\b(?:sign[ -]?up (?:here|now|for|to)|subscribe (?:here|now|to (?:our|the|this))|click here|in your inbox|to your inbox|meet your inbox)\b/i;
const SUBJECT =
  /\b(?:newsletters?|inbox|e-?mail (?:alerts?|updates?|newsletters?)|mailing list|subscribers?|subscribe|subscription|breaking news emails?|daily (?:briefing|digest)|push notifications?|telegram channel|whatsapp channel|our app|(?:free )?account|sign in|register)\b/i;
const BARE =
  /^\W*(?:subscribe(?: now| today)?|sign[ -]?up(?: now| here)?|sign[ -]?in|log[ -]?in|register(?: now)?|sign in or (?:create|register).{0,20}|newsletters?|breaking news emails?)\W*$/i;

/** Drops invitations to newsletters, alerts and subscriptions. */
export const newsletter: LineCleaner = (block, place) => {
  if (place.words > MOST_WORDS) return null;
  if (BARE.test(block.text)) return 'newsletter';
  return INVITES.test(block.text) && SUBJECT.test(block.text) ? 'newsletter' : null;
};
