import { decodeText } from '../lib/decode-text.ts';
import type { Picture } from '../model/picture.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';
import type { Result } from '../model/result.ts';
import type { Instant } from '../model/time.ts';
import type { Dropped } from './clean/cleaner.ts';
import { cleanLines, ELEMENT_CLEANERS } from './clean/cleaners.ts';
import type { Block } from './extract/block.ts';
import { readBlocks } from './extract/blocks.ts';
import { findBody } from './extract/body.ts';
import { removeChrome } from './extract/chrome.ts';
import { creditOf } from './extract/credit.ts';
import type { DomDocument } from './extract/dom.ts';
import { outline, withLostParagraphs } from './extract/lost-paragraphs.ts';
import { readMetadata } from './extract/metadata.ts';
import { BYTE_LIMIT, parsePage } from './extract/parse-page.ts';
import { isTeaser, refusalOf } from './extract/refusal.ts';

/** What a web page holds of one report; every text is plain text on one line. */
export interface Page {
  readonly title: string | null;
  readonly standfirst: string | null;
  /** Names joined by ", ", without "By". */
  readonly byline: string | null;
  readonly published: Instant | null;
  readonly modified: Instant | null;
  /** Primary language tag that the page declares, in lower case; null when it declares none. */
  readonly lang: string | null;
  /** The address the page calls its own, absolute. */
  readonly canonical: string | null;
  readonly siteName: string | null;
  /** The main picture that the page declares. */
  readonly picture: Picture | null;
  readonly paragraphs: readonly string[];
  /** The agency or partner it credits: "Reuters" for its copy, "with AP" for help. */
  readonly credit: string | null;
  /** What stood in the body and was left out, with the reason. */
  readonly dropped: readonly Dropped[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a report off a web page. Never throws, and works within limits of size and depth (markup-markup.ts).
 * @param bytes the page as it came
 * @param contentType the value of its Content-Type header, or null
 * @param url the address it came from, or null
 * @returns the page; or 'empty', 'too-large', 'too-deep', 'paywall', or 'not-an-article' with what it is instead. A page
 * that shows only the beginning of its report comes with the problem 'paywall'.
 */
export function readPage(bytes: Uint8Array, contentType: string | null, url: string | null): Result<Page> {
  const refuse = (code: ProblemCode, message: string): Result<Page> => ({
    ok: false,
    problem: problemOf(code, message, url),
  });
  if (bytes.length > BYTE_LIMIT) return refuse('too-large', `The page has ${bytes.length} bytes.`);
  const decoded = decodeText(bytes, contentType, 'html');
  if (decoded.text.trim() === '') return refuse('empty', 'The page holds no text.');

  const parsed = parsePage(decoded.text);
  if (!parsed.ok) return refuse(parsed.code, parsed.message);

  try {
    const { document } = parsed;
    const metadata = readMetadata(document, url);
    const body = readBody(document);
    const { statedBody, ...about } = metadata;
    const seen = cleanLines(body.blocks, about);
    const cleaned = isEmpty(seen.kept) && !about.paid ? cleanLines(statedBody.map(asBlock), about) : seen;
    const dropped = [...body.dropped, ...cleaned.dropped];
    const { badDates, declaredArticle: declared, paid, isHome, ...told } = about;
    const wholeText = () => textOfPage(decoded.text);
    const text = { title: told.title, blocks: cleaned.kept, dropped, declared, paid, isHome, wholeText };
    const refusal = refusalOf(text);
    if (refusal !== null) return refuse(refusal.code, refusal.message);
    const paragraphs = cleaned.kept.map((block) => block.text);
    const credit = creditOf(told.byline, paragraphs, cleaned.dropped);
    const problems = [
      ...(decoded.lossy ? [problemOf('bad-encoding', `Read as ${decoded.encoding}, with doubt.`, url)] : []),
      ...(isTeaser(text)
        ? [problemOf('paywall', 'The page shows only the beginning of its report.', url)]
        : []),
      ...badDates.map((date) => problemOf('bad-date', `"${date}" is not a date that can be right.`, url)),
    ];
    return { ok: true, value: { ...told, paragraphs, credit, dropped, problems } };
  } catch (error) {
    // The parsers are not ours, and pages are hostile: what breaks them costs one page, never the run.
    return refuse('not-an-article', `The page could not be taken apart: ${String(error)}`);
  }
}

/** Pages that are put together by scripts show nothing by themselves; some state their text in JSON-LD. */
function isEmpty(blocks: readonly Block[]): boolean {
  return blocks.reduce((sum, { text }) => sum + text.length, 0) < LEAST_SEEN;
}
const LEAST_SEEN = 150;

function asBlock(text: string): Block {
  return { text, tag: 'p', linked: 0 };
}

/** All that a page shows, furniture too. Extraction takes the tree apart, so it is built anew; pages without a text are rare. */
function textOfPage(html: string): string {
  const parsed = parsePage(html);
  const lines = parsed.ok ? readBlocks(parsed.document.body, []).blocks : [];
  return lines.map((line) => line.text).join(' ');
}

/** The lines of the report's body with what its markup names as furniture taken out. Takes the document apart. */
function readBody(document: DomDocument): {
  readonly blocks: readonly Block[];
  readonly dropped: readonly Dropped[];
} {
  removeChrome(document);
  const paragraphsOfPage = outline(document);
  const body = findBody(document);
  if (body === null) return { blocks: [], dropped: [] };
  const { blocks, dropped } = readBlocks(body, ELEMENT_CLEANERS);
  const left = dropped.map((part) => part.text);
  return { blocks: withLostParagraphs(blocks, left, paragraphsOfPage), dropped };
}

function problemOf(code: ProblemCode, message: string, url: string | null): Problem {
  return { code, stage: 'articles', subject: url ?? 'page', message };
}
