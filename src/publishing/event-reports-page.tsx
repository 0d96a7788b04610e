import type { Explainer } from '../model/explainer.ts';
import { Document } from './document.tsx';
import { eventPath, reportsPath } from './links.ts';
import type { OriginGroup } from './origin-groups.ts';
import type { PageWindow } from './page-window.ts';
import { reportsInWords } from './plain-words.ts';
import type { Frame } from './site-frame.ts';
import { Foreign, Pager } from './small-parts.tsx';
import { SourcesList } from './sources-list.tsx';

/** All reports of an event by origin, for events with more than their page lists. */
export function EventReportsPage(props: {
  frame: Frame;
  explainer: Explainer;
  groups: readonly OriginGroup[];
  window: PageWindow;
}) {
  const { frame, explainer, groups, window } = props;
  return (
    <Document
      frame={frame}
      title={`Reports: ${explainer.name} - ${frame.site.name}`}
      description={`Every report that the explainer of ${explainer.name} rests on, by origin.`}
      path={reportsPath(explainer.event)}
      section="Insights"
      kind="website"
    >
      <section class="prose">
        <p class="category">Sources</p>
        <h1>
          <Foreign text={explainer.name} />
        </h1>
        <p class="facts">{reportsInWords(explainer.reports, explainer.origins)}</p>
        <p class="apart">
          <a href={eventPath(explainer.event)}>Back to the explainer</a>
        </p>
        <SourcesList frame={frame} groups={groups} />
        <Pager
          newer={window.newer}
          older={window.older}
          newerLabel="Earlier in the list"
          olderLabel="Further down the list"
        />
      </section>
    </Document>
  );
}
