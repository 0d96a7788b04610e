import type { Dropped } from './cleaner.ts';

/**
 * Words of page widgets and picture credits that text taken from a page without its lines runs into the sentences around them:
 * each opens a line of its own on the page, so the text goes on behind it.
 */
const RUN_IN = new RegExp(
  [
    // Sharing buttons, players, forms.
    /Click to share on [A-Z]\w+(?: \(Opens in new window\))?/,
    /\(Opens in new window\)/,
    /Get (?:daily|the latest|breaking) (?:news )?updates directly to your inbox/,
    /\+ Subscribe\b/,
    /Thank you for subscribing!?/,
    /(?:Could not|We could not|See our privacy notice Could not) subscribe, try again later/,
    /Invalid [Ee]mail/,
    /Skip Ad\b/,
    /Ad Loading\.{3}/,
    /x Embed x Share\b/,
    /Media playback is (?:not supported|unsupported) on (?:your|this) device/,
    /(?:This video is (?:no longer available|playing in picture-in-picture)|Sorry, this video (?:isn['’]t|is not) available)\b/,
    /Share this with (?:Email|Facebook|Twitter|Messenger|WhatsApp|LinkedIn)(?: (?:Email|Facebook|Twitter|Messenger|WhatsApp|LinkedIn))*/,
    /Story highlights (?=[A-Z])/u,
    // "(Photo: Ada Lind, AP)", "(Ada Lind/The Lantern)", "(File photo by Ada Lind)": where a sentence would start.
    /(?<=^|[.!?"”’] )\((?:File )?(?:[Pp]hoto(?:graph)?|[Pp]icture|[Ii]mage|[Vv]ideo)s?(?: (?:by|credit|courtesy of))?:? [^()]{3,80}\)/u,
    /(?<=^|[.!?"”’] )\(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3} ?[/,] ?\p{Lu}[\p{L}.&' -]{2,40}\)(?= \p{Lu})/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/**
 * Takes such words out of the paragraphs they stand in.
 * @returns the paragraphs, each cut where such words stood, and what was dropped with the reason
 */
export function withoutRunIn(paragraphs: readonly string[]): {
  readonly kept: readonly string[];
  readonly dropped: readonly Dropped[];
} {
  const dropped: Dropped[] = [];
  const kept = paragraphs.flatMap((paragraph) => {
    const found = paragraph.match(RUN_IN);
    if (found === null) return [paragraph];
    for (const text of found) dropped.push({ text, reason: 'widget or credit run into the text' });
    return paragraph
      .split(RUN_IN)
      .map((part) => part.trim())
      .filter((part) => /\p{L}/u.test(part));
  });
  return { kept, dropped };
}
