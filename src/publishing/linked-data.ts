import type { Revision } from '../model/revision.ts';
import { descriptionOf } from './event-description.ts';
import { absolute, eventPath } from './links.ts';
import type { Frame } from './site-frame.ts';

/**
 * An event page for machines: schema.org NewsArticle and BackgroundNewsArticle about an Event, with every report as a
 * citation and corrections as CorrectionComment (https://schema.org/BackgroundNewsArticle).
 * @param revision the newest revision
 * @param history all revisions, oldest first
 * @returns a JSON-LD value; its texts are as they came, so it must be written through `jsonForScript`
 */
export function linkedData(frame: Frame, revision: Revision, history: readonly Revision[]) {
  const { explainer } = revision;
  const { site } = frame;
  const address = absolute(site.baseUrl, eventPath(explainer.event));
  const publisher = { '@type': 'NewsMediaOrganization', name: site.name, url: absolute(site.baseUrl, '/') };
  const corrections = correctionsIn(history);
  return {
    '@context': 'https://schema.org',
    '@type': ['NewsArticle', 'BackgroundNewsArticle'],
    '@id': address,
    url: address,
    mainEntityOfPage: address,
    headline: explainer.title,
    description: descriptionOf(explainer),
    articleSection: explainer.category,
    inLanguage: site.language,
    isAccessibleForFree: true,
    datePublished: history[0]?.at ?? revision.at,
    dateModified: revision.at,
    version: revision.number,
    author: publisher,
    publisher,
    about: { '@type': 'Event', '@id': `${address}#event`, name: explainer.name },
    citation: explainer.sources.map((report) => citation(frame, report)),
    ...(corrections.length === 0 ? {} : { correction: corrections }),
  };
}

function citation(frame: Frame, report: Revision['explainer']['sources'][number]) {
  const href = frame.href(report.url);
  return {
    '@type': 'NewsArticle',
    headline: report.title,
    publisher: { '@type': 'Organization', name: report.source },
    ...(href === null ? {} : { url: href.startsWith('/') ? absolute(frame.site.baseUrl, href) : href }),
    ...(report.published === null ? {} : { datePublished: report.published }),
  };
}

function correctionsIn(history: readonly Revision[]) {
  return history.flatMap((revision) =>
    revision.changes
      .filter((change) => change.kind === 'corrected')
      .map((change) => ({ '@type': 'CorrectionComment', text: change.text, datePublished: revision.at })),
  );
}
