import type { Explainer } from '../model/explainer.ts';
import type { Revision, RevisionLine } from '../model/revision.ts';
import { Changes } from './change-views.tsx';
import { ComingTogetherNote } from './coming-together-views.tsx';
import { CompareForm } from './compare-form.tsx';
import { Corrections } from './corrections.tsx';
import { countryName } from './country-names.ts';
import { Document } from './document.tsx';
import type { ComingTogether, StorylineView } from './edition-reader.ts';
import { descriptionOf } from './event-description.ts';
import { ExplainerBody, ExplainerHeader, partsOf } from './explainer-body.tsx';
import { linkedData } from './linked-data.ts';
import {
  cardAddress,
  categoryPath,
  changesPath,
  countryPath,
  eventApiPath,
  eventPath,
  reportsPath,
} from './links.ts';
import { counted, reportsInWords } from './plain-words.ts';
import type { Frame } from './site-frame.ts';
import { Foreign, Moment } from './small-parts.tsx';
import { statementPlaces } from './statement-places.ts';
import { StorylineNote } from './storyline-views.tsx';

// The page shows the last few revisions; the history page has them all.
const REVISIONS_SHOWN = 3;

/**
 * The page of one event.
 * @param revision its newest revision
 * @param history all its revisions, oldest first
 * @param storyline the one it stands in; null = it stands alone
 * @param together the last steps by which its reports came together
 */
export function EventPage(props: {
  frame: Frame;
  revision: Revision;
  history: readonly RevisionLine[];
  storyline: StorylineView | null;
  together: ComingTogether;
}) {
  const { frame, revision, history, storyline, together } = props;
  const { explainer } = revision;
  return (
    <Document
      frame={frame}
      title={explainer.title}
      description={descriptionOf(explainer)}
      path={eventPath(explainer.event)}
      section="Insights"
      kind="article"
      card={
        frame.cards ? { path: cardAddress(revision), alt: `${explainer.category}: ${explainer.name}` } : null
      }
      times={{ published: history[0]?.at ?? revision.at, modified: revision.at }}
      alternates={[
        { type: 'application/json', title: 'This page as JSON', href: eventApiPath(explainer.event) },
      ]}
      linkedData={linkedData(frame, revision, history)}
    >
      <article
        class="event"
        data-event={explainer.event}
        data-revision={String(revision.number)}
        data-changes={changesPath(explainer.event)}
      >
        <ExplainerHeader frame={frame} explainer={explainer} kicker={<Kicker explainer={explainer} />}>
          <p class="facts">
            <span>
              Last change <Moment at={revision.at} />
            </span>{' '}
            <span>
              <a href="#sources">{reportsInWords(explainer.reports, explainer.origins)}</a>
            </span>{' '}
            <span>
              <a href="#history">revision {revision.number}</a>
            </span>
          </p>
          <p class="since" id="since" hidden />
          <Corrections history={history} />
        </ExplainerHeader>
        <Contents explainer={explainer} />
        <ExplainerBody
          frame={frame}
          explainer={explainer}
          idStart=""
          allReports={reportsPath(explainer.event)}
          beside={storyline !== null && <StorylineNote storyline={storyline} event={explainer.event} />}
        >
          <History revision={revision} history={history} together={together} />
          <HowMade explainer={explainer} />
        </ExplainerBody>
      </article>
    </Document>
  );
}

function Kicker({ explainer }: { explainer: Explainer }) {
  const country = explainer.place?.country ?? null;
  return (
    <>
      <a href={categoryPath(explainer.category)}>{explainer.category}</a>
      {country !== null && (
        <>
          {' '}
          <span aria-hidden="true">·</span> <a href={countryPath(country)}>{countryName(country)}</a>
        </>
      )}
    </>
  );
}

function Contents({ explainer }: { explainer: Explainer }) {
  return (
    <nav class="contents" aria-labelledby="contents-title">
      <h2 id="contents-title">On this page</h2>
      <ol>
        {partsOf(explainer).map(({ key, title }) => (
          <li>
            <a href={`#${key}`}>{title}</a>
          </li>
        ))}
        <li>
          <a href="#history">History of changes</a>
        </li>
        <li>
          <a href="#how-made">How this page is made</a>
        </li>
      </ol>
    </nav>
  );
}

function History(props: { revision: Revision; history: readonly RevisionLine[]; together: ComingTogether }) {
  const { revision, history, together } = props;
  const standing = new Set(statementPlaces(revision.explainer).keys());
  const newestFirst = [...history].reverse();
  return (
    <section class="part" aria-labelledby="history">
      <h2 id="history">History of changes</h2>
      <ol class="history">
        {newestFirst.slice(0, REVISIONS_SHOWN).map((one) => (
          <li>
            <p class="label">
              Revision {one.number}, <Moment at={one.at} />
            </p>
            <Changes revision={one} short={true} standing={standing} />
          </li>
        ))}
      </ol>
      <CompareForm
        event={revision.event}
        history={history}
        from={Math.max(1, revision.number - 1)}
        to={revision.number}
      />
      <p class="apart">
        <a href={changesPath(revision.event)}>
          {history.length > REVISIONS_SHOWN
            ? `All ${counted(history.length, 'revision', 'revisions')}`
            : 'The history on a page of its own'}
        </a>
      </p>
      <ComingTogetherNote event={revision.event} together={together} />
    </section>
  );
}

function HowMade({ explainer }: { explainer: Explainer }) {
  return (
    <section class="part" aria-labelledby="how-made">
      <h2 id="how-made">How this page is made</h2>
      <p class="small">
        Every sentence above is copied or shortened from one report by fixed rules, and is published only when
        it has been checked against the passage it rests on: the passage stands in the report, nothing was
        added but recorded replacements, and no “not”, “may”, number or speaker was lost. The mark behind a
        sentence opens its passage. A check shows that a report says it, not that the report is right.{' '}
        <a href="/method">The method in full</a>
      </p>
      <LeftOut explainer={explainer} />
      <Importance explainer={explainer} />
    </section>
  );
}

function LeftOut({ explainer }: { explainer: Explainer }) {
  if (explainer.refused.length === 0) return null;
  return (
    <details class="aside">
      <summary>
        What was left out and why ({counted(explainer.refused.length, 'sentence', 'sentences')})
      </summary>
      <ul>
        {explainer.refused.map((refusal) => (
          <li>
            <Foreign text={refusal.text} />{' '}
            <span class="quiet">
              (<Foreign text={refusal.source} />: <Foreign text={refusal.reason} />)
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Importance({ explainer }: { explainer: Explainer }) {
  const { score, reasons } = explainer.importance;
  return (
    <details class="aside">
      <summary>Why it stands where it stands on the front page</summary>
      <p>Importance {score.toFixed(1)}, the sum of:</p>
      <ul>
        {reasons.map((reason) => (
          <li>
            <Foreign text={reason.label} />: {reason.value.toFixed(1)}
          </li>
        ))}
      </ul>
    </details>
  );
}
