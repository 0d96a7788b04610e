import type { Check, Edit, Evidence, Rewording } from '../model/statement.ts';
import { passageSegments } from './passage-segments.ts';
import { editInWords, KIND_WORDS } from './plain-words.ts';
import type { LinkGate } from './site-frame.ts';
import { Foreign, Moment, Publisher, ReportLink } from './small-parts.tsx';

/** What can be opened behind a statement, a question or an outcome. */
export interface Backing {
  readonly evidence: readonly [Evidence, ...Evidence[]];
  readonly edits: readonly Edit[];
  readonly check: Check | null;
  /** Who worded it, where its words are nobody's copy. */
  readonly reworded?: Rewording;
}

/**
 * The small mark that names the publisher and opens the evidence, without a script: passage, publisher, kind, country,
 * time, link, further independent reports, edits in words, reasons of the check.
 */
export function EvidenceDetails({ frame, backing }: { frame: LinkGate; backing: Backing }) {
  const [first, ...others] = backing.evidence;
  return (
    <details class="evidence">
      <summary>
        <span class="unseen">Evidence: </span>
        <Foreign text={first.source} />
        {others.length > 0 && <span class="more"> and {others.length} more</span>}
      </summary>
      <div class="evidence-panel">
        <Passage frame={frame} evidence={first} edits={backing.edits} />
        {backing.reworded === undefined ? (
          <EditList passage={first.passage} edits={backing.edits} />
        ) : (
          <p class="label">
            In words of {backing.reworded.by}; from the report: {backing.reworded.copied}
          </p>
        )}
        {others.length > 0 && (
          <div class="others">
            <p class="label">Also reported independently by</p>
            {others.map((other) => (
              <Passage frame={frame} evidence={other} edits={null} />
            ))}
          </div>
        )}
        {backing.check !== null && <CheckList check={backing.check} />}
      </div>
    </details>
  );
}

/** A passage of a report. `edits` null = no words of it are used: it tells the same. */
function Passage(props: { frame: LinkGate; evidence: Evidence; edits: readonly Edit[] | null }) {
  const { frame, evidence, edits } = props;
  const kind = frame.kindOf?.(evidence.article);
  return (
    <figure class="passage">
      <blockquote dir="auto">
        {edits === null
          ? evidence.passage
          : passageSegments(evidence.passage, edits).map((segment) => {
              if (segment.kind === 'kept') return <mark>{segment.text}</mark>;
              if (segment.kind === 'cut') return <del class="cut">{segment.text}</del>;
              return (
                <span class="substitution">
                  <del>{segment.text}</del> <ins>{segment.edit.to}</ins>
                </span>
              );
            })}
      </blockquote>
      <figcaption>
        <Publisher name={evidence.source} country={evidence.country} />
        {kind !== undefined && `, ${KIND_WORDS[kind].toLowerCase()}`}, <Moment at={evidence.published} />
        <br />
        <ReportLink frame={frame} title={evidence.title} url={evidence.url} />
      </figcaption>
    </figure>
  );
}

function EditList({ passage, edits }: { passage: string; edits: readonly Edit[] }) {
  if (edits.length === 0) return <p class="label">Word for word as in the report.</p>;
  return (
    <div>
      <p class="label">What was changed in the passage</p>
      <ul>
        {edits.map((edit) => (
          <li>
            <Foreign text={editInWords(edit, passage)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function CheckList({ check }: { check: Check }) {
  return (
    <div>
      <p class="label">
        {check.verdict === 'supported' ? 'Checked: the passage supports it' : 'Checked: not supported'}
      </p>
      <ul class="checks">
        {check.reasons.map((reason) => (
          <li>
            <span class={reason.held ? 'held' : 'failed'}>
              <span aria-hidden="true">{reason.held ? '✓' : '✕'}</span>
              <span class="unseen">{reason.held ? 'Held:' : 'Failed:'}</span>
            </span>{' '}
            {reason.rule}
            {!/^(holds)?$/.test(reason.detail) && (
              <>
                : <Foreign text={reason.detail} />
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
