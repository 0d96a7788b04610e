import { readRecord } from '../src/articles/read-record.ts';
import { contentHash } from '../src/lib/hash.ts';
import type { Article } from '../src/model/article.ts';
import { readJsonLines } from './jsonl.ts';

/** An article of a labelled stream; `event` null = not labelled, left out of the score. */
export interface StreamArticle {
  readonly article: Article;
  readonly event: string | null;
  /** Folder of the set it comes from. */
  readonly set: string;
}

interface RecordLine {
  readonly id: string;
  readonly event?: string;
  readonly title?: string;
  readonly url?: string | null;
  readonly published?: string | null;
  readonly sentences?: readonly string[];
  readonly paragraphs?: unknown;
}

/** One file of articles that come in together, with the file that dates their events, where there is one. */
export interface StreamFile {
  readonly path: string;
  readonly eventDates: string | null;
}

/**
 * The articles of some files as a stream: in order of publication; what has no date of its own arrives on its
 * event's date, without being told that date; within a day the order is by hash, so that no event comes in one piece.
 * @param wanted the labelled events that are looked at; all unless told
 */
export async function readStream(
  dataDir: string,
  files: readonly StreamFile[],
  wanted: (event: string | null) => boolean = () => true,
): Promise<readonly StreamArticle[]> {
  const lines: { line: RecordLine; arrival: string; set: string }[] = [];
  for (const { path, eventDates } of files) {
    const [set = ''] = path.split('/');
    const dates = eventDates === null ? new Map<string, string>() : await readEventDates(dataDir, eventDates);
    for (const line of await readJsonLines<RecordLine>(dataDir, path)) {
      if (!wanted(line.event ?? null)) continue;
      const day = publishedOf(line) ?? dates.get(line.event ?? '') ?? '';
      lines.push({ line, arrival: `${day} ${contentHash(line.id)}`, set });
    }
  }
  lines.sort((a, b) => (a.arrival < b.arrival ? -1 : 1));
  return lines.flatMap(({ line, set }, index) => {
    const record = readRecord(recordOf(line), index + 1);
    if (!record.ok) return [];
    return [{ article: record.value.article, event: line.event ?? null, set }];
  });
}

async function readEventDates(dataDir: string, path: string): Promise<ReadonlyMap<string, string>> {
  const events = await readJsonLines<{ event: string; date: string | null }>(dataDir, path);
  return new Map(events.flatMap(({ event, date }) => (date === null ? [] : [[event, date] as const])));
}

/** The day given, or the day in the address, as a feed reader would have it; years alone are no date. */
function publishedOf(line: RecordLine): string | null {
  if (line.published != null && line.published.length >= 10) return line.published.slice(0, 10);
  const found = /\b(20\d\d)[/-](\d\d?)[/-](\d\d?)\b/.exec(line.url ?? '');
  if (found === null) return null;
  const [, year = '', month = '', day = ''] = found;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/**
 * ECB+ has sentences of tokens joined by blanks; its first sentence is the headline where there is one. BASIL nests its
 * paragraphs, and its `text` holds them as well.
 */
function recordOf(line: RecordLine): unknown {
  const published = publishedOf(line);
  if (line.sentences === undefined) return { ...line, paragraphs: undefined, published };
  const [title = '', ...body] = line.sentences.map((sentence) => sentence.replace(/ ([.,;:?!')])/g, '$1'));
  return { id: line.id, title, text: body.join(' '), published };
}
