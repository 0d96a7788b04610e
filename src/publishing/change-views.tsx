import type { StatementId } from '../model/id.ts';
import type { Change, RevisionLine } from '../model/revision.ts';
import { changesPath, eventPath, statementAnchor } from './links.ts';
import { CHANGE_WORDS, wordsBefore } from './plain-words.ts';
import { Foreign } from './small-parts.tsx';

// What a list of many events shows of each before it sends the reader to the whole history.
const SHORT = 4;

/** What a revision changed, whole or cut to a few with a link to the rest. */
export function Changes(props: {
  revision: RevisionLine;
  short: boolean;
  /** Statements that stand on the event's page now: their changes link there. */
  standing: ReadonlySet<StatementId>;
}) {
  const { revision, short, standing } = props;
  if (revision.number === 1) return <p>First published.</p>;
  if (revision.changes.length === 0) return <p>No sentence changed; sources or order did.</p>;
  const shown = short ? revision.changes.slice(0, SHORT) : revision.changes;
  const rest = revision.changes.length - shown.length;
  return (
    <>
      <ul class="changes">
        {shown.map((change) => (
          <li>
            <ChangeLine event={revision.event} change={change} standing={standing} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p class="apart">
          <a href={`${changesPath(revision.event)}#revision-${revision.number}`}>and {rest} more</a>
        </p>
      )}
    </>
  );
}

function ChangeLine(props: {
  event: RevisionLine['event'];
  change: Change;
  standing: ReadonlySet<StatementId>;
}) {
  const { change } = props;
  const before = wordsBefore(change);
  const linked = change.statement !== null && props.standing.has(change.statement);
  return (
    <>
      <span class={`change change-${change.kind.replace(' ', '-')}`}>{CHANGE_WORDS[change.kind]}</span>{' '}
      {linked && change.statement !== null ? (
        <a href={`${eventPath(props.event)}#${statementAnchor(change.statement)}`}>
          <ChangedText change={change} />
        </a>
      ) : (
        <ChangedText change={change} />
      )}
      {before !== null && (
        <span class="was">
          {' '}
          Before: <Foreign text={before} />
        </span>
      )}
    </>
  );
}

function ChangedText({ change }: { change: Change }) {
  if (change.kind !== 'withdrawn') return <Foreign text={change.text} />;
  return (
    <del>
      <Foreign text={change.text} />
    </del>
  );
}
