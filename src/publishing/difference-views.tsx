import type { Difference } from '../model/explainer.ts';
import type { Evidence } from '../model/statement.ts';
import { EvidenceDetails } from './evidence-details.tsx';
import { FigureChart } from './figure-chart.tsx';
import { figureSeries } from './figure-series.ts';
import { capital } from './plain-words.ts';
import type { LinkGate } from './site-frame.ts';
import { Foreign, Moment } from './small-parts.tsx';

/** Figures on which reports disagree, each value with all who give it. */
export function Conflicts({ frame, conflicts }: { frame: LinkGate; conflicts: readonly Difference[] }) {
  return (
    <>
      {conflicts.map((difference) => (
        <Values frame={frame} difference={difference} />
      ))}
    </>
  );
}

/** Figures that later reports carried on: a picture where the values are numbers, and the values. */
export function FigureHistories({ frame, updates }: { frame: LinkGate; updates: readonly Difference[] }) {
  return (
    <>
      {updates.map((difference) => (
        <div class="figure-history">
          <FigureChart label={capital(difference.label)} points={figureSeries(difference)} />
          <Values frame={frame} difference={difference} />
        </div>
      ))}
    </>
  );
}

/** Each value with all who give it, side by side where there is room. */
function Values({ frame, difference }: { frame: LinkGate; difference: Difference }) {
  return (
    <>
      <h3>
        <Foreign text={capital(difference.label)} />
      </h3>
      <ul class="values">
        {byValue(difference).map(({ text, evidence }) => (
          <li>
            <p class="value">
              <Foreign text={text} />
            </p>
            <ul>
              {evidence.map((one) => (
                <li>
                  <EvidenceDetails frame={frame} backing={{ evidence: [one], edits: [], check: null }} />{' '}
                  <span class="quiet">
                    <Moment at={one.published} />
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The same value said by several is one row; rows keep the order in which values first appear. */
function byValue(difference: Difference): readonly { text: string; evidence: readonly Evidence[] }[] {
  const rows = new Map<string, Evidence[]>();
  for (const { text, evidence } of difference.values) {
    const row = rows.get(text);
    if (row === undefined) rows.set(text, [evidence]);
    else row.push(evidence);
  }
  return [...rows].map(([text, evidence]) => ({ text, evidence }));
}
