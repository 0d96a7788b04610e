import type { Token } from '../../model/analysis.ts';
import type { Run } from './name-runs.ts';
import {
  EITHER_END,
  isDottedTitle,
  isRole,
  NAME_TITLES,
  OFFICES,
  ORGANISATION_ENDS,
  PLACE_ENDS,
  ROLE_MODIFIERS,
} from './name-words.ts';

/** A run with its title taken off: `titled` when a role or an honorific stands right before it. */
export interface TitledRun extends Run {
  readonly titled: boolean;
}

/** "General" and "Major" open names of things too: "General Motors", "Major League". */
const AFTER_GENERAL =
  /^(?:motors|electric|mills|assembly|staff|dynamics|league|council|secretariat|strike|election)$/u;

/**
 * Takes role words out of a run: "Russian President Vladimir Putin" is "Russian" and, titled, "Vladimir Putin".
 * @returns the names that are left, in order; none for a bare title ("the President")
 */
export function withoutTitles(tokens: readonly Token[], run: Run): TitledRun[] {
  const word = (at: number): string => tokens[at]?.text.toLowerCase() ?? '';
  const last = word(run.to - 1);
  const organised = ORGANISATION_ENDS.has(last) || PLACE_ENDS.has(last) || EITHER_END.has(last);
  let role = -1;
  for (let at = run.from; at < run.to; at += 1) {
    if (
      isTitle(word(at)) &&
      !AFTER_GENERAL.test(word(at + 1)) &&
      !(at + 1 < run.to && /^(?:of|for|[-‑&])$/u.test(word(at + 1)))
    )
      role = at;
  }
  if (role === -1 || (organised && role < run.to - 1)) return [afterOffice(tokens, run)];
  let start = role;
  while (
    start > run.from &&
    (/^[-‑]$/u.test(word(start - 1)) || isTitle(word(start - 1)) || ROLE_MODIFIERS.has(word(start - 1)))
  )
    start -= 1;
  const names: TitledRun[] = [];
  if (start > run.from) names.push({ from: run.from, to: start, titled: false });
  if (role + 1 < run.to) names.push({ from: role + 1, to: run.to, titled: true });
  return names;
}

function isTitle(word: string): boolean {
  return isRole(word) || isDottedTitle(word);
}

/** "Secretary of State Marco Rubio": the run after "of" opens with the office. */
function afterOffice(tokens: readonly Token[], run: Run): TitledRun {
  const ofs = tokens[run.from - 1]?.text === 'of' || tokens[run.from - 1]?.text === 'for';
  const holder = tokens[run.from - 2]?.text.toLowerCase() ?? '';
  if (ofs && isRole(holder)) {
    let from = run.from;
    while (from < run.to - 1 && OFFICES.has(tokens[from]?.text.toLowerCase() ?? '')) from += 1;
    if (from > run.from) return { from, to: run.to, titled: true };
  }
  const before = tokens[run.from - 1];
  const lower = before?.text.toLowerCase() ?? '';
  const titled = before !== undefined && before.pos !== 'PUNCT' && isTitle(lower) && before.text === lower;
  return { ...run, titled: titled || NAME_TITLES.has(tokens[run.from]?.text.toLowerCase() ?? '') };
}
