import type { Explainer } from '../model/explainer.ts';
import type { Change, Revision } from '../model/revision.ts';
import type { Statement } from '../model/statement.ts';
import { dueInWords } from './dates-in-words.ts';
import { OUTSIDE_REL } from './links.ts';
import { CHANGE_WORDS, reportsInWords, STATUS_WORDS, wordsBefore } from './plain-words.ts';
import { type Frame, SAMPLE_NOTICE } from './site-frame.ts';
import { dueNow } from './upcoming-steps.ts';

/** @returns the three parts as plain HTML for feed readers, each sentence with its publisher and link */
export function explainerForFeeds(frame: Frame, explainer: Explainer): string {
  return String(
    <>
      <SampleNote frame={frame} />
      <Sentences frame={frame} statements={explainer.bottomLine} />
      <p>{reportsInWords(explainer.reports, explainer.origins)}</p>
      <h2>What Happened</h2>
      <Sentences frame={frame} statements={explainer.whatHappened} />
      <h2>Why It Matters</h2>
      {explainer.whyItMatters.map((stake) => (
        <>
          <h3>{stake.affected ?? 'For everyone'}</h3>
          <Sentences frame={frame} statements={stake.statements} />
        </>
      ))}
      <h2>What Comes Next</h2>
      <Sentences frame={frame} statements={explainer.whatComesNext.statements} />
      <Questions explainer={explainer} />
    </>,
  );
}

/** @returns what a revision changed, as plain HTML for feed readers */
export function changesForFeeds(frame: Frame, revision: Revision): string {
  return String(
    <>
      <SampleNote frame={frame} />
      {revision.number === 1 ? (
        <p>New explainer: {reportsInWords(revision.explainer.reports, revision.explainer.origins)}.</p>
      ) : (
        <ul>
          {revision.changes.map((change) => (
            <li>{changeInWords(change)}</li>
          ))}
        </ul>
      )}
    </>,
  );
}

/** @returns "Number changed: ... (before: ...)" */
function changeInWords(change: Change): string {
  const before = wordsBefore(change);
  const was = before === null ? '' : ` (before: ${before})`;
  return `${CHANGE_WORDS[change.kind]}: ${change.text}${was}`;
}

function SampleNote({ frame }: { frame: Frame }) {
  return frame.sample ? <p>{SAMPLE_NOTICE}</p> : null;
}

function Sentences({ frame, statements }: { frame: Frame; statements: readonly Statement[] }) {
  return (
    <>
      {statements.map((statement) => {
        const [first] = statement.evidence;
        const href = frame.href(first.url);
        return (
          <p>
            {statement.text} (
            {href === null ? (
              first.source
            ) : (
              <a href={new URL(href, frame.site.baseUrl).href} rel={OUTSIDE_REL}>
                {first.source}
              </a>
            )}
            )
          </p>
        );
      })}
    </>
  );
}

function Questions({ explainer }: { explainer: Explainer }) {
  const { questions } = explainer.whatComesNext;
  if (questions.length === 0) return null;
  return (
    <ul>
      {questions.map((question) => {
        const due = dueNow(question);
        return (
          <li>
            {question.text} {due !== null && `(${dueInWords(due)}) `}
            {STATUS_WORDS[question.status]}.
          </li>
        );
      })}
    </ul>
  );
}
