import type { Progress, Report } from '../app/progress.ts';
import { counted, number } from './say.ts';

/** Lines of the same kind come at most this often, so that a long round stays readable. */
const EVERY_MS = 2_000;

/**
 * Turns the engine's progress into lines.
 * @param say prints a line
 */
export function createProgressPrinter(say: (line: string) => void): Report {
  const last = new Map<Progress['kind'], number>();
  let added = 0;
  let accepted = 0;
  let wasIdle = false;

  return (progress) => {
    if (progress.kind === 'polled') added += progress.added;
    if (progress.kind === 'read') accepted += progress.accepted;
    if (progress.kind === 'problem') return;
    if (progress.kind === 'idle') {
      // One line when the work of a round is done; none for every look at the tables that finds nothing.
      if (!wasIdle) {
        say(
          `Up to date: ${counted(progress.articles, 'report')} in ${counted(progress.events, 'event')}, ` +
            `${number(progress.published)} explained. Problems, if any, are on the Sources page.`,
        );
      }
      wasIdle = true;
      return;
    }
    wasIdle = false;
    const now = performance.now();
    const final = progress.kind === 'polled' && progress.done === progress.total;
    if (!final && now - (last.get(progress.kind) ?? -EVERY_MS) < EVERY_MS) return;
    last.set(progress.kind, now);
    if (progress.kind === 'polled') {
      say(
        `Polled ${number(progress.done)} of ${counted(progress.total, 'feed')}: ${counted(added, 'new entry').replace('entrys', 'entries')}.`,
      );
    } else if (progress.kind === 'read') {
      say(
        `Read ${number(progress.done)} of ${counted(progress.done + progress.waiting, 'page')}: ${counted(accepted, 'new report')}.`,
      );
    } else {
      say(`Explained: ${counted(progress.events, 'event')} from ${counted(progress.articles, 'report')}.`);
    }
  };
}
