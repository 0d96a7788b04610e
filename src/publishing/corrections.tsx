import type { Change, RevisionLine } from '../model/revision.ts';
import type { Instant } from '../model/time.ts';
import { changesPath } from './links.ts';
import { wordsBefore } from './plain-words.ts';
import { Foreign, Moment } from './small-parts.tsx';

/** A correction with the revision that made it. */
export interface Correction {
  readonly change: Change;
  readonly number: number;
  readonly at: Instant;
}

/** @returns the corrections of some revisions, newest first */
export function correctionsOf(history: readonly RevisionLine[]): readonly Correction[] {
  return [...history]
    .sort((a, b) => (a.at === b.at ? b.number - a.number : a.at < b.at ? 1 : -1))
    .flatMap(({ changes, number, at }) =>
      changes.filter(({ kind }) => kind === 'corrected').map((change) => ({ change, number, at })),
    );
}

// The newest ones stand on top of the page; the history has them all.
const CORRECTIONS_SHOWN = 3;

/** What was wrong on this page and how it reads now: told before anything else. Nothing where nothing was. */
export function Corrections({ history }: { history: readonly RevisionLine[] }) {
  const corrections = correctionsOf(history);
  const [newest] = history;
  if (corrections.length === 0 || newest === undefined) return null;
  const rest = corrections.length - CORRECTIONS_SHOWN;
  return (
    <section class="corrections" aria-labelledby="corrections">
      <h2 id="corrections">{corrections.length === 1 ? 'Correction' : 'Corrections'}</h2>
      <ul>
        {corrections.slice(0, CORRECTIONS_SHOWN).map((correction) => (
          <li>
            <CorrectionText correction={correction} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p class="apart">
          <a href={changesPath(newest.event)}>and {rest} earlier</a>
        </p>
      )}
    </section>
  );
}

/** When it was corrected, how it reads now, and how it read before. */
export function CorrectionText({ correction: { change, at } }: { correction: Correction }) {
  const before = wordsBefore(change);
  return (
    <>
      <span class="quiet">
        <Moment at={at} />:
      </span>{' '}
      <Foreign text={change.text} />
      {before !== null && (
        <span class="was">
          {' '}
          Before: <Foreign text={before} />
        </span>
      )}
    </>
  );
}
