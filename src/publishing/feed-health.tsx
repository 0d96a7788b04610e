import { countryName } from './country-names.ts';
import { DataTable } from './data-table.tsx';
import type { FeedHealth, ProblemLine } from './edition-reader.ts';
import { OUTSIDE_REL, safeHref } from './links.ts';
import { counted, KIND_WORDS } from './plain-words.ts';
import { Foreign, Moment } from './small-parts.tsx';

/** How a list of feeds is doing. */
export interface Health {
  readonly feeds: readonly FeedHealth[];
  readonly problems: readonly ProblemLine[];
}

/** Every feed with its publisher, its last problem, and when it was and will be read; nothing for an empty list. */
export function FeedHealthTable({ feeds }: { feeds: readonly FeedHealth[] }) {
  if (feeds.length === 0) return null;
  return (
    <DataTable
      caption="Feeds"
      headings={['Publisher', 'Feed', 'Last read', 'Items', 'Next']}
      rows={feeds.map((feed) => ({
        cells: [
          <>
            <Outside href={feed.home} text={feed.source} />
            <br />
            <span class="quiet">{describe(feed)}</span>
          </>,
          <>
            <Outside href={feed.url} text={shortAddress(feed.url)} />
            <FeedProblem feed={feed} />
          </>,
          feed.lastSuccess === null ? 'never yet' : <Moment at={feed.lastSuccess} />,
          feed.items.toLocaleString('en-GB'),
          <NextPoll feed={feed} />,
        ],
      }))}
    />
  );
}

/** The last problems, newest first. */
export function ProblemTable({ problems }: { problems: readonly ProblemLine[] }) {
  if (problems.length === 0) return <p class="quiet">None.</p>;
  return (
    <DataTable
      caption="Newest first. A problem costs its own feed or report, nothing else."
      headings={['When', 'Problem', 'Where', 'What']}
      rows={problems.map((problem) => ({
        cells: [
          <Moment at={problem.at} />,
          <code>{problem.code}</code>,
          <Foreign text={problem.subject} />,
          <Foreign text={problem.message} />,
        ],
      }))}
    />
  );
}

/** @returns how many feeds of how many publishers and countries there are, as a sentence */
export function feedsInWords(feeds: readonly FeedHealth[]): string {
  const publishers = new Set(feeds.map((feed) => feed.source)).size;
  const countries = new Set(feeds.flatMap((feed) => feed.country ?? [])).size;
  return `${counted(feeds.length, 'feed', 'feeds')} of ${counted(publishers, 'publisher', 'publishers')} in ${counted(countries, 'country', 'countries')}.`;
}

function describe(feed: FeedHealth): string {
  return [KIND_WORDS[feed.kind], countryName(feed.country)].filter((part) => part !== null).join(', ');
}

function Outside({ href, text }: { href: string | null; text: string }) {
  const safe = safeHref(href);
  if (safe === null) return <Foreign text={text} />;
  return (
    <a href={safe} rel={OUTSIDE_REL}>
      <Foreign text={text} />
    </a>
  );
}

/** The address without its scheme: what people recognise. */
function shortAddress(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, '');
}

function FeedProblem({ feed }: { feed: FeedHealth }) {
  if (feed.lastProblem === null) return null;
  return (
    <p class="problem">
      <code>{feed.lastProblem.code}</code> <Foreign text={feed.lastProblem.message} />
    </p>
  );
}

function NextPoll({ feed }: { feed: FeedHealth }) {
  if (feed.retired) return <span>Retired: the address is gone</span>;
  return feed.nextPoll === null ? <span>next round</span> : <Moment at={feed.nextPoll} />;
}
