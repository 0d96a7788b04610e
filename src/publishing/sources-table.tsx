import type { SharedWithReport, SourceReport } from '../model/explainer.ts';
import { countryName } from './country-names.ts';
import { DataTable } from './data-table.tsx';
import { originFirsts } from './origin-firsts.ts';
import { counted, KIND_WORDS, originInWords } from './plain-words.ts';
import type { LinkGate } from './site-frame.ts';
import { Changed, Foreign, Moment, ReportLink } from './small-parts.tsx';

/** Every report of an event: who, what sort of publisher, from where, when, and whether it is a copy. */
export function SourcesTable({ frame, sources }: { frame: LinkGate; sources: readonly SourceReport[] }) {
  const firsts = originFirsts(sources);
  return (
    <DataTable
      caption="Reports this page rests on"
      headings={['Report', 'Publisher', 'Published', 'Origin']}
      rows={sources.map((report) => {
        const first = firsts.get(report.origin);
        const other = first === undefined || first === report ? null : first.source;
        return {
          cells: [
            <ReportLink frame={frame} title={report.title} url={report.url} />,
            <>
              <Foreign text={report.source} />
              <br />
              <span class="quiet">{describe(report)}</span>
            </>,
            <>
              <Moment at={report.published} />
              <Changed at={report.changed} />
            </>,
            <>
              <Foreign text={originInWords(report.reason, other)} />
              <SharedPassages shared={report.shared} />
            </>,
          ],
        };
      })}
    />
  );
}

/** What makes the report a copy: how much is shared, and where, by the first words of the longest passages. */
function SharedPassages({ shared }: { shared: SharedWithReport | null }) {
  // Revisions written before passages were kept have no such field.
  if (shared == null) return null;
  const share = `${Math.round(shared.share * 100)}% of the words in common`;
  if (shared.passages.length === 0) return <span class="quiet"> ({share})</span>;
  return (
    <details>
      <summary>Shared passages</summary>
      <p class="quiet">{share}; the longest passages:</p>
      <ul>
        {shared.passages.map(({ opening, words }) => (
          <li>
            “<Foreign text={opening} /> …” ({counted(words, 'word', 'words')})
          </li>
        ))}
      </ul>
    </details>
  );
}

function describe(report: SourceReport): string {
  return [KIND_WORDS[report.kind], countryName(report.country)].filter((part) => part !== null).join(', ');
}
