import { parseJsonFeed } from 'feedsmith';
import { createNewestItems } from './newest-items.ts';
import type { RawFeed, RawItem, RawText } from './raw-feed.ts';

/**
 * Reads JSON Feed 1.0 and 1.1 (jsonfeed.org).
 * @param json the decoded text
 * @param mostItems how many entries to keep, the newest
 * @returns what it holds, or null when it is no JSON or no feed
 */
export function readJsonFeed(json: string, mostItems: number): RawFeed | null {
  const feed = parsed(json);
  if (feed === null) return null;
  const items = createNewestItems(mostItems);
  for (const item of feed.items ?? []) items.add(itemOf(item));
  return {
    title: text(feed.title),
    home: feed.home_page_url ?? null,
    base: null,
    lang: feed.language ?? null,
    items: items.newest(),
    count: items.count(),
  };
}

type JsonFeed = ReturnType<typeof parseJsonFeed<string>>;
type JsonItem = NonNullable<JsonFeed['items']>[number];

function parsed(json: string): JsonFeed | null {
  try {
    return parseJsonFeed(json);
  } catch {
    return null;
  }
}

function itemOf(item: JsonItem): RawItem {
  const authors = (item.authors ?? []).map(({ name }) => name ?? '').filter((name) => name !== '');
  return {
    id: item.id ?? null,
    idIsLink: false,
    title: text(item.title),
    link: item.url ?? item.external_url ?? null,
    base: null,
    summary: text(item.summary),
    content:
      item.content_html === undefined ? text(item.content_text) : { value: item.content_html, form: 'html' },
    author: authors.length === 0 ? null : authors.join(', '),
    published: given(item.date_published),
    updated: given(item.date_modified),
    publisher: null,
    picture: pictureOf(item),
    lang: item.language ?? null,
  };
}

function given(date: string | undefined): readonly string[] {
  return date === undefined ? [] : [date];
}

function pictureOf({ image, banner_image, attachments }: JsonItem): RawItem['picture'] {
  const attached = attachments?.find(({ mime_type }) => mime_type?.startsWith('image/') === true);
  const url = image ?? banner_image ?? attached?.url;
  return url === undefined ? null : { url, credit: null };
}

function text(value: string | undefined): RawText | null {
  return value === undefined ? null : { value, form: 'unsaid' };
}
