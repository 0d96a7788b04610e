import type { Revision, RevisionLine } from '../model/revision.ts';
import { dayOf } from '../model/time.ts';
import { AboutPage } from './about-page.tsx';
import type { Answer } from './answers.ts';
import { ChangesPage } from './changes-page.tsx';
import { ComingUpPage } from './coming-up-page.tsx';
import { DifferencePage } from './difference-page.tsx';
import { newestByEvent } from './edition-lists.ts';
import type { ComingTogether, HealthReader, StorylineView } from './edition-reader.ts';
import { EventPage } from './event-page.tsx';
import { EventReportsPage } from './event-reports-page.tsx';
import type { Health } from './feed-health.tsx';
import { EDITION_SIZE, EmptyFrontPage, FrontPage, GLANCE_SIZE } from './front-page.tsx';
import { reportsPath } from './links.ts';
import { NewsPage } from './news-page.tsx';
import { originGroups } from './origin-groups.ts';
import { page, passing } from './page-answer.ts';
import { offsetIn, pageOf } from './page-window.ts';
import type { Frame } from './site-frame.ts';
import { SourcesPage } from './sources-page.tsx';
import { UpdatesPage } from './updates-page.tsx';
import type { Route, Visit } from './visit.ts';

const none = () => ({});
const offsetOnly = (query: Visit['query']) => ({ offset: offsetIn(query) || null });

const UPDATES_A_PAGE = 40;
const REPORTS_A_PAGE = 50;
const STEPS_SHOWN = 300;
const PROBLEMS_SHOWN = 50;

/** The sections of the site. */
export const ROUTES: readonly Route[] = [
  { path: '/', parameters: none, answer: frontPage },
  { path: '/updates', parameters: offsetOnly, answer: updatesPage },
  { path: '/news', parameters: offsetOnly, answer: newsPage },
  { path: '/coming-up', parameters: none, answer: comingUpPage },
  { path: '/sources', parameters: none, answer: sourcesPage },
  { path: '/about', parameters: none, answer: async ({ frame }) => page(AboutPage({ frame })) },
];

/** The two revisions that a reader asks to compare; null for what is no number of a revision. */
export function comparedIn(query: Visit['query']): {
  readonly from: number | null;
  readonly to: number | null;
} {
  const number = (text: string | undefined) =>
    text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : null;
  return { from: number(query['from']), to: number(query['to']) };
}

/** The pages of one event, once its revision is found. */
export const EVENT_PAGES = {
  explainer: (
    frame: Frame,
    revision: Revision,
    history: readonly RevisionLine[],
    storyline: StorylineView | null,
    together: ComingTogether,
  ) => page(EventPage({ frame, revision, history, storyline, together })),
  changes: (frame: Frame, revision: Revision, history: readonly RevisionLine[], together: ComingTogether) =>
    page(ChangesPage({ frame, revision, history, together })),
  difference: (frame: Frame, from: Revision, to: Revision, history: readonly RevisionLine[]) =>
    page(DifferencePage({ frame, from, to, history })),
  reports(frame: Frame, { explainer }: Revision, offset: number) {
    const at = { limit: REPORTS_A_PAGE, offset };
    const groups = originGroups(explainer.sources).slice(offset, offset + at.limit + 1);
    const { shown, window } = pageOf(groups, at, reportsPath(explainer.event));
    return page(EventReportsPage({ frame, explainer, groups: shown, window }));
  },
} as const;

async function frontPage({ reader, frame }: Visit): Promise<Answer> {
  const events = await reader.events({ limit: EDITION_SIZE, offset: 0, category: null });
  if (events.length > 0) {
    const [steps, updates] = await Promise.all([
      reader.comingUp({ from: dayOf(frame.now), limit: GLANCE_SIZE }),
      newestByEvent(reader, GLANCE_SIZE),
    ]);
    return page(FrontPage({ frame, events, steps, updates }));
  }
  const [feeds, reports] = await Promise.all([reader.feeds(), reader.reports({ limit: 10, offset: 0 })]);
  return passing(page(EmptyFrontPage({ frame, feeds, reports })));
}

async function updatesPage({ reader, frame, query }: Visit): Promise<Answer> {
  const at = { limit: UPDATES_A_PAGE, offset: offsetIn(query) };
  const found = await reader.updates({ limit: at.limit + 1, offset: at.offset });
  const { shown, window } = pageOf(found, at, '/updates');
  return page(UpdatesPage({ frame, revisions: shown, window }));
}

async function newsPage({ reader, frame, query }: Visit): Promise<Answer> {
  const at = { limit: REPORTS_A_PAGE, offset: offsetIn(query) };
  const found = await reader.reports({ limit: at.limit + 1, offset: at.offset });
  const { shown, window } = pageOf(found, at, '/news');
  return passing(page(NewsPage({ frame, reports: shown, window })));
}

async function comingUpPage({ reader, frame }: Visit): Promise<Answer> {
  const steps = await reader.comingUp({ from: dayOf(frame.now), limit: STEPS_SHOWN });
  return page(ComingUpPage({ frame, steps }));
}

async function sourcesPage({ reader, meanwhile, frame }: Visit): Promise<Answer> {
  const [shown, real, use] = await Promise.all([
    healthOf(reader),
    meanwhile === null ? null : healthOf(meanwhile),
    reader.sourceUse(),
  ]);
  return passing(page(SourcesPage({ frame, shown, use, meanwhile: real })));
}

async function healthOf(reader: HealthReader): Promise<Health> {
  const [feeds, problems] = await Promise.all([reader.feeds(), reader.problems({ limit: PROBLEMS_SHOWN })]);
  return { feeds, problems };
}
