import { type Context, Hono } from 'hono';
import type { EventId } from '../model/id.ts';
import type { Revision } from '../model/revision.ts';
import { dayOf, type Instant } from '../model/time.ts';
import { type Answer, HTML, rendered, sendOn, sendPage, sendProblem } from './answers.ts';
import { problemAnswer } from './api-problem.ts';
import type { Card } from './card-picture.tsx';
import { documentText } from './document.tsx';
import type { EditionReader, HealthReader } from './edition-reader.ts';
import type { GroupingDesk } from './grouping-desk.ts';
import { safeHref, withQuery } from './links.ts';
import { NOT_FOUND, NotFoundPage } from './not-found-page.tsx';
import type { PageShelf } from './page-cache.ts';
import type { Frame, SiteSettings } from './site-frame.ts';
import type { Visit } from './visit.ts';

/** What is shown, taken together so that no page mixes the sample with the real. */
export interface Edition {
  readonly reader: EditionReader;
  /** Why reports are grouped as they are, and what people decided about it; left out or null where that is not kept. */
  readonly grouping?: GroupingDesk | null;
  /** The real feeds, polled while the sample edition is shown; null when the edition shown is the real one. */
  readonly meanwhile: HealthReader | null;
  /** It is the sample edition: every page, feed and answer says so. */
  readonly sample: boolean;
  /** The moment of the edition: the clock when live, the sample's last day in the sample. */
  readonly now: Instant;
  /** Where a report's address should lead (the sample's reports live elsewhere); null = no link. */
  readonly reportHref: (url: string | null) => string | null;
}

export interface SiteOptions {
  /** The edition to answer from; asked at every request, so that it can be exchanged while the site runs. */
  readonly edition: () => Edition | Promise<Edition>;
  readonly site: SiteSettings;
  /** What a sender of decisions must know; left out or '' = nobody may send any. */
  readonly deskToken?: string;
  /** Told of each failure of the reader or of our own: who asked sees status 500 and nothing more. */
  readonly onFailure?: (error: unknown, path: string) => void;
  /** Draws the card picture of an event; left out or null = there are none. */
  readonly paintCard?: CardPainter | null;
  /** Keeps rendered pages; whoever serves the site can answer from it without asking the application. */
  readonly shelf?: PageShelf;
}

/** Draws a card as PNG, off the serving thread; null when it cannot be drawn now (too many wait, or it took too long). */
export type CardPainter = (card: Card) => Promise<Uint8Array<ArrayBuffer> | null>;

/** The means by which routes answer. */
export interface Serving {
  readonly app: Hono;
  readonly site: SiteSettings;
  readonly open: (context: Context) => Promise<Visit>;
  /**
   * Answers from what is kept, else with a fresh page that is kept if it may be.
   * @param key tells this answer apart from all others of the edition
   * @param modified when what it says last changed; null = when something was last published
   */
  readonly serve: (
    context: Context,
    visit: Visit,
    key: string,
    write: () => Promise<Answer | Response>,
    modified?: () => Instant | null,
  ) => Promise<Response>;
  /** An address of one event, written as `/events/:id/...`: found, moved for good after a merge, or not there. */
  readonly eventRoute: (route: EventRoute) => void;
}

export interface EventRoute {
  readonly pattern: string;
  readonly pathOf: (event: EventId) => string;
  readonly write: (visit: Visit, revision: Revision) => Promise<Answer>;
  /** The query parameters that change the answer, in their normal form; others are passed over. */
  readonly parameters?: (query: Visit['query']) => Readonly<Record<string, string | number | null>>;
}

/** What names an edition as it stands: kept pages are of one such state. */
export function stateOf(edition: Pick<Edition, 'sample' | 'now'>, version: string): string {
  return [edition.sample, version, dayOf(edition.now)].join(' ');
}

// Ids are made of these; anything else is not looked up.
export const LIKE_AN_ID = /^[\w.:-]{1,80}$/;

/** @returns the means by which the routes of one site answer */
export function createServing(options: SiteOptions, shelf: PageShelf): Serving {
  const app = new Hono({ strict: false });
  const site = { ...options.site, baseUrl: options.site.baseUrl.replace(/\/+$/, '') };

  const serving: Serving = {
    app,
    site,
    async open(context) {
      const edition = await options.edition();
      const frame: Frame = {
        site,
        sample: edition.sample,
        cards: Boolean(options.paintCard),
        now: edition.now,
        href: (url) => safeHref(edition.reportHref(url)),
      };
      return { reader: edition.reader, meanwhile: edition.meanwhile, frame, query: context.req.query() };
    },
    async serve(context, visit, key, write, modified = () => null) {
      const state = stateOf(visit.frame, await visit.reader.version());
      const held = shelf.get(state, key);
      if (held !== undefined) {
        shelf.link(state, addressOf(context), key);
        return sendPage(context, held);
      }
      const answer = await write();
      if (answer instanceof Response) return answer;
      if (answer.status !== 200) return sendProblem(context, answer);
      if (!answer.keep) return sendPage(context, rendered(answer, visit.frame.now));
      const page = rendered(answer, modified() ?? (await visit.reader.changed()));
      shelf.put(state, key, page);
      shelf.link(state, addressOf(context), key);
      return sendPage(context, page);
    },
    eventRoute({ pattern, pathOf, write, parameters = () => ({}) }) {
      app.get(pattern, async (context) => {
        const visit = await serving.open(context);
        const id = context.req.param('id') ?? '';
        if (!LIKE_AN_ID.test(id)) return sendProblem(context, missing(visit.frame, pattern));
        const key = withQuery(pattern.replace(':id', id), parameters(visit.query));
        let modified: Instant | null = null;
        const writeFound = async () => {
          const lookup = await visit.reader.event(id);
          if (lookup.kind === 'moved') return sendOn(context, pathOf(lookup.to));
          if (lookup.kind === 'not found') return missing(visit.frame, pattern);
          modified = lookup.revision.at;
          return write(visit, lookup.revision);
        };
        return serving.serve(context, visit, key, writeFound, () => modified);
      });
    },
  };
  return serving;
}

/** Path and query as they were asked for. */
function addressOf(context: Context): string {
  const { pathname, search } = new URL(context.req.url);
  return `${pathname}${search}`;
}

/** @returns the answer that nothing is at an address */
export function missing(frame: Frame, path: string): Answer {
  if (isApi(path)) return problemAnswer('not-found', NOT_FOUND, frame);
  const page = NotFoundPage({ frame });
  return { status: 404, type: HTML, body: documentText(page), keep: false };
}

/** @returns the answer that something failed; without a frame, since the edition itself may be what failed */
export function failed(path: string): Answer {
  const message = 'Something went wrong on our side. It has been noted; please try again in a moment.';
  if (isApi(path)) return problemAnswer('internal', message, null);
  return { status: 500, type: 'text/plain; charset=utf-8', body: `${message}\n`, keep: false };
}

export function isApi(path: string): boolean {
  return path.startsWith('/api/');
}
