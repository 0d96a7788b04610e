import { wordCount } from '../clean/words.ts';

/** Words of a brief on a page that calls itself an article; anything shorter is a stub or a wall. */
const DECLARED_WORDS = 30;
/** Words expected of a page that does not say what it is. */
const UNDECLARED_WORDS = 60;
/** Walls and error pages say little; a report that mentions a captcha is longer. */
const WALL_WORDS = 250;

const KINDS: readonly (readonly [what: string, title: RegExp, text: RegExp])[] = [
  [
    'an error page',
    /^(?:error\s*)?(?:404|403|410|500|502|503)\b|\b(?:page (?:not|cannot be) found|not found|page (?:is )?(?:unavailable|missing)|access denied|forbidden|server error|service unavailable|seite nicht gefunden|page introuvable|página no encontrada)\b/i,
    /\b(?:page you (?:are|were) (?:looking for|trying)|(?:the )?(?:requested )?page (?:could not be|was not|cannot be) found|no longer (?:exists|available at this address))\b/i,
  ],
  [
    'a bot check',
    /^(?:just a moment|attention required|are you (?:a )?(?:human|robot)|robot check|security check|verify(?:ing)? you|please wait|pardon our interruption|ddos-guard)/i,
    /\b(?:checking (?:if the site connection is secure|your browser)|verify(?:ing)? (?:that )?you are (?:a )?human|enable javascript and cookies to continue|unusual (?:traffic|activity) from your|are (?:you )?not a robot|complete the captcha|ray id)\b/i,
  ],
  [
    'a consent page',
    /^(?:before you continue|we value your privacy|your privacy|cookie (?:consent|settings|preferences)|consent|privacy settings|datenschutz)/i,
    /\b(?:we and our (?:\d+ )?partners (?:store|use|process)|consent to the use of|accept all|manage (?:your )?(?:privacy|cookie) (?:settings|preferences)|choose ['"“]?(?:accept|reject) all)\b/i,
  ],
  [
    'a login page',
    /^(?:log ?in|sign ?in|register|create (?:an )?account|subscribe)\b.{0,40}$/i,
    /\b(?:forgot(?:ten)? (?:your )?password|(?:log|sign) in to (?:continue|your account)|create (?:a free|an) account to (?:continue|read)|already (?:have an account|a subscriber))\b/i,
  ],
];

/**
 * Whether what was read is no report.
 * @param title the page's title
 * @param paragraphs its cleaned text
 * @param declared the page calls itself an article
 * @returns what it is instead, as a sentence, or null for a report
 */
export function refusalOf(
  title: string | null,
  paragraphs: readonly string[],
  declared: boolean,
): string | null {
  const text = paragraphs.join('\n');
  // No need to count the words of long texts exactly.
  const words = wordCount(text.slice(0, 5000));
  if (words <= WALL_WORDS) {
    for (const [what, titles, texts] of KINDS) {
      if (titles.test(title ?? '') && !(declared && words > UNDECLARED_WORDS)) return `The page is ${what}.`;
      if (texts.test(text) && words < UNDECLARED_WORDS * 2) return `The page is ${what}.`;
    }
  }
  const needed = declared ? DECLARED_WORDS : UNDECLARED_WORDS;
  return words < needed ? `The page has ${words} words of text, too few for a report.` : null;
}
