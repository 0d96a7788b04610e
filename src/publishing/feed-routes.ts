import { CATEGORIES } from '../model/event.ts';
import { addDays, dayOf, type Instant } from '../model/time.ts';
import type { Answer } from './answers.ts';
import { allEvents, newestByEvent, newestOfCategory } from './edition-lists.ts';
import { type FeedFormat, FORMATS, feedPaths } from './feed-formats.ts';
import {
  type Channel,
  categoryChannel,
  eventChannel,
  type FeedFrame,
  insightsChannel,
  updatesChannel,
} from './feeds.ts';
import { categoryPath, eventPath } from './links.ts';
import type { Serving } from './serving.ts';
import { newsSitemap, robotsText, sitemap } from './sitemap.ts';
import type { Visit } from './visit.ts';

const UPDATES_IN_FEED = 40;
// Search engines take news of two days, and at most a thousand addresses.
const NEWS_DAYS = 2;
const MOST_NEWS = 1_000;

/** Feeds of the site, of each category and of each event, and what search engines ask for. */
export function feedRoutes(serving: Serving): void {
  feedRoute(serving, '', '/', async ({ reader }, frame) =>
    insightsChannel(frame, await newestByEvent(reader)),
  );
  feedRoute(serving, '/updates', '/updates', async ({ reader }, frame) =>
    updatesChannel(frame, await reader.updates({ limit: UPDATES_IN_FEED, offset: 0 })),
  );
  for (const category of CATEGORIES) {
    const home = categoryPath(category);
    feedRoute(serving, home, home, async ({ reader }, frame) =>
      categoryChannel(frame, category, await newestOfCategory(reader, category)),
    );
  }
  for (const format of FORMATS) {
    serving.eventRoute({
      pattern: `/events/:id/${format.file}`,
      pathOf: (event) => `${eventPath(event)}/${format.file}`,
      write: async ({ reader, frame }, { event }) => {
        const newest = await reader.revisions({ event, limit: UPDATES_IN_FEED });
        const self = `${eventPath(event)}/${format.file}`;
        return feed(format, eventChannel({ frame, identity: await reader.identity(), self }, newest));
      },
    });
  }
  plainRoute(serving, '/sitemap.xml', 'application/xml; charset=utf-8', async ({ reader, frame }) =>
    sitemap(frame, await allEvents(reader)),
  );
  plainRoute(serving, '/news-sitemap.xml', 'application/xml; charset=utf-8', async ({ reader, frame }) => {
    const since = `${addDays(dayOf(frame.now), -NEWS_DAYS)}T00:00:00Z` as Instant;
    return newsSitemap(frame, await reader.newlyPublished({ since, limit: MOST_NEWS }));
  });
  plainRoute(serving, '/robots.txt', 'text/plain; charset=utf-8', async ({ frame }) => robotsText(frame));
}

/** One channel in each format, below a path. */
function feedRoute(
  serving: Serving,
  below: string,
  home: string,
  channelOf: (visit: Visit, frame: FeedFrame) => Promise<Channel>,
): void {
  for (const { path, format } of feedPaths(below, home)) {
    serving.app.get(path, async (context) => {
      const visit = await serving.open(context);
      return serving.serve(context, visit, path, async () => {
        const { frame, reader } = visit;
        return feed(format, await channelOf(visit, { frame, identity: await reader.identity(), self: path }));
      });
    });
  }
}

function plainRoute(
  { app, open, serve }: Serving,
  path: string,
  type: string,
  write: (visit: Visit) => Promise<string>,
): void {
  app.get(path, async (context) => {
    const visit = await open(context);
    return serve(context, visit, path, async () => ({
      status: 200,
      type,
      body: await write(visit),
      keep: true,
    }));
  });
}

function feed(format: FeedFormat, channel: Channel): Answer {
  return { status: 200, type: `${format.type}; charset=utf-8`, body: format.write(channel), keep: true };
}
