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
// Past two weeks the bars of single days become too thin to read: then a bar is as many days as it takes.
const MOST_BARS = 14;

interface BarCount {
  /** Its first day. */
  readonly day: Day;
  readonly own: number;
  readonly copies: number;
}

/** When the reports came in: a bar a day or several, independent reports filled, copies outlined. Nothing for a single day. */
export function ReportsChart({ sources }: { sources: readonly SourceReport[] }) {
  const { days, width: daysABar } = barsOf(sources);
  if (days.length < 2) return null;
  const highest = Math.max(...days.map(({ own, copies }) => own + copies));
  const unit = (BASE - TOP) / highest;
  const room = WIDTH / days.length;
  const width = rounded(Math.min(40, room * 0.6));
  const labelEvery = Math.ceil(days.length / MOST_LABELS);
  return (
    <figure class="picture">
      <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={inWords(days, daysABar)}>
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
        <span class="key key-own" aria-hidden="true" /> Independent reports {aBar(daysABar)}{' '}
        <span class="key key-copy" aria-hidden="true" /> Copies of them
      </figcaption>
    </figure>
  );
}

/** A tenth of a unit is finer than any screen shows, and keeps the page short. */
function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}

function barsOf(sources: readonly SourceReport[]): { days: readonly BarCount[]; width: number } {
  const firsts = originFirsts(sources);
  const dated = sources.flatMap((report) =>
    report.published === null
      ? []
      : [{ day: dayOf(report.published), own: firsts.get(report.origin) === report }],
  );
  const days = dated.map(({ day }) => day).sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return { days: [], width: 1 };
  const length = daysBetween(first, last) + 1;
  const width = Math.ceil(length / MOST_BARS);
  const bars = Array.from({ length: Math.ceil(length / width) }, (_, index) => ({
    day: addDays(first, index * width),
    own: 0,
    copies: 0,
  }));
  for (const { day, own } of dated) {
    const bar = bars[Math.floor(daysBetween(first, day) / width)];
    if (bar === undefined) continue;
    if (own) bar.own += 1;
    else bar.copies += 1;
  }
  return { days: bars, width };
}

/** "a day", "in 3 days" */
function aBar(days: number): string {
  return days === 1 ? 'a day' : `in ${days} days`;
}

function inWords(bars: readonly BarCount[], width: number): string {
  const said = bars.map(
    ({ day, own, copies }) => `${dayInWords(day)}: ${own} independent, ${counted(copies, 'copy', 'copies')}`,
  );
  return `Reports ${width === 1 ? 'by day' : `in ${width} days each from`}. ${said.join('; ')}.`;
}
