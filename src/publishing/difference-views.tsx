import type { Difference } from '../model/explainer.ts';
import type { Evidence } from '../model/statement.ts';
import { DataTable } from './data-table.tsx';
import { EvidenceDetails } from './evidence-details.tsx';
import { FigureChart } from './figure-chart.tsx';
import { figureSeries } from './figure-series.ts';
import { capital } from './plain-words.ts';
import type { LinkGate } from './site-frame.ts';
import { Foreign, Moment } from './small-parts.tsx';

/** Figures on which reports disagree: one table each, a row for each value with all who give it. */
export function Conflicts({ frame, conflicts }: { frame: LinkGate; conflicts: readonly Difference[] }) {
  return (
    <>
      {conflicts.map((difference) => (
        <ValuesTable frame={frame} difference={difference} />
      ))}
    </>
  );
}

/** Figures that later reports carried on: a picture where the values are numbers, and the table. */
export function FigureHistories({ frame, updates }: { frame: LinkGate; updates: readonly Difference[] }) {
  return (
    <>
      {updates.map((difference) => (
        <div class="figure-history">
          <FigureChart label={capital(difference.label)} points={figureSeries(difference)} />
          <ValuesTable frame={frame} difference={difference} />
        </div>
      ))}
    </>
  );
}

function ValuesTable({ frame, difference }: { frame: LinkGate; difference: Difference }) {
  return (
    <DataTable
      caption={<Foreign text={capital(difference.label)} />}
      headings={['Value', 'When, and who says it']}
      rows={byValue(difference).map(({ text, evidence }) => ({
        cells: [
          <Foreign text={text} />,
          <ul class="bare">
            {evidence.map((one) => (
              <li>
                <Moment at={one.published} />{' '}
                <EvidenceDetails frame={frame} backing={{ evidence: [one], edits: [], check: null }} />
              </li>
            ))}
          </ul>,
        ],
      }))}
    />
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
