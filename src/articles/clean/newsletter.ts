import type { LineCleaner } from './cleaner.ts';

const MOST_WORDS = 50;
/** The reader is told to act; a report says that others did. */
const INVITES =
  /^[^\p{L}\p{N}]*(?:(?:to )?(?:subscribe|sign[ -]?up|get|join|receive|click|register|want|enter|keep up|stay|create)\b|(?:please )?(?:subscribe|sign up)\b)|\b(?:sign[ -]?up (?:here|now|for|to)|subscribe (?:here|now|to (?:our|the|this))|click here|in your inbox|to your inbox|meet your inbox)\b/iu;
const SUBJECT =
  /\b(?:newsletters?|inbox|e-?mail (?:alerts?|updates?|newsletters?)|mailing list|subscribers?|subscribe|subscription|breaking news emails?|daily (?:briefing|digest)|push notifications?|telegram channel|whatsapp channel|our app|(?:free )?account|sign in|register)\b/i;
const BARE =
  /^[^\p{L}\p{N}]*(?:subscribe(?: now| today)?|sign[ -]?up(?: now| here)?|sign[ -]?in|log[ -]?in|register(?: now)?|sign in or (?:create|register).{0,20}|newsletters?|breaking news emails?)[^\p{L}\p{N}]*$/iu;

/** The same in other languages; no \b beside letters that it does not know. */
const ABROAD =
  /^[^\p{L}\p{N}]*(?:(?:jetzt |hier )?(?:kostenlos )?(?:newsletter abonnieren|abonnieren sie|melden sie sich)|inscrivez-vous|abonnez-vous|recevez (?:notre|nos|la|chaque)|suscríb[ae](?:te|se)|reg[ií]strate|iscriviti|abbonati|inscreva-se|assine|receba|schrijf je in|meld je aan|zapisz się)(?!\p{L}).{0,120}(?:newsletters?|boletín|boletim|nieuwsbrief|lettre|abonn|canal)|^[^\p{L}]*(?:подпи(?:шитесь|сывайтесь)|підпи(?:шіться|суйтесь)|подписаться|підписатися)(?!\p{L}).{0,60}(?:телеграм|telegram|канал|рассылк|розсилк|новост|новин|нас|google)|(?:メールマガジン|ニュースレター)(?:に|を|の)(?:登録|購読)|订阅(?:我们的)?(?:电子报|邮件|简报)|뉴스레터\s?(?:구독|신청)/iu;

/** Drops invitations to newsletters, alerts and subscriptions. */
export const newsletter: LineCleaner = (block, place) => {
  if (place.words > MOST_WORDS) return null;
  if (BARE.test(block.text) || ABROAD.test(block.text)) return 'newsletter';
  return INVITES.test(block.text) && SUBJECT.test(block.text) ? 'newsletter' : null;
};
