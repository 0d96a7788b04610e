import type { SourceReport } from '../model/explainer.ts';
import { addDays, type Day, dayOf, daysBetween } from '../model/time.ts';
import { dayInShort, dayInWords } from './dates-in-words.ts';
import { originFirsts } from './origin-firsts.ts';
import { counted } from './plain-words.ts';

const WIDTH = 400;
const HEIGHT = 116;
const BASE = 90;
const TOP = 20;
// So many day labels fit side by side.
const MOST_LABELS = 7;
// Past two weeks the bars of single days become too thin to read: then the picture is left out.
const MOST_DAYS = 14;

interface DayCount {
  readonly day: Day;
  readonly own: number;
  readonly copies: number;
}

/** When the reports came in: a bar a day, independent reports filled, copies outlined. Nothing for a single day. */
export function ReportsChart({ sources }: { sources: readonly SourceReport[] }) {
  const days = countsByDay(sources);
  if (days.length < 2 || days.length > MOST_DAYS) return null;
  const highest = Math.max(...days.map(({ own, copies }) => own + copies));
  const unit = (BASE - TOP) / highest;
  const room = WIDTH / days.length;
  const width = rounded(Math.min(40, room * 0.6));
  const labelEvery = Math.ceil(days.length / MOST_LABELS);
  return (
    <figure class="picture">
      <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={inWords(days)}>
        {days.map(({ day, own, copies }, index) => {
          const x = rounded(index * room + (room - width) / 2);
          const ownTop = rounded(BASE - own * unit);
          const top = rounded(ownTop - copies * unit);
          return (
            <>
              {own > 0 && (
                <rect class="bar-own" x={x} y={ownTop} width={width} height={rounded(own * unit)} />
              )}
              {copies > 0 && (
                <rect class="bar-copy" x={x} y={top} width={width} height={rounded(copies * unit)} />
              )}
              {own + copies > 0 && (
                <text class="chart-value" x={rounded(x + width / 2)} y={top - 5} text-anchor="middle">
                  {own + copies}
                </text>
              )}
              {index % labelEvery === 0 && (
                <text class="chart-day" x={rounded(x + width / 2)} y={BASE + 20} text-anchor="middle">
                  {dayInShort(day)}
                </text>
              )}
            </>
          );
        })}
        <path class="chart-axis" d={`M0 ${BASE}H${WIDTH}`} />
      </svg>
      <figcaption>
        <span class="key key-own" aria-hidden="true" /> Independent reports a day{' '}
        <span class="key key-copy" aria-hidden="true" /> Copies of them
      </figcaption>
    </figure>
  );
}

/** A tenth of a unit is finer than any screen shows, and keeps the page short. */
function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}

function countsByDay(sources: readonly SourceReport[]): readonly DayCount[] {
  const firsts = originFirsts(sources);
  const dated = sources.flatMap((report) =>
    report.published === null
      ? []
      : [{ day: dayOf(report.published), own: firsts.get(report.origin) === report }],
  );
  const days = dated.map(({ day }) => day).sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const length = Math.min(daysBetween(first, last) + 1, MOST_DAYS + 1);
  return Array.from({ length }, (_, index) => {
    const day = addDays(first, index);
    const that = dated.filter((report) => report.day === day);
    const own = that.filter((report) => report.own).length;
    return { day, own, copies: that.length - own };
  });
}

function inWords(days: readonly DayCount[]): string {
  const said = days.map(
    ({ day, own, copies }) => `${dayInWords(day)}: ${own} independent, ${counted(copies, 'copy', 'copies')}`,
  );
  return `Reports by day. ${said.join('; ')}.`;
}
