import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import { nameUuid } from '../lib/hash.ts';
import type { Category } from '../model/event.ts';
import type { Revision } from '../model/revision.ts';
import { descriptionOf } from './event-description.ts';
import { changesForFeeds, explainerForFeeds } from './feed-content.tsx';
import { absolute, categoryPath, changesPath, eventPath } from './links.ts';
import type { Frame } from './site-frame.ts';
import { xmlText } from './xml-text.ts';

/** What a feed is made within. */
export interface FeedFrame {
  readonly frame: Frame;
  /** The edition's own UUID, which ids are made of. */
  readonly identity: string;
  /** Path of the feed. */
  readonly self: string;
}

/** One entry of a feed before it takes a format. Texts are free of what XML cannot hold. */
interface Entry {
  /** Never changes while the entry is about the same thing, wherever the site is reached. */
  readonly id: string;
  readonly link: string;
  readonly title: string;
  readonly summary: string;
  readonly html: string;
  readonly category: string;
  readonly published: string | null;
  readonly updated: string;
}

/** A feed before it takes a format. */
export interface Channel {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** On what terms it may be used. */
  readonly rights: string;
  readonly home: string;
  readonly self: string;
  readonly updated: string;
  readonly entries: readonly Entry[];
}

/**
 * Insights: one entry an event, kept under the same id when the page changes.
 * @param newest the newest revision of each event to list, newest first
 */
export function insightsChannel(feed: FeedFrame, newest: readonly Revision[]): Channel {
  return channel(feed, 'Insights', '/', newest.map(eventEntry(feed)));
}

/** The same of one category. */
export function categoryChannel(feed: FeedFrame, category: Category, newest: readonly Revision[]): Channel {
  return channel(feed, category, categoryPath(category), newest.map(eventEntry(feed)));
}

/** Updates: one entry a revision. */
export function updatesChannel(feed: FeedFrame, revisions: readonly Revision[]): Channel {
  return channel(feed, 'Updates', '/updates', revisions.map(revisionEntry(feed)));
}

/** One event: one entry a revision. @param revisions of the event, newest first, at least one */
export function eventChannel(feed: FeedFrame, revisions: readonly Revision[]): Channel {
  const [newest] = revisions;
  const name = newest?.explainer.name ?? '';
  const home = newest === undefined ? '/' : eventPath(newest.event);
  return channel(feed, name, home, revisions.map(revisionEntry(feed)));
}

// An entry's id follows from what it is about, which an event keeps for life: it is the same in every feed and format.
function idOf({ identity }: Pick<FeedFrame, 'identity'>, what: string): string {
  return `urn:uuid:${nameUuid(identity, what)}`;
}

function eventEntry({ frame, identity }: FeedFrame): (revision: Revision) => Entry {
  return (revision) => {
    const { explainer } = revision;
    const address = absolute(frame.site.baseUrl, eventPath(revision.event));
    return entry({
      id: idOf({ identity }, `event ${revision.event}`),
      link: address,
      title: explainer.title,
      summary: descriptionOf(explainer),
      html: explainerForFeeds(frame, explainer),
      category: explainer.category,
      published: explainer.firstReported,
      updated: revision.at,
    });
  };
}

function revisionEntry({ frame, identity }: FeedFrame): (revision: Revision) => Entry {
  return (revision) => {
    const history = absolute(frame.site.baseUrl, changesPath(revision.event));
    const { name, category } = revision.explainer;
    return entry({
      id: idOf({ identity }, `event ${revision.event} revision ${revision.number}`),
      link: `${history}#revision-${revision.number}`,
      title: revision.number === 1 ? `New: ${name}` : `Updated: ${name}`,
      summary: `Revision ${revision.number} of ${name}.`,
      html: changesForFeeds(frame, revision),
      category,
      published: revision.at,
      updated: revision.at,
    });
  };
}

function entry(raw: Entry): Entry {
  return {
    ...raw,
    title: xmlText(raw.title),
    summary: xmlText(raw.summary),
    html: xmlText(raw.html),
  };
}

function channel(
  { frame, identity, self }: FeedFrame,
  section: string,
  home: string,
  entries: readonly Entry[],
): Channel {
  const sample = frame.sample ? ' (sample edition)' : '';
  return {
    // In each format the feed is the same one.
    id: idOf({ identity }, `feed ${home}`),
    title: xmlText(`${frame.site.name}: ${section}${sample}`),
    description: xmlText(frame.site.tagline),
    rights: xmlText(frame.site.dataLicence),
    home: absolute(frame.site.baseUrl, home),
    self: absolute(frame.site.baseUrl, self),
    // A feed's date is that of its newest entry: the clock would change the bytes on every request.
    updated: entries[0]?.updated ?? '1970-01-01T00:00:00Z',
    entries,
  };
}

/** @returns the channel as RSS 2.0 with the full text as `content:encoded` */
export function asRss(channel: Channel): string {
  return generateRssFeed({
    title: channel.title,
    link: channel.home,
    description: channel.description,
    language: 'en',
    copyright: channel.rights,
    lastBuildDate: channel.updated,
    atom: { links: [{ href: channel.self, rel: 'self', type: 'application/rss+xml' }] },
    items: channel.entries.map((item) => ({
      title: item.title,
      link: item.link,
      guid: { value: item.id, isPermaLink: false },
      description: item.summary,
      categories: [{ name: item.category }],
      pubDate: item.updated,
      content: { encoded: item.html },
    })),
  });
}

/** @returns the channel as Atom (RFC 4287) */
export function asAtom(channel: Channel): string {
  return generateAtomFeed({
    id: channel.id,
    title: { value: channel.title, type: 'text' },
    subtitle: { value: channel.description, type: 'text' },
    rights: { value: channel.rights, type: 'text' },
    updated: channel.updated,
    authors: [{ name: channel.title }],
    links: [
      { href: channel.self, rel: 'self', type: 'application/atom+xml' },
      { href: channel.home, rel: 'alternate', type: 'text/html' },
    ],
    entries: channel.entries.map((item) => ({
      id: item.id,
      title: { value: item.title, type: 'text' },
      summary: { value: item.summary, type: 'text' },
      content: { value: item.html, type: 'html' },
      links: [{ href: item.link, rel: 'alternate', type: 'text/html' }],
      categories: [{ term: item.category }],
      ...(item.published === null ? {} : { published: item.published }),
      updated: item.updated,
    })),
  });
}

/** @returns the channel as JSON Feed 1.1 */
export function asJsonFeed(channel: Channel): string {
  const feed = generateJsonFeed({
    title: channel.title,
    home_page_url: channel.home,
    feed_url: channel.self,
    description: channel.description,
    language: 'en',
    items: channel.entries.map((item) => ({
      id: item.id,
      url: item.link,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      tags: [item.category],
      ...(item.published === null ? {} : { date_published: item.published }),
      date_modified: item.updated,
    })),
  });
  // JSON Feed 1.1 requires `items`; the generator leaves an empty list out.
  return JSON.stringify(channel.entries.length === 0 ? { ...Object(feed), items: [] } : feed);
}
