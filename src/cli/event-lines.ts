import type { ListedEvent, ToldStep, Why } from '../app/manage-events.ts';
import type { Article } from '../model/article.ts';
import type { Decision, Wish } from '../model/decision.ts';
import { counted } from './say.ts';

/** @returns an event as a line of a list, its parts set off by tabs */
export function eventLine({ id, name, reports, independent }: ListedEvent): string {
  const page = independent === null ? 'no page' : `${independent} independent`;
  return [id, counted(reports, 'report'), page, name].join('\t');
}

/** @returns a report as a line: id, publisher, time of publication, title */
export function reportLine({ id, source, published, title }: Article): string {
  return [id, source.name, published ?? 'no date', title].join('\t');
}

/** @returns what happened and why, a line each, the reasons set in */
export function stepLines({ text, reasons, from, into }: ToldStep): readonly string[] {
  const ids = [from, into].filter((id) => id !== null);
  return [
    text,
    ...reasons.map((reason) => `    ${reason}`),
    ...(from === null ? [] : [`    ${ids.join(' -> ')}`]),
  ];
}

/** @returns a decision as a line: number, time, what was wished, what came of it, why */
export function decisionLine({ id, at, wish, note, state }: Decision): string {
  const came =
    state.kind === 'refused'
      ? `refused: ${state.reason}`
      : state.kind === 'undone'
        ? `undone by ${state.by}`
        : state.kind;
  return [`decision ${id}`, at, wishInWords(wish), came, ...(note === null ? [] : [note])].join('\t');
}

function wishInWords(wish: Wish): string {
  switch (wish.kind) {
    case 'merge':
      return `merge ${wish.events.join(' ')}`;
    case 'split':
      return `split ${wish.event} ${wish.articles.join(' ')}`;
    case 'move':
      return `move ${wish.article} ${wish.event}`;
    case 'undo':
      return `undo ${wish.decision}`;
  }
}

/** @returns the whole answer to "why", a line each */
export function whyLines({ text, reports, nearness }: Why): readonly string[] {
  const lines = [text];
  for (const { title, source, published, event, steps } of reports) {
    lines.push(
      '',
      `“${title}” (${source}, ${published ?? 'no date'})${event === null ? '' : ` in ${event.id}`}`,
    );
    if (steps.length === 0) lines.push('  It was placed by an earlier version, which kept no reasons.');
    for (const step of steps) lines.push(...stepLines(step).map((line) => `  ${line}`));
  }
  if (nearness !== null) {
    lines.push('', 'Compared with each other directly:', ...nearness.reasons.map((reason) => `  ${reason}`));
  }
  return lines;
}
