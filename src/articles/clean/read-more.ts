import type { LineCleaner } from './cleaner.ts';
import { endsAsSentence } from './words.ts';

const MOST_WORDS = 35;
const LABEL =
  /^[^\p{L}\p{N}]*(?:read(?: more| also| next| this| full| the full)?|also read|see(?: also| more)|more(?: on| from| about)?|related(?: articles?| stor(?:y|ies)| content| news| links?| topics?| video)?|recommended(?: reading)?|don'?t miss|don’t miss|you (?:may|might) (?:also )?(?:like|be interested)|must[ -]read|most (?:read|popular)|trending|latest(?: news)?|up next|further reading|watch(?: also| now| live)?|listen|click here|learn more|find out more|mehr zum thema|lesen sie auch|lire aussi|[àa] lire|leer m[áa]s|lea tambi[ée]n|leggi anche|читайте также|leia (?:também|mais)|mehr dazu|auch interessant|siehe auch|weiterlesen|sur le même sujet|voir aussi|te puede interesar|lee también|ver también|noticias relacionadas|potrebbe interessarti|veja também|saiba mais|lees (?:ook|meer)|zobacz (?:też|także)|czytaj (?:też|także)|смотрите также|по теме|читайте також|関連記事|あわせて読みたい|相关(?:阅读|新闻)|延伸閱讀|관련\s?기사)(?![\p{L}\p{N}])\s*(?::|：|\||-|–|—|>|»|…|\.{3}|→)/iu;
const LABEL_ALONE =
  /^[^\p{L}\p{N}]*(?:read more|read also|also read|see also|see more|more (?:on|from|about) .{1,60}|more|related(?: articles?| stor(?:y|ies)| content| news| links?| topics?| coverage)?|recommended(?: for you| reading)?|don['’]t miss|you (?:may|might) also like|most (?:read|popular)(?: stories)?|trending(?: now)?|latest news|up next|further reading|watch (?:now|live|the video).{0,40}|click here .{0,60}|in other news|editor['’]?s['’]? picks?|top stories|sign in|home|mehr zum thema|auch interessant|lesen sie auch|weiterlesen|(?:à )?lire aussi|sur le même sujet|voir aussi|te puede interesar|noticias relacionadas|leggi anche|potrebbe interessarti|leia também|veja também|lees ook|zobacz też|читайте также|смотрите также|по теме|читайте також|関連記事|相关阅读|延伸閱讀|관련\s?기사)[^\p{L}\p{N}]*$/iu;
/** A line that is all link and no sentence is a way to another report. */
const LINKED = 0.9;
const LINK_WORDS = 3;

/** Drops ways to other reports: labelled lines, lines that are one link, headings of lists of links. */
export const readMore: LineCleaner = (block, place) => {
  const count = place.words;
  if (count > MOST_WORDS) return null;
  if (LABEL_ALONE.test(block.text)) return 'related reports';
  if (LABEL.test(block.text) && (block.linked > 0.3 || !endsAsSentence(block.text))) return 'related reports';
  if (block.tag === 'blockquote') return null;
  return block.linked >= LINKED && count >= LINK_WORDS && !endsAsSentence(block.text)
    ? 'related reports'
    : null;
};
