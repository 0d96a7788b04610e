import { contentHash } from '../lib/hash.ts';
import { CATEGORIES, type Category } from '../model/event.ts';
import type { EventId, StatementId, StorylineId } from '../model/id.ts';
import type { Day } from '../model/time.ts';

/** Follows no referrer, hands over no window, and tells robots that the page is not ours. */
export const OUTSIDE_REL = 'noopener noreferrer nofollow external';

// A host that cannot exist (RFC 2606), to see whether an address is relative to us.
const OURSELVES = 'http://ourselves.invalid';

/**
 * The one gate through which an address reaches an `href`.
 * @param url any text that claims to be an address, or null
 * @returns an absolute http(s) address or a path on this site, normalised; null for everything else
 */
export function safeHref(url: string | null): string | null {
  if (url === null || !URL.canParse(url, OURSELVES)) return null;
  const parsed = new URL(url, OURSELVES);
  if (parsed.origin === OURSELVES) return ownPath(url, parsed);
  // Spelt out, too: `//host` has no scheme of its own.
  if (!/^https?:$/.test(parsed.protocol) || !/^https?:/i.test(url)) return null;
  return parsed.username === '' && parsed.password === '' ? parsed.href : null;
}

/** A path that a browser would read as another host (`//host`) is no path of ours. */
function ownPath(url: string, parsed: URL): string | null {
  if (!url.startsWith('/') || parsed.pathname.startsWith('//')) return null;
  return `${parsed.pathname}${parsed.search}${parsed.hash}`;
}

/** @returns the address of an event's page, for its whole life */
export function eventPath(event: EventId): string {
  return `/events/${encodeURIComponent(event)}`;
}

/** @returns the address of an event's history */
export function changesPath(event: EventId): string {
  return `${eventPath(event)}/changes`;
}

/** @returns the address of the difference between two revisions of an event */
export function differencePath(event: EventId, from: number, to: number): string {
  return withQuery(changesPath(event), { from, to });
}

/** @returns the address of the whole list of an event's reports */
export function reportsPath(event: EventId): string {
  return `${eventPath(event)}/reports`;
}

/** @returns the address of a category's page: "/categories/law-rights" */
export function categoryPath(category: Category): string {
  return `/categories/${category.toLowerCase().replace(/[^a-z]+/g, '-')}`;
}

/** @returns the category whose page is at a path, or null */
export function categoryAt(path: string): Category | null {
  return CATEGORIES.find((category) => categoryPath(category) === path) ?? null;
}

/** @returns the address of a country's page; `code` is ISO 3166-1 alpha-2 */
export function countryPath(code: string): string {
  return `/countries/${encodeURIComponent(code)}`;
}

/** @returns the address of a day in the archive */
export function archivePath(day: Day): string {
  return `/archive/${day}`;
}

/** @returns the address of a page of the publisher's own */
export function policyPath(policy: { readonly slug: string }): string {
  return `/policies/${policy.slug}`;
}

/** @returns the address of the picture that stands for an event where its page is passed on */
export function cardPath(event: EventId): string {
  return `${eventPath(event)}/card.png`;
}

/** @returns the same with a number in it that changes with the page: those who keep pictures keep them by address */
export function cardAddress({ event, number }: { readonly event: EventId; readonly number: number }): string {
  return withQuery(cardPath(event), { revision: number });
}

/** @returns the address of an event in the API */
export function eventApiPath(event: EventId): string {
  return `/api/v1/events/${encodeURIComponent(event)}`;
}

/** @returns the address of a storyline's page */
export function storylinePath(storyline: StorylineId): string {
  return `/storylines/${encodeURIComponent(storyline)}`;
}

/** @returns the address of a storyline in the API */
export function storylineApiPath(storyline: StorylineId): string {
  return `/api/v1/storylines/${encodeURIComponent(storyline)}`;
}

/** @returns the id of a statement's place on its page, for `#` links */
export function statementAnchor(statement: StatementId): string {
  return `s-${statement}`;
}

/** @returns `path` with its query; parameters that are null are left out */
export function withQuery(
  path: string,
  parameters: Readonly<Record<string, string | number | null>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null) query.set(name, String(value));
  }
  return query.size === 0 ? path : `${path}?${query}`;
}

/** @returns the full address of a path on this site */
export function absolute(baseUrl: string, path: string): string {
  return `${baseUrl.replace(/\/+$/, '')}${path}`;
}

// A page marks each sentence; there are some hundred publishers.
const marks = new Map<string, string>();
const MOST_MARKS = 5_000;

/** @returns a short name for a publisher in marks that a reader's preferences are matched with */
export function sourceMark(name: string): string {
  const held = marks.get(name);
  if (held !== undefined) return held;
  if (marks.size >= MOST_MARKS) marks.clear();
  const mark = contentHash(name, 8);
  marks.set(name, mark);
  return mark;
}
