import { contentHash } from '../lib/hash.ts';
import type { ArticleId, EventId } from '../model/id.ts';

const MOST_WORDS = 8;
const MOST_LETTERS = 60;
/** Hexadecimal digits of the article's hash that end an id. */
const DIGITS = 8;

/**
 * The lasting id of an event: readable in an address, derived from the article that opened it.
 * @param article that article's id
 * @param title its title
 * @returns at most eight words of the title in ASCII and lower case, then eight hexadecimal digits of the id's hash
 */
export function eventIdOf(article: ArticleId, title: string): EventId {
  const digits = contentHash(article, DIGITS);
  const slug = slugOf(title);
  return (slug === '' ? `event-${digits}` : `${slug}-${digits}`) as EventId;
}

/** @returns whether the event's id was derived from this article */
export function isOpenedBy(event: EventId, article: ArticleId): boolean {
  return event.endsWith(`-${contentHash(article, DIGITS)}`);
}

function slugOf(title: string): string {
  const words = title
    .slice(0, 4 * MOST_LETTERS)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
  while (words.length > 1 && words.join('-').length > MOST_LETTERS) words.pop();
  return words.join('-').slice(0, MOST_LETTERS);
}
