import type { EventId } from '../model/id.ts';
import type { RevisionLine } from '../model/revision.ts';
import { instantInWords } from './dates-in-words.ts';
import { changesPath } from './links.ts';

// A long list of choices helps nobody; the history links each older one.
const MOST_OFFERED = 40;

/** Asks for the difference between any two revisions; an ordinary form, so no script is needed. Nothing for a single one. */
export function CompareForm(props: {
  event: EventId;
  history: readonly RevisionLine[];
  from: number;
  to: number;
}) {
  const { event, history, from, to } = props;
  if (history.length < 2) return null;
  // Those in use stay to be chosen, however old they are.
  const offered = history.filter(
    ({ number }, at) => at >= history.length - MOST_OFFERED || number === from || number === to,
  );
  return (
    <form class="compare" action={changesPath(event)} method="get">
      <Choice name="from" label="Compare revision" history={offered} chosen={from} />
      <Choice name="to" label="with revision" history={offered} chosen={to} />
      <button type="submit">Show the difference</button>
    </form>
  );
}

function Choice(props: { name: string; label: string; history: readonly RevisionLine[]; chosen: number }) {
  return (
    <label>
      {props.label}{' '}
      <select name={props.name}>
        {props.history.map(({ number, at }) => (
          <option value={String(number)} selected={number === props.chosen}>
            {number}, {instantInWords(at)}
          </option>
        ))}
      </select>
    </label>
  );
}
