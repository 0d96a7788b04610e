import { raw } from 'hono/html';
import type { FC } from 'hono/jsx';
import { reportUrl } from '../address.ts';
import type { PageProps } from './furniture.tsx';

/** schema.org NewsArticle as JSON-LD. */
export const JsonLd: FC<Omit<PageProps, 'related'>> = ({ report, publisher }) => {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: report.title,
    ...(report.standfirst === null ? {} : { description: report.standfirst }),
    datePublished: report.published,
    dateModified: report.modified ?? report.published,
    author: {
      '@type': report.byline === null ? 'Organization' : 'Person',
      name: report.byline ?? publisher.name,
    },
    publisher: { '@type': 'Organization', name: publisher.name, url: `http://${publisher.host}/` },
    mainEntityOfPage: reportUrl(report),
    articleSection: report.section,
    inLanguage: 'en',
  };
  // A script element ends at the first "</": with every "<" as its JSON escape no text can end it early.
  return <script type="application/ld+json">{raw(JSON.stringify(data).replaceAll('<', '\\u003c'))}</script>;
};

/** Open Graph properties (ogp.me), as most sites carry them for previews. */
export const OpenGraph: FC<Omit<PageProps, 'related'>> = ({ report, publisher }) => (
  <>
    <meta property="og:type" content="article" />
    <meta property="og:site_name" content={publisher.name} />
    <meta property="og:title" content={report.title} />
    <meta property="og:url" content={reportUrl(report)} />
    {report.standfirst === null ? null : <meta property="og:description" content={report.standfirst} />}
    <meta property="article:published_time" content={report.published} />
    {report.modified === null ? null : <meta property="article:modified_time" content={report.modified} />}
    <meta property="article:section" content={report.section} />
    {report.byline === null ? null : <meta name="author" content={report.byline} />}
  </>
);
