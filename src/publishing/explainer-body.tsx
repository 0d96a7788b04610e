import type { Child } from 'hono/jsx';
import type { Explainer } from '../model/explainer.ts';
import type { SourceKind } from '../model/source.ts';
import { dayInWords } from './dates-in-words.ts';
import { Conflicts, FigureHistories } from './difference-views.tsx';
import { emptyParts } from './empty-parts.ts';
import { languageNote } from './language-note.ts';
import { sourceMark } from './links.ts';
import { LocatorMap } from './locator-map.tsx';
import { originGroups } from './origin-groups.ts';
import { counted, inWords } from './plain-words.ts';
import { OpenQuestions, Steps } from './question-views.tsx';
import { ReportsChart } from './reports-chart.tsx';
import type { LinkGate } from './site-frame.ts';
import { Foreign } from './small-parts.tsx';
import { SourcesList } from './sources-list.tsx';
import { type StatementPlaces, statementPlaces } from './statement-places.ts';
import { Statements, StatementView } from './statement-view.tsx';

interface PartProps {
  readonly frame: LinkGate;
  readonly explainer: Explainer;
  readonly places: StatementPlaces;
  /** Address of the whole list of reports, for an event with more than the page lists; null = there is none. */
  readonly allReports: string | null;
}

interface ExplainerPart {
  /** The end of the section's id on the page. */
  readonly key: string;
  readonly title: string;
  readonly has: (explainer: Explainer) => boolean;
  readonly content: (props: PartProps) => Child;
}

// An event with hundreds of independent reports lists the first of them; the others have a page of their own.
const ORIGINS_LISTED = 40;

const always = () => true;

/** The three parts: what a reader came for. */
const TEXT_PARTS: readonly ExplainerPart[] = [
  { key: 'what-happened', title: 'What Happened', has: always, content: whatHappened },
  { key: 'why-it-matters', title: 'Why It Matters', has: always, content: whyItMatters },
  { key: 'what-comes-next', title: 'What Comes Next', has: always, content: whatComesNext },
];

/** What stands behind them, in order. */
const FURTHER_PARTS: readonly ExplainerPart[] = [
  { key: 'timeline', title: 'Timeline', has: ({ timeline }) => timeline.length > 0, content: timeline },
  {
    key: 'where-reports-differ',
    title: 'Where reports differ',
    has: ({ differences }) => differences.some(({ kind }) => kind === 'conflict'),
    content: ({ frame, explainer }) => (
      <Conflicts frame={frame} conflicts={explainer.differences.filter(({ kind }) => kind === 'conflict')} />
    ),
  },
  {
    key: 'figures',
    title: 'Figures that changed',
    has: ({ differences }) => differences.some(({ kind }) => kind === 'update'),
    content: ({ frame, explainer }) => (
      <FigureHistories
        frame={frame}
        updates={explainer.differences.filter(({ kind }) => kind === 'update')}
      />
    ),
  },
  { key: 'sources', title: 'Sources', has: always, content: sources },
];

/** @returns the parts this explainer has, for a list of contents */
export function partsOf(explainer: Explainer): readonly Pick<ExplainerPart, 'key' | 'title'>[] {
  return [...TEXT_PARTS, ...FURTHER_PARTS].filter((part) => part.has(explainer));
}

/** The kicker, the event's name as headline with the promise under it, bottom line; then what the caller adds. */
export function ExplainerHeader(props: {
  frame: LinkGate;
  explainer: Explainer;
  /** What stands above the headline; the category's name when nothing is given. */
  kicker?: Child;
  children: Child;
}) {
  const { explainer, frame } = props;
  const language = languageNote(explainer);
  return (
    <header class="event-header">
      <p class="category">{props.kicker ?? explainer.category}</p>
      <h1>
        <Foreign text={explainer.name} />{' '}
        <span class="promise">Explained: What Happened, Why It Matters, and What Comes Next</span>
      </h1>
      {explainer.bottomLine.length > 0 && (
        <div class="bottom-line">
          <Statements
            frame={withKinds(frame, explainer)}
            statements={explainer.bottomLine}
            place="bottom line"
            places={statementPlaces(explainer)}
          />
        </div>
      )}
      {language !== null && <p class="quiet">{language}</p>}
      {props.children}
    </header>
  );
}

/**
 * The three parts; where and when; then timeline, differences, figures and sources.
 * `idStart` keeps ids apart where several explainers share a document; '' on a page of its own.
 */
export function ExplainerBody(props: {
  frame: LinkGate;
  explainer: Explainer;
  idStart: string;
  allReports?: string;
  /** What stands with the pictures. */
  beside?: Child;
  /** What stands after the last part. */
  children?: Child;
}) {
  const { explainer, idStart, allReports = null } = props;
  const frame = withKinds(props.frame, explainer);
  const places = statementPlaces(explainer);
  const write = (parts: readonly ExplainerPart[]) =>
    parts
      .filter((part) => part.has(explainer))
      .map(({ key, title, content }) => (
        <section class={`part part-${key}`} aria-labelledby={`${idStart}${key}`}>
          <h2 id={`${idStart}${key}`}>{title}</h2>
          {content({ frame, explainer, places, allReports })}
        </section>
      ));
  return (
    <>
      <div class="event-text">{write(TEXT_PARTS)}</div>
      <Glance explainer={explainer} beside={props.beside} />
      <div class="event-further">
        {write(FURTHER_PARTS)}
        {props.children}
      </div>
    </>
  );
}

/** Where the event is and when it was reported, as pictures, and what else stands with them; nothing where there is nothing. */
function Glance({ explainer, beside }: { explainer: Explainer; beside: Child }) {
  // Revisions of versions that did not record a place have no such field.
  const place = explainer.place ?? null;
  const chart = ReportsChart({ sources: explainer.sources });
  if (place === null && chart === null && !beside) return null;
  return (
    <aside class="glance" aria-label="Where and when">
      {place !== null && <LocatorMap place={place} />}
      {chart}
      {beside}
    </aside>
  );
}

function withKinds(frame: LinkGate, { sources: reports }: Explainer): LinkGate {
  const kinds = new Map<string, SourceKind>(reports.map(({ article, kind }) => [article, kind]));
  return { href: frame.href, kindOf: (article) => kinds.get(article) };
}

function whatHappened({ frame, explainer, places }: PartProps) {
  if (explainer.whatHappened.length === 0) return <p class="quiet">{emptyParts(explainer).happened}</p>;
  return <Statements frame={frame} statements={explainer.whatHappened} place="happened" places={places} />;
}

function whyItMatters({ frame, explainer, places }: PartProps) {
  if (explainer.whyItMatters.length === 0) {
    return <p class="quiet">{emptyParts(explainer).matters}</p>;
  }
  return (
    <div class="stakes">
      {explainer.whyItMatters.map((stake, index) => (
        <div class="stake">
          <h3>
            <Foreign text={stake.affected ?? 'For everyone'} />
          </h3>
          <div>
            <Statements
              frame={frame}
              statements={stake.statements}
              place={`stake ${index}`}
              places={places}
            />
          </div>
        </div>
      ))}
    </div>
  );
}

function whatComesNext({ frame, explainer, places }: PartProps) {
  const { statements, questions } = explainer.whatComesNext;
  const steps = questions.filter(({ kind }) => kind === 'step');
  const open = questions.filter(({ kind }) => kind === 'open question');
  if (statements.length + questions.length === 0) {
    return <p class="quiet">{emptyParts(explainer).next}</p>;
  }
  return (
    <>
      {steps.length > 0 && <Steps frame={frame} steps={steps} />}
      <Statements frame={frame} statements={statements} place="next" places={places} />
      {open.length > 0 && (
        <>
          <h3>Open questions</h3>
          <p class="quiet">Worded by this site from the passage behind each mark.</p>
          <OpenQuestions frame={frame} questions={open} />
        </>
      )}
    </>
  );
}

function timeline({ frame, explainer, places }: PartProps) {
  return (
    <ol class="timeline">
      {explainer.timeline.map((entry) => (
        <li data-source={sourceMark(entry.statement.evidence[0].source)}>
          <p class="timeline-day">
            <time datetime={entry.day}>{dayInWords(entry.day)}</time>
            {entry.basis === 'report' && <span class="quiet"> (day of the report)</span>}
          </p>
          <StatementView frame={frame} statement={entry.statement} place="timeline" places={places} />
        </li>
      ))}
    </ol>
  );
}

function sources({ frame, explainer, allReports }: PartProps) {
  const groups = originGroups(explainer.sources);
  const shown = groups.slice(0, ORIGINS_LISTED);
  const rest = groups.length - shown.length;
  return (
    <>
      <p class="quiet">
        {counted(explainer.reports, 'report', 'reports')} with {inWords(groups.length)}{' '}
        {groups.length === 1 ? 'text' : 'texts'} of their own, {inWords(explainer.origins)} independent:
        copies of a text count once, and so does a publisher with several reports.
      </p>
      <SourcesList frame={frame} groups={shown} />
      {rest > 0 && (
        <p class="apart">
          {allReports === null ? (
            `and ${rest} more`
          ) : (
            <a href={allReports}>All {counted(groups.length, 'report', 'reports')} by origin</a>
          )}
        </p>
      )}
    </>
  );
}
