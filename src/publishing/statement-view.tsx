import type { Statement } from '../model/statement.ts';
import { EvidenceDetails } from './evidence-details.tsx';
import { sourceMark, statementAnchor } from './links.ts';
import { paragraphsOf } from './paragraphs.ts';
import { readingInWords } from './plain-words.ts';
import type { LinkGate } from './site-frame.ts';
import { Foreign } from './small-parts.tsx';
import type { Place, StatementPlaces } from './statement-places.ts';

interface StatementProps {
  readonly frame: LinkGate;
  readonly statement: Statement;
  /** Where this copy of the statement stands. */
  readonly place: Place;
  readonly places: StatementPlaces;
}

/** A statement with its publisher: here its evidence opens, or the publisher's name links to where it does. */
export function StatementView({ frame, statement, place, places }: StatementProps) {
  const here = places.get(statement.id) === place;
  const reading = readingInWords(statement);
  return (
    <div
      class="statement"
      id={here ? statementAnchor(statement.id) : undefined}
      data-source={sourceMark(statement.evidence[0].source)}
    >
      <p>
        <Foreign text={statement.text} />
      </p>{' '}
      {reading !== null && (
        <>
          <span class="reading">
            <Foreign text={reading} />
          </span>{' '}
        </>
      )}
      {here ? (
        <EvidenceDetails frame={frame} backing={statement} />
      ) : (
        <EvidenceLink statement={statement} />
      )}{' '}
    </div>
  );
}

function EvidenceLink({ statement }: { statement: Statement }) {
  return (
    <a class="evidence-link" href={`#${statementAnchor(statement.id)}`}>
      <span class="unseen">Go to the evidence: </span>
      <Foreign text={statement.evidence[0].source} />
    </a>
  );
}

/** Statements of one part, running on in paragraphs as in any article. */
export function Statements(props: Omit<StatementProps, 'statement'> & { statements: readonly Statement[] }) {
  const { statements, ...rest } = props;
  return (
    <>
      {paragraphsOf(statements).map((paragraph) => (
        <div class="paragraph">
          {paragraph.map((statement) => (
            <StatementView statement={statement} {...rest} />
          ))}
        </div>
      ))}
    </>
  );
}
