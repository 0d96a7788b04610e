import { spanInWords } from '../model/time.ts';
import { countryName } from './country-names.ts';
import { DataTable } from './data-table.tsx';
import type { FeedHealth, ProblemLine, SourceUse } from './edition-reader.ts';
import { OUTSIDE_REL, safeHref } from './links.ts';
import { counted, KIND_WORDS } from './plain-words.ts';
import { Foreign, Moment } from './small-parts.tsx';

/** How a list of feeds is doing. */
export interface Health {
  readonly feeds: readonly FeedHealth[];
  readonly problems: readonly ProblemLine[];
}

/** The kinds of health, those that someone may have to look at first. */
const GROUPS: readonly {
  readonly id: string;
  readonly title: string;
  readonly holds: (feed: FeedHealth) => boolean;
}[] = [
  { id: 'failing', title: 'Failing', holds: (feed) => !feed.retired && feed.failures > 0 },
  { id: 'read', title: 'Read well', holds: (feed) => !feed.retired && feed.failures === 0 && isRead(feed) },
  {
    id: 'new',
    title: 'Not asked yet',
    holds: (feed) => !feed.retired && feed.failures === 0 && !isRead(feed),
  },
  { id: 'retired', title: 'Retired', holds: (feed) => feed.retired },
];

function isRead({ lastSuccess }: FeedHealth): boolean {
  return lastSuccess !== null;
}

function groupsOf(feeds: readonly FeedHealth[]) {
  return GROUPS.map((group) => ({ ...group, feeds: feeds.filter(group.holds) })).filter(
    (group) => group.feeds.length > 0,
  );
}

/**
 * The feeds by how they are doing, each kind a table that can be gone to: hundreds are found again by eye.
 * `prefix` tells two lists on one page apart.
 */
export function FeedHealthTables(props: {
  feeds: readonly FeedHealth[];
  prefix: string;
  /** How often each publisher's sentences are used; none = not told. */
  use?: ReadonlyMap<string, SourceUse>;
}) {
  const { feeds, prefix, use } = props;
  const groups = groupsOf(feeds);
  return (
    <>
      {groups.length > 1 && (
        <nav class="filter" aria-label="Feeds by health">
          <ul>
            {groups.map((group) => (
              <li>
                <a href={`#${prefix}${group.id}`}>{`${group.title}: ${group.feeds.length}`}</a>
              </li>
            ))}
            <li>
              <a href={`#${prefix}problems`}>Recent problems</a>
            </li>
          </ul>
        </nav>
      )}
      {groups.map((group) => (
        <section id={`${prefix}${group.id}`}>
          <FeedHealthTable
            feeds={group.feeds}
            caption={`${group.title}: ${feedsInWords(group.feeds)}`}
            use={use}
          />
        </section>
      ))}
    </>
  );
}

function FeedHealthTable(props: {
  feeds: readonly FeedHealth[];
  caption: string;
  use: ReadonlyMap<string, SourceUse> | undefined;
}) {
  const { feeds, caption, use } = props;
  return (
    <DataTable
      caption={caption}
      headings={['Publisher', 'Feed', 'Last read', 'Items', 'Asked every', 'Next']}
      rows={feeds.map((feed) => ({
        cells: [
          <>
            <Outside href={feed.home} text={feed.source} />
            <br />
            <span class="quiet">{describe(feed)}</span>
            {use !== undefined && <p class="quiet note">{usedInWords(use.get(feed.source))}</p>}
          </>,
          <>
            <Outside href={feed.url} text={shortAddress(feed.url)} />
            {notes(feed).map((note) => (
              <p class="quiet note">
                <Foreign text={note} />
              </p>
            ))}
            <FeedProblem feed={feed} />
          </>,
          feed.lastSuccess === null ? 'never yet' : <Moment at={feed.lastSuccess} />,
          feed.items.toLocaleString('en-GB'),
          feed.intervalSeconds === null ? 'not learned yet' : spanInWords(feed.intervalSeconds * 1000),
          <NextPoll feed={feed} />,
        ],
      }))}
    />
  );
}

function usedInWords(use: SourceUse | undefined): string {
  if (use === undefined) return 'Not used so far';
  return `${counted(use.sentences, 'sentence', 'sentences')} used in ${counted(use.events, 'explainer', 'explainers')}`;
}

function notes(feed: FeedHealth): readonly string[] {
  return [
    ...(feed.folders.length === 0 ? [] : [`In ${feed.folders.join(' / ')}`]),
    ...(feed.fullText ? [] : ['Read by its own words; article pages are not fetched']),
  ];
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
    <p class={feed.failures > 0 || feed.retired ? 'problem' : 'quiet note'}>
      <code>{feed.lastProblem.code}</code> <Foreign text={feed.lastProblem.message} />
      {feed.failures > 1 && ` ${feed.failures} times in a row, last on `}
      {feed.failures > 1 && <Moment at={feed.lastProblem.at} />}
    </p>
  );
}

function NextPoll({ feed }: { feed: FeedHealth }) {
  if (feed.retired) return <span>not again</span>;
  return feed.nextPoll === null ? <span>next round</span> : <Moment at={feed.nextPoll} />;
}
