import type { Revision, RevisionLine } from '../model/revision.ts';
import { descriptionOf } from './event-description.ts';
import { absolute, cardAddress, categoryPath, changesPath, eventPath, policyPath } from './links.ts';
import { CHANGE_WORDS } from './plain-words.ts';
import type { Frame } from './site-frame.ts';

/**
 * An event page for machines: schema.org NewsArticle and BackgroundNewsArticle about an Event, with every report as a
 * citation and corrections as CorrectionComment (https://schema.org/BackgroundNewsArticle); where the page stands; and, once it
 * has changed, its changes as a LiveBlogPosting.
 * @param revision the newest revision
 * @param history all revisions, oldest first
 * @returns a JSON-LD value; its texts are as they came, so it must be written through `jsonForScript`
 */
export function linkedData(frame: Frame, revision: Revision, history: readonly RevisionLine[]) {
  const { explainer } = revision;
  const { site } = frame;
  const address = absolute(site.baseUrl, eventPath(explainer.event));
  const corrections = correctionsIn(history);
  const article = {
    '@type': ['NewsArticle', 'BackgroundNewsArticle'],
    '@id': address,
    url: address,
    mainEntityOfPage: address,
    headline: explainer.title,
    description: descriptionOf(explainer),
    ...(frame.cards ? { image: absolute(site.baseUrl, cardAddress(revision)) } : {}),
    articleSection: explainer.category,
    inLanguage: site.language,
    isAccessibleForFree: true,
    datePublished: history[0]?.at ?? revision.at,
    dateModified: revision.at,
    version: revision.number,
    author: publisher(frame),
    publisher: publisher(frame),
    about: { '@type': 'Event', '@id': `${address}#event`, name: explainer.name },
    citation: explainer.sources.map((report) => citation(frame, report)),
    ...(corrections.length === 0 ? {} : { correction: corrections }),
  };
  const changed = history.filter(({ number, changes }) => number > 1 && changes.length > 0);
  return {
    '@context': 'https://schema.org',
    '@graph': [
      article,
      breadcrumbs(frame, revision),
      ...(changed.length === 0 ? [] : [liveBlog(frame, revision, changed)]),
    ],
  };
}

/** The publisher for machines, for the front page. */
export function siteData(frame: Frame) {
  const { site } = frame;
  return {
    '@context': 'https://schema.org',
    '@graph': [
      publisher(frame),
      {
        '@type': 'WebSite',
        '@id': `${absolute(site.baseUrl, '/')}#site`,
        name: site.name,
        description: site.tagline,
        url: absolute(site.baseUrl, '/'),
        inLanguage: site.language,
        publisher: { '@id': publisherId(frame) },
      },
    ],
  };
}

function publisherId(frame: Frame): string {
  return `${absolute(frame.site.baseUrl, '/')}#publisher`;
}

function publisher(frame: Frame) {
  const { site } = frame;
  const corrections = site.policies.find(({ slug }) => slug === 'corrections');
  return {
    '@type': 'NewsMediaOrganization',
    '@id': publisherId(frame),
    name: site.name,
    url: absolute(site.baseUrl, '/'),
    publishingPrinciples: absolute(site.baseUrl, '/about'),
    ...(site.logo === null ? {} : { logo: absolute(site.baseUrl, site.logo.path) }),
    ...(corrections === undefined
      ? {}
      : { correctionsPolicy: absolute(site.baseUrl, policyPath(corrections)) }),
  };
}

/** Where the page stands: the site, its category, itself. */
function breadcrumbs(frame: Frame, { event, explainer }: Revision) {
  const crumb = (position: number, name: string, path: string) => ({
    '@type': 'ListItem',
    position,
    name,
    item: absolute(frame.site.baseUrl, path),
  });
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [
      crumb(1, frame.site.name, '/'),
      crumb(2, explainer.category, categoryPath(explainer.category)),
      crumb(3, explainer.name, eventPath(event)),
    ],
  };
}

// A page that changes every hour would else come to hold more of its past than of itself.
const CHANGES_TOLD = 20;

function liveBlog(frame: Frame, revision: Revision, changed: readonly RevisionLine[]) {
  const address = absolute(frame.site.baseUrl, eventPath(revision.event));
  const history = absolute(frame.site.baseUrl, changesPath(revision.event));
  return {
    '@type': 'LiveBlogPosting',
    '@id': `${address}#updates`,
    url: history,
    headline: `Updates: ${revision.explainer.name}`,
    about: { '@id': `${address}#event` },
    coverageStartTime: revision.explainer.firstReported ?? revision.at,
    dateModified: revision.at,
    publisher: { '@id': publisherId(frame) },
    liveBlogUpdate: changed
      .slice(-CHANGES_TOLD)
      .toReversed()
      .map(({ number, at, changes }) => ({
        '@type': 'BlogPosting',
        url: `${history}#revision-${number}`,
        headline: `Revision ${number}`,
        datePublished: at,
        articleBody: changes.map(({ kind, text }) => `${CHANGE_WORDS[kind]}: ${text}`).join('\n'),
      })),
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

function correctionsIn(history: readonly RevisionLine[]) {
  return history.flatMap((revision) =>
    revision.changes
      .filter((change) => change.kind === 'corrected')
      .map((change) => ({ '@type': 'CorrectionComment', text: change.text, datePublished: revision.at })),
  );
}
