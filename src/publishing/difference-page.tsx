import type { Revision, RevisionLine } from '../model/revision.ts';
import { CompareForm } from './compare-form.tsx';
import { Document } from './document.tsx';
import { explainerDifference, type LineDifference } from './explainer-difference.ts';
import { changesPath, differencePath, eventPath } from './links.ts';
import { counted } from './plain-words.ts';
import type { Frame } from './site-frame.ts';
import { Foreign, Moment } from './small-parts.tsx';

/** What differs between two revisions of an event's page, as an editor marks it: put in, taken out. */
export function DifferencePage(props: {
  frame: Frame;
  from: Revision;
  to: Revision;
  history: readonly RevisionLine[];
}) {
  const { frame, from, to, history } = props;
  const { event, name } = to.explainer;
  const parts = explainerDifference(from.explainer, to.explainer);
  const differing = parts.filter(({ lines }) => lines.some(({ kind }) => kind !== 'same'));
  const changed = parts.flatMap(({ lines }) => lines).filter(({ kind }) => kind !== 'same').length;
  return (
    <Document
      frame={frame}
      title={`${name}: revision ${from.number} and ${to.number} - ${frame.site.name}`}
      description={`What changed in the explainer of ${name} between revision ${from.number} and revision ${to.number}.`}
      path={differencePath(event, from.number, to.number)}
      section="Insights"
      kind="website"
    >
      <section class="prose difference">
        <p class="category">What changed</p>
        <h1>
          <Foreign text={name} />
        </h1>
        <p class="facts">
          From revision {from.number} (<Moment at={from.at} />) to revision {to.number} (
          <Moment at={to.at} />)
        </p>
        <p>
          {changed === 0
            ? 'No sentence differs; sources or order may.'
            : `${counted(changed, 'line differs', 'lines differ')}.`}{' '}
          Words <ins>put in</ins> are underlined, words <del>taken out</del> are struck through.
        </p>
        <CompareForm event={event} history={history} from={from.number} to={to.number} />
        {differing.map(({ title, lines }) => (
          <section>
            <h2>
              <Foreign text={title} />
            </h2>
            <ul class="lines">
              {lines.map((line) => (
                <li class={`line line-${line.kind}`}>
                  <Line line={line} />
                </li>
              ))}
            </ul>
          </section>
        ))}
        {parts.length > differing.length && (
          <p class="quiet">
            Without a difference:{' '}
            {parts
              .filter((part) => !differing.includes(part))
              .map(({ title }) => title)
              .join(', ')}
            .
          </p>
        )}
        <p class="apart">
          <a href={eventPath(event)}>The explainer as it stands</a> ·{' '}
          <a href={changesPath(event)}>All revisions</a>
        </p>
      </section>
    </Document>
  );
}

function Line({ line }: { line: LineDifference }) {
  switch (line.kind) {
    case 'same':
      return <Foreign text={line.text} />;
    case 'added':
      return (
        <>
          <span class="label">New</span>{' '}
          <ins>
            <Foreign text={line.text} />
          </ins>
        </>
      );
    case 'gone':
      return (
        <>
          <span class="label">Gone</span>{' '}
          <del>
            <Foreign text={line.text} />
          </del>
        </>
      );
    case 'changed':
      return (
        <>
          <span class="label">Changed</span>{' '}
          <bdi>
            {line.pieces.map(({ kind, text }) => {
              if (kind === 'kept') return text;
              return kind === 'put in' ? <ins>{text}</ins> : <del>{text}</del>;
            })}
          </bdi>
        </>
      );
  }
}
