import { SAMPLE_AS_OF } from '../sample/web.ts';
import { parseSettings } from '../src/app/settings/settings.ts';
import { siteSettings } from '../src/app/settings/site-settings.ts';
import type { Revision } from '../src/model/revision.ts';
import { safeHref } from '../src/publishing/links.ts';
import type { Frame } from '../src/publishing/site-frame.ts';
import { EVENT_PAGES } from '../src/publishing/site-routes.ts';

/** What pages need besides their content, by the default settings. */
export function benchFrame(): Frame {
  const settings = parseSettings({});
  if (!settings.ok) throw new Error('The default settings are not valid.');
  const site = siteSettings(settings.settings, 'http://localhost');
  if ('message' in site) throw new Error(site.message);
  return { site, sample: true, cards: true, now: SAMPLE_AS_OF, href: safeHref };
}

/** The whole page of an event as it is served. */
export function eventPage(frame: Frame, revision: Revision): string {
  const { body } = EVENT_PAGES.explainer(frame, revision, [revision], null, { steps: [], arrivals: [] });
  return body as string;
}
