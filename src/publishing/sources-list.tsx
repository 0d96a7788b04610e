import type { SharedWithReport, SourceReport } from '../model/explainer.ts';
import { countryName } from './country-names.ts';
import { sourceMark } from './links.ts';
import type { OriginGroup } from './origin-groups.ts';
import { counted, inWords, KIND_WORDS, originInWords } from './plain-words.ts';
import type { LinkGate } from './site-frame.ts';
import { Changed, Foreign, Moment, ReportLink } from './small-parts.tsx';

// So many of those who carried one text are listed; an agency's may have been carried by hundreds.
const CARRIERS_LISTED = 12;

/** The reports of an event, those that share a text together: "One agency report, carried by four". */
export function SourcesList({ frame, groups }: { frame: LinkGate; groups: readonly OriginGroup[] }) {
  return (
    <ol class="origins">
      {groups.map(({ first, carriers }) => (
        <li data-source={carriers.length === 0 ? sourceMark(first.source) : undefined}>
          <Report frame={frame} report={first} />
          {carriers.length > 0 && <Carriers frame={frame} first={first} carriers={carriers} />}
        </li>
      ))}
    </ol>
  );
}

function Report({ frame, report }: { frame: LinkGate; report: SourceReport }) {
  return (
    <>
      <p class="origin-title">
        <ReportLink
          frame={frame}
          title={report.title}
          url={report.url}
          {...(report.lang === undefined ? {} : { lang: report.lang })}
        />
      </p>
      <p class="facts">
        <Foreign text={report.source} /> · {describe(report)} · <Moment at={report.published} />
        <Changed at={report.changed} />
      </p>
    </>
  );
}

function Carriers(props: { frame: LinkGate; first: SourceReport; carriers: readonly SourceReport[] }) {
  const { frame, first, carriers } = props;
  const shown = carriers.slice(0, CARRIERS_LISTED);
  return (
    <details class="carriers">
      <summary>
        One {first.kind === 'agency' ? 'agency report' : 'report'}, carried by {inWords(carriers.length)}{' '}
        {carriers.length === 1 ? 'other' : 'others'}
      </summary>
      <ul>
        {shown.map((report) => (
          <li>
            <Report frame={frame} report={report} />
            <p class="quiet">
              <Foreign text={originInWords(report.reason, first.source)} />
              <SharedPassages shared={report.shared} />
            </p>
          </li>
        ))}
      </ul>
      {carriers.length > shown.length && (
        <p class="quiet">and {carriers.length - shown.length} more with the same text.</p>
      )}
    </details>
  );
}

/** What makes the report a copy: how much is shared, and where, by the first words of the longest passages. */
function SharedPassages({ shared }: { shared: SharedWithReport | null }) {
  // Revisions written before passages were kept have no such field.
  if (shared == null) return null;
  const share = `${Math.round(shared.share * 100)}% of the words in common`;
  return (
    <>
      {' '}
      ({share}
      {shared.passages.length > 0 && (
        <>
          ; the longest passages:{' '}
          {shared.passages.map(({ opening, words }, index) => (
            <>
              {index > 0 && ', '}“<Foreign text={opening} /> …” ({counted(words, 'word', 'words')})
            </>
          ))}
        </>
      )}
      )
    </>
  );
}

function describe(report: SourceReport): string {
  return [KIND_WORDS[report.kind].toLowerCase(), countryName(report.country)]
    .filter((part) => part !== null)
    .join(', ');
}
