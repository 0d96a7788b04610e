import type { LineCleaner } from './cleaner.ts';

const MOST_WORDS = 30;
const BARE =
  /^\W*(?:share(?: this)?(?: (?:article|story|post|page))?(?: (?:on|via|with) .{1,40})?|tweet|pin it|e-?mail|print|copy link|whatsapp|facebook|twitter|linkedin|like this|save|bookmark|listen to this article)\W*$/i;
const BUTTONS = /^\W*(?:(?:share|tweet|submit|pin|e-?mail|print|save|post|comment|like)\b\W*){2,8}$/i;
const FOLLOW =
  /^\W*(?:you can )?(?:follow|like|find|join|add)\b.{0,80}\b(?:facebook|twitter|instagram|youtube|telegram|whatsapp|linkedin|tiktok|google news|on x)\b/i;
const HANDLE_ONLY =
  /^\W*(?:(?:twitter|facebook|instagram)\.com\/\S+|@\w{2,30}|[^\s@]{1,64}@[^\s@]{1,100}\.\w{2,10})\W*$/i;

const CONTACT =
  /^\W*(?:write to|reach|contact|e-?mail)\b.{0,100}(?:[^\s@]{1,64}@[^\s@]{1,100}\.\w{2}|\b(?:twitter|facebook|instagram)\b|@\w{3})/i;

/** Drops share buttons' words and requests to follow on social networks. */
export const sharing: LineCleaner = (block, place) => {
  if (place.words > MOST_WORDS) return null;
  return [BARE, BUTTONS, FOLLOW, HANDLE_ONLY, CONTACT].some((pattern) => pattern.test(block.text))
    ? 'share prompt'
    : null;
};
