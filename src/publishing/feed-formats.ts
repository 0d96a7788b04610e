import { asAtom, asJsonFeed, asRss, type Channel } from './feeds.ts';

/** A form in which a channel is given. */
export interface FeedFormat {
  readonly name: string;
  /** Last part of its address. */
  readonly file: string;
  readonly type: string;
  readonly write: (channel: Channel) => string;
}

export const FORMATS: readonly FeedFormat[] = [
  { name: 'RSS', file: 'feed.xml', type: 'application/rss+xml', write: asRss },
  { name: 'Atom', file: 'atom.xml', type: 'application/atom+xml', write: asAtom },
  { name: 'JSON Feed', file: 'feed.json', type: 'application/feed+json', write: asJsonFeed },
];

/**
 * @param below path of what the channel is about; '' = the site
 * @returns the channel's addresses; `/updates.xml` is the one that was there first, and stays
 */
export function feedPaths(
  below: string,
  home: string = below,
): readonly { readonly path: string; readonly format: FeedFormat }[] {
  const paths = FORMATS.map((format) => ({ path: `${below}/${format.file}`, format }));
  const [rss] = FORMATS;
  return home === '/updates' && rss !== undefined ? [{ path: '/updates.xml', format: rss }, ...paths] : paths;
}
