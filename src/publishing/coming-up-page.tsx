import { dueInWords } from './dates-in-words.ts';
import { Document } from './document.tsx';
import type { UpcomingStep } from './edition-reader.ts';
import { eventPath, sourceMark } from './links.ts';
import { capital } from './plain-words.ts';
import { StepBody } from './question-views.tsx';
import type { Frame } from './site-frame.ts';
import { Foreign } from './small-parts.tsx';
import { dueNow } from './upcoming-steps.ts';

/** Every dated next step of all events, soonest first, one heading a date. */
export function ComingUpPage({ frame, steps }: { frame: Frame; steps: readonly UpcomingStep[] }) {
  return (
    <Document
      frame={frame}
      title={`Coming up - ${frame.site.name}`}
      description="Dated next steps of every event explained here, soonest first."
      path="/coming-up"
      section="Coming up"
      kind="website"
    >
      <section class="prose">
        <h1>Coming up</h1>
        <p class="standfirst">
          Dated next steps that reports announce, soonest first. Each one is followed up on its event's page.
        </p>
        {steps.length === 0 && <p class="quiet">No dated step lies ahead.</p>}
        {byDate(steps).map(({ date, held }) => (
          <section class="agenda">
            <h2>{date}</h2>
            <ul>
              {held.map((step) => (
                <li data-topic={step.category} data-source={sourceMark(step.question.evidence[0].source)}>
                  <p class="belongs">
                    <a href={eventPath(step.event)}>
                      <Foreign text={step.name} />
                    </a>
                  </p>
                  <StepBody frame={frame} step={step.question} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </section>
    </Document>
  );
}

function byDate(steps: readonly UpcomingStep[]): readonly { date: string; held: readonly UpcomingStep[] }[] {
  const dates = new Map<string, UpcomingStep[]>();
  for (const step of steps) {
    const due = dueNow(step.question);
    const date = due === null ? 'No date given' : capital(dueInWords(due));
    const held = dates.get(date);
    if (held === undefined) dates.set(date, [step]);
    else held.push(step);
  }
  return [...dates].map(([date, held]) => ({ date, held }));
}
