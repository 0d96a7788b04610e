import type { Child } from 'hono/jsx';
import type { Explainer } from '../model/explainer.ts';
import { dayInWords } from './dates-in-words.ts';
import { Conflicts, FigureHistories } from './difference-views.tsx';
import { emptyParts } from './empty-parts.ts';
import { languageNote } from './language-note.ts';
import { OpenQuestions, Steps } from './question-views.tsx';
import { ReportsChart } from './reports-chart.tsx';
import type { LinkGate } from './site-frame.ts';
import { Foreign } from './small-parts.tsx';
import { SourcesTable } from './sources-table.tsx';
import { type StatementPlaces, statementPlaces } from './statement-places.ts';
import { Statements, StatementView } from './statement-view.tsx';

interface PartProps {
  readonly frame: LinkGate;
  readonly explainer: Explainer;
  readonly places: StatementPlaces;
}

interface ExplainerPart {
  /** The end of the section's id on the page. */
  readonly key: string;
  readonly title: string;
  readonly has: (explainer: Explainer) => boolean;
  readonly content: (props: PartProps) => Child;
}

const always = () => true;

/** The page of an explainer, in order. */
const PARTS: readonly ExplainerPart[] = [
  { key: 'what-happened', title: 'What Happened', has: always, content: whatHappened },
  { key: 'why-it-matters', title: 'Why It Matters', has: always, content: whyItMatters },
  { key: 'what-comes-next', title: 'What Comes Next', has: always, content: whatComesNext },
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
  {
    key: 'sources',
    title: 'Sources',
    has: always,
    content: ({ frame, explainer }) => (
      <>
        <ReportsChart sources={explainer.sources} />
        <SourcesTable frame={frame} sources={explainer.sources} />
      </>
    ),
  },
];

/** @returns the parts this explainer has, for a list of contents */
export function partsOf(explainer: Explainer): readonly Pick<ExplainerPart, 'key' | 'title'>[] {
  return PARTS.filter((part) => part.has(explainer));
}

/** Category, the event's name as headline with the promise under it, bottom line; then what the caller adds. */
export function ExplainerHeader(props: { frame: LinkGate; explainer: Explainer; children: Child }) {
  const { explainer, frame } = props;
  const language = languageNote(explainer);
  return (
    <header class="event-header">
      <p class="category">{explainer.category}</p>
      <h1>
        <Foreign text={explainer.name} />{' '}
        <span class="promise">Explained: What Happened, Why It Matters, and What Comes Next</span>
      </h1>
      {explainer.bottomLine.length > 0 && (
        <div class="bottom-line">
          <Statements
            frame={frame}
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
 * The three parts, timeline, differences, figures and sources.
 * `idStart` keeps ids apart where several explainers share a document; '' on a page of its own.
 */
export function ExplainerBody(props: { frame: LinkGate; explainer: Explainer; idStart: string }) {
  const { frame, explainer, idStart } = props;
  const places = statementPlaces(explainer);
  return (
    <>
      {PARTS.filter((part) => part.has(explainer)).map(({ key, title, content }) => (
        <section class={`part part-${key}`} aria-labelledby={`${idStart}${key}`}>
          <h2 id={`${idStart}${key}`}>{title}</h2>
          {content({ frame, explainer, places })}
        </section>
      ))}
    </>
  );
}

function whatHappened({ frame, explainer, places }: PartProps) {
  if (explainer.whatHappened.length === 0) return <p class="quiet">{emptyParts(explainer).happened}</p>;
  return <Statements frame={frame} statements={explainer.whatHappened} place="happened" places={places} />;
}

function whyItMatters({ frame, explainer, places }: PartProps) {
  if (explainer.whyItMatters.length === 0) {
    return <p class="quiet">{emptyParts(explainer).matters}</p>;
  }
  return explainer.whyItMatters.map((stake, index) => (
    <>
      <h3>
        <Foreign text={stake.affected ?? 'For everyone'} />
      </h3>
      <Statements frame={frame} statements={stake.statements} place={`stake ${index}`} places={places} />
    </>
  ));
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
        <li>
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
