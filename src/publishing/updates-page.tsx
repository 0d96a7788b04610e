import type { Revision } from '../model/revision.ts';
import { type Day, dayOf } from '../model/time.ts';
import { Changes } from './change-views.tsx';
import { dateline } from './dates-in-words.ts';
import { Document } from './document.tsx';
import { differencePath, eventPath } from './links.ts';
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
              <time datetime={day}>{dateline(day)}</time>
            </h2>
            {byEvent(held).map(([newest, ...earlier]) => (
              <article class="update" data-topic={newest.explainer.category}>
                <h3>
                  <a href={eventPath(newest.event)}>
                    <Foreign text={newest.explainer.name} />
                  </a>
                </h3>
                {[newest, ...earlier].map((revision) => (
                  <Update revision={revision} />
                ))}
              </article>
            ))}
          </section>
        ))}
        <Pager newer={window.newer} older={window.older} />
      </section>
    </Document>
  );
}

function Update({ revision }: { revision: Revision }) {
  const { event, number, at } = revision;
  if (number === 1)
    return (
      <p class="facts">
        New explainer · <Moment at={at} />
      </p>
    );
  return (
    <>
      <p class="facts">
        Revision {number} · <Moment at={at} /> ·{' '}
        <a href={differencePath(event, number - 1, number)}>See it marked in the text</a>
      </p>
      <Changes revision={revision} short={true} standing={new Set()} />
    </>
  );
}

/** The revisions of each event together, in the order in which events first come. */
function byEvent(revisions: readonly Revision[]): readonly (readonly [Revision, ...Revision[]])[] {
  const events = new Map<string, [Revision, ...Revision[]]>();
  for (const revision of revisions) {
    const held = events.get(revision.event);
    if (held === undefined) events.set(revision.event, [revision]);
    else held.push(revision);
  }
  return [...events.values()];
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
