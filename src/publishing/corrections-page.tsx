import type { Revision } from '../model/revision.ts';
import { CorrectionText, correctionsOf } from './corrections.tsx';
import { Contact, Document } from './document.tsx';
import { eventPath } from './links.ts';
import type { PageWindow } from './page-window.ts';
import type { Frame } from './site-frame.ts';
import { Foreign, Pager } from './small-parts.tsx';

/** Everything that was wrong and was put right, newest first. */
export function CorrectionsPage(props: { frame: Frame; revisions: readonly Revision[]; window: PageWindow }) {
  const { frame, revisions, window } = props;
  return (
    <Document
      frame={frame}
      title={`Corrections - ${frame.site.name}`}
      description="What was wrong in the explainers and was put right, newest first."
      path="/corrections"
      section={null}
      kind="website"
    >
      <section class="prose">
        <h1>Corrections</h1>
        <p class="standfirst">
          What was wrong in the explainers and was put right, newest first. Each correction also stands on top
          of its page.
        </p>
        <p>
          A page is corrected when a report that it rests on is corrected or withdrawn by its publisher. A
          number that later reports carry on is no correction; it is told as an update.
          {frame.site.contact !== null && (
            <>
              {' '}
              Something wrong here? <Contact contact={frame.site.contact} />
            </>
          )}
        </p>
        {revisions.length === 0 && <p class="quiet">Nothing had to be corrected so far.</p>}
        {revisions.map((revision) => (
          <article class="update" data-topic={revision.explainer.category}>
            <h2>
              <a href={eventPath(revision.event)}>
                <Foreign text={revision.explainer.name} />
              </a>
            </h2>
            <ul class="changes">
              {correctionsOf([revision]).map((correction) => (
                <li>
                  <CorrectionText correction={correction} />
                </li>
              ))}
            </ul>
          </article>
        ))}
        <Pager newer={window.newer} older={window.older} />
      </section>
    </Document>
  );
}
