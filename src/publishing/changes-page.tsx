import type { Revision, RevisionLine } from '../model/revision.ts';
import { Changes } from './change-views.tsx';
import { ComingTogetherSection } from './coming-together-views.tsx';
import { CompareForm } from './compare-form.tsx';
import { Document } from './document.tsx';
import type { ComingTogether } from './edition-reader.ts';
import { changesPath, differencePath, eventPath } from './links.ts';
import type { Frame } from './site-frame.ts';
import { Foreign, Moment } from './small-parts.tsx';
import { statementPlaces } from './statement-places.ts';

/** A history tells of its last steps; the list of reports has all of them. */
export const STEPS_SHOWN = 50;

/** All revisions of an event, newest first, each with everything it changed. */
export function ChangesPage(props: {
  frame: Frame;
  revision: Revision;
  history: readonly RevisionLine[];
  together: ComingTogether;
}) {
  const { frame, revision, history, together } = props;
  const { event, name } = revision.explainer;
  const standing = new Set(statementPlaces(revision.explainer).keys());
  return (
    <Document
      frame={frame}
      title={`Changes: ${name} - ${frame.site.name}`}
      description={`What changed in the explainer of ${name}, revision by revision.`}
      path={changesPath(event)}
      section="Insights"
      kind="website"
    >
      <section class="prose">
        <p class="category">History of changes</p>
        <h1>
          <Foreign text={name} />
        </h1>
        <p class="apart">
          <a href={eventPath(event)}>Back to the explainer</a>
        </p>
        <CompareForm
          event={event}
          history={history}
          from={Math.max(1, revision.number - 1)}
          to={revision.number}
        />
        <ol class="history">
          {[...history].reverse().map((one) => (
            <li id={`revision-${one.number}`}>
              <h2>
                Revision {one.number}, <Moment at={one.at} />
              </h2>
              <Changes revision={one} short={false} standing={standing} />
              <p class="quiet">
                {one.number > 1 && (
                  <>
                    <a href={differencePath(event, one.number - 1, one.number)}>See it marked in the text</a>{' '}
                    ·{' '}
                  </>
                )}
                Written by engine {one.engine}.
              </p>
            </li>
          ))}
        </ol>
        <ComingTogetherSection frame={frame} event={event} together={together} most={STEPS_SHOWN} />
      </section>
    </Document>
  );
}
