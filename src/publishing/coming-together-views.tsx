import type { EventId } from '../model/id.ts';
import type { ComingTogether, NamedReport } from './edition-reader.ts';
import { changesPath, eventPath, reportsPath } from './links.ts';
import type { LinkGate } from './site-frame.ts';
import { Foreign, Moment, ReportLink } from './small-parts.tsx';

/** Where the whole list stands on the history's page. */
const PLACE = 'together';

/** Events made one or parted and reports moved, and the reports as they came: each list the last first. */
export function ComingTogetherSection(props: {
  frame: LinkGate;
  event: EventId;
  together: ComingTogether;
  /** As many as were asked for of each list: there may be more. */
  most: number;
}) {
  const { frame, event, together, most } = props;
  const { steps, arrivals } = together;
  if (steps.length + arrivals.length === 0) return null;
  return (
    <section aria-labelledby={PLACE}>
      <h2 id={PLACE}>How its reports came together</h2>
      {steps.length === 0 ? (
        <p class="quiet">No other event was made one with it, and nothing was taken out of it.</p>
      ) : (
        <ol class="history">
          {steps.map((step) => (
            <li>
              <Step step={step} />
              <p class="quiet">
                {step.reasons.map((reason) => (
                  <Foreign text={`${reason} `} />
                ))}
                {step.other !== null && <a href={eventPath(step.other)}>The other event</a>}
              </p>
              {step.reports.length > 0 && (
                <ul>
                  {step.reports.map((report) => (
                    <li>
                      <Named frame={frame} report={report} />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ol>
      )}
      <h3>Reports as they came</h3>
      <ol class="history">
        {arrivals.map(({ report, opened, at }) => (
          <li>
            <span class="quiet">
              <Moment at={at} />, {opened ? 'opened this event' : 'found to tell of the same'}:
            </span>{' '}
            <Named frame={frame} report={report} />
          </li>
        ))}
      </ol>
      {arrivals.length === most && (
        <p class="apart">
          <a href={reportsPath(event)}>All reports by origin</a>
        </p>
      )}
    </section>
  );
}

/** What was last joined and parted, in short, with the way to the rest. */
export function ComingTogetherNote({ event, together }: { event: EventId; together: ComingTogether }) {
  if (together.steps.length + together.arrivals.length === 0) return null;
  return (
    <>
      {together.steps.map((step) => (
        <Step step={step} />
      ))}
      <p class="apart">
        <a href={`${changesPath(event)}#${PLACE}`}>How its reports came together</a>
      </p>
    </>
  );
}

function Step({ step: { at, text } }: { step: ComingTogether['steps'][number] }) {
  return (
    <p>
      <span class="label">
        <Moment at={at} />:
      </span>{' '}
      <Foreign text={text} />
    </p>
  );
}

function Named({ frame, report }: { frame: LinkGate; report: NamedReport }) {
  return (
    <>
      <ReportLink frame={frame} title={report.title} url={report.url} lang={report.lang} />{' '}
      <span class="quiet">
        (<Foreign text={report.source} />)
      </span>
    </>
  );
}
