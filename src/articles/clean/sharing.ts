import type { LineCleaner } from './cleaner.ts';

const MOST_WORDS = 30;
const BARE =
  /^[^\p{L}\p{N}]*(?:share(?: this)?(?: (?:article|story|post|page))?(?: (?:on|via|with) .{1,40})?|tweet|pin it|e-?mail|print|copy link|whatsapp|facebook|twitter|linkedin|like this|save|bookmark|listen to this article)[^\p{L}\p{N}]*$/iu;
const BUTTONS =
  /^[^\p{L}\p{N}]*(?:(?:share|tweet|submit|pin|e-?mail|print|save|post|comment|like)\b[^\p{L}\p{N}]*){2,8}$/iu;
const FOLLOW =
  /^[^\p{L}\p{N}]*(?:you can )?(?:follow|like|find|join|add)\b.{0,80}\b(?:facebook|twitter|instagram|youtube|telegram|whatsapp|linkedin|tiktok|google news|on x)\b/iu;
const HANDLE_ONLY =
  /^[^\p{L}\p{N}]*(?:(?:twitter|facebook|instagram)\.com\/\S+|@\w{2,30}|[^\s@]{1,64}@[^\s@]{1,100}\.\w{2,10})[^\p{L}\p{N}]*$/iu;

const CONTACT =
  /^[^\p{L}\p{N}]*(?:write to|reach|contact|e-?mail)\b.{0,100}(?:[^\s@]{1,64}@[^\s@]{1,100}\.\w{2}|\b(?:twitter|facebook|instagram)\b|@\w{3})/iu;

/** Drops share buttons' words and requests to follow on social networks. */
export const sharing: LineCleaner = (block, place) => {
  if (place.words > MOST_WORDS) return null;
  return [BARE, BUTTONS, FOLLOW, HANDLE_ONLY, CONTACT].some((pattern) => pattern.test(block.text))
    ? 'share prompt'
    : null;
};
