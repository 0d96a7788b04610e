import type { Revision } from '../model/revision.ts';
import { type Day, dayOf } from '../model/time.ts';
import { Changes } from './change-views.tsx';
import { dayInWords } from './dates-in-words.ts';
import { Document } from './document.tsx';
import { eventPath } from './links.ts';
import type { PageWindow } from './page-window.ts';
import type { Frame } from './site-frame.ts';
import { Foreign, Moment, Pager } from './small-parts.tsx';

/** What changed on the site, newest first, day by day. */
export function UpdatesPage(props: { frame: Frame; revisions: readonly Revision[]; window: PageWindow }) {
  const { frame, revisions, window } = props;
  return (
    <Document
      frame={frame}
      title={`Updates - ${frame.site.name}`}
      description="What changed in the explainers, newest first."
      path="/updates"
      section="Updates"
      kind="website"
    >
      <section class="prose">
        <h1>Updates</h1>
        <p class="standfirst">What changed in the explainers, newest first.</p>
        {revisions.length === 0 && <p class="quiet">Nothing has been published yet.</p>}
        {byDay(revisions).map(([day, held]) => (
          <section>
            <h2>
              <time datetime={day}>{dayInWords(day)}</time>
            </h2>
            {held.map((revision) => (
              <article class="update">
                <h3>
                  <a href={eventPath(revision.event)}>
                    <Foreign text={revision.explainer.name} />
                  </a>
                </h3>
                <p class="facts">
                  {revision.number === 1 ? 'New explainer' : `Revision ${revision.number}`} ·{' '}
                  <Moment at={revision.at} />
                </p>
                {revision.number > 1 && <Changes revision={revision} short={true} standing={new Set()} />}
              </article>
            ))}
          </section>
        ))}
        <Pager newer={window.newer} older={window.older} />
      </section>
    </Document>
  );
}

function byDay(revisions: readonly Revision[]): readonly (readonly [Day, readonly Revision[]])[] {
  const days = new Map<Day, Revision[]>();
  for (const revision of revisions) {
    const day = dayOf(revision.at);
    const held = days.get(day);
    if (held === undefined) days.set(day, [revision]);
    else held.push(revision);
  }
  return [...days];
}
