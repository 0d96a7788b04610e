import type { Sources } from './source-sentences.ts';

/** A stretch between double quotation marks. Single marks are left alone: most are apostrophes. */
const QUOTED = /"([^"]*)"|“([^“”]*)”|«([^«»]*)»/gu;
const MARKS = /["“”«»]/gu;

/**
 * Whether what a claim quotes stands in one report word for word; spaces and the form of marks do not count.
 * @returns null when it does; else the reason against it, in a reader's words
 */
export function quotationFault(claim: string, { sentences }: Sources): string | null {
  if ((claim.match(/"/g) ?? []).length % 2 === 1 || count(claim, '“') !== count(claim, '”'))
    return 'a quotation is not closed';
  const quotes = [...claim.matchAll(QUOTED)].map((match) => plain(match[1] ?? match[2] ?? match[3] ?? ''));
  if (quotes.length === 0) return null;
  const texts = new Map<string, string[]>();
  for (const { report, sentence } of sentences) {
    const known = texts.get(report.article.id) ?? [];
    known.push(plain(sentence.text));
    texts.set(report.article.id, known);
  }
  const reports = [...texts.values()].map((list) => list.join(' '));
  const lost = quotes.find((quote) => quote !== '' && !reports.some((text) => text.includes(quote)));
  return lost === undefined ? null : `no report has the words "${lost}"`;
}

function plain(text: string): string {
  return text.replace(MARKS, '').replace(/[’‘]/gu, "'").replace(/\s+/gu, ' ').replace(/[.,]$/u, '').trim();
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}
