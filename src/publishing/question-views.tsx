import type { Question } from '../model/question.ts';
import { dueInWords } from './dates-in-words.ts';
import { EvidenceDetails } from './evidence-details.tsx';
import { sourceMark } from './links.ts';
import { capital, STATUS_MARKS, STATUS_WORDS } from './plain-words.ts';
import type { LinkGate } from './site-frame.ts';
import { Foreign } from './small-parts.tsx';
import { dueNow } from './upcoming-steps.ts';

/** Dated next steps: when, what, and what became of it. */
export function Steps({ frame, steps }: { frame: LinkGate; steps: readonly Question[] }) {
  return (
    <ol class="steps">
      {steps.map((step) => (
        <li id={`q-${step.id}`} data-source={sourceMark(step.evidence[0].source)}>
          <StepDate step={step} />
          <StepBody frame={frame} step={step} />
        </li>
      ))}
    </ol>
  );
}

function StepDate({ step }: { step: Question }) {
  const due = dueNow(step);
  return (
    <p class="step-date">
      {due === null ? 'No date given' : <time datetime={due.from}>{capital(dueInWords(due))}</time>}{' '}
      <Status question={step} />
    </p>
  );
}

/** The step as a sentence with its evidence and outcome. */
export function StepBody({ frame, step }: { frame: LinkGate; step: Question }) {
  return (
    <div class="statement">
      <p>
        <Foreign text={step.statement} />
      </p>{' '}
      <EvidenceDetails frame={frame} backing={{ ...step, check: null }} />
      <Outcome frame={frame} question={step} />
    </div>
  );
}

/** Open questions, one a line, with their status. */
export function OpenQuestions({ frame, questions }: { frame: LinkGate; questions: readonly Question[] }) {
  return (
    <ul class="questions">
      {questions.map((question) => (
        <li id={`q-${question.id}`} data-source={sourceMark(question.evidence[0].source)}>
          <div class="statement">
            <p>
              <Foreign text={question.text} />
            </p>{' '}
            <Status question={question} />{' '}
            <EvidenceDetails frame={frame} backing={{ ...question, check: null }} />
            <Outcome frame={frame} question={question} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Status({ question }: { question: Question }) {
  const moved = question.status === 'moved' && question.outcome?.newDue;
  return (
    <span class={`status status-${question.status.replace(' ', '-')}`}>
      <span aria-hidden="true">{STATUS_MARKS[question.status]}</span> {STATUS_WORDS[question.status]}
      {moved && question.due !== null && ` from ${dueInWords(question.due)}`}
    </span>
  );
}

function Outcome({ frame, question }: { frame: LinkGate; question: Question }) {
  if (question.outcome === null) return null;
  return (
    <div class="outcome">
      <p>
        <Foreign text={question.outcome.reason} />
      </p>{' '}
      <EvidenceDetails
        frame={frame}
        backing={{ evidence: [question.outcome.evidence], edits: [], check: null }}
      />
    </div>
  );
}
