import type { Category } from '../model/event.ts';
import type { Explainer, SourceReport } from '../model/explainer.ts';
import type {
  ArticleId,
  EventId,
  FeedId,
  OriginId,
  QuestionId,
  StatementId,
  StorylineId,
} from '../model/id.ts';
import type { Due, Question } from '../model/question.ts';
import type { Revision } from '../model/revision.ts';
import type { SourceKind } from '../model/source.ts';
import type { Edit, Evidence, Role, Statement } from '../model/statement.ts';
import { type Day, dayOf, type Instant } from '../model/time.ts';
import type {
  ComingTogether,
  EditionReader,
  EventSummary,
  FeedHealth,
  ProblemLine,
  ReportLine,
  StorylineView,
} from './edition-reader.ts';
import { eventPath } from './links.ts';
import type { Edition } from './serving.ts';
import type { SiteSettings } from './site-frame.ts';
import { bySoonest, upcomingSteps } from './upcoming-steps.ts';

/**
 * An invented edition for the tests of this folder, with one event whose every text is hostile, and the builders it
 * is made with. Publishers, people and places do not exist.
 */

export const at = (text: string) => text as Instant;
export const day = (text: string) => text as Day;
const onDay = (text: string): Due => ({ from: day(text), to: day(text), precision: 'day' });

interface Report {
  readonly id: string;
  readonly source: string;
  readonly kind: SourceKind;
  readonly country: string | null;
  readonly title: string;
  readonly published: string | null;
  readonly changed?: string;
  readonly url?: string | null;
  readonly origin?: string;
  readonly reason?: SourceReport['reason'];
  readonly shared?: SourceReport['shared'];
}

/** A report as the list of sources has it. */
export function report(given: Report): SourceReport {
  return {
    article: given.id as ArticleId,
    origin: (given.origin ?? `o-${given.id}`) as OriginId,
    reason: given.reason ?? 'own report',
    shared: given.shared ?? null,
    source: given.source,
    kind: given.kind,
    country: given.country,
    title: given.title,
    url: given.url === undefined ? `https://${given.id}.example/report?id=1&lang=en` : given.url,
    published: given.published === null ? null : at(given.published),
    changed: given.changed === undefined ? null : at(given.changed),
  };
}

/** A passage of a report. */
function evidence(from: SourceReport, passage: string): Evidence {
  return {
    span: { article: from.article, start: 100, end: 100 + passage.length },
    passage,
    article: from.article,
    origin: from.origin,
    source: from.source,
    country: from.country,
    title: from.title,
    url: from.url,
    published: from.published,
  };
}

/** A cut of the first place where the words stand. */
function cut(passage: string, words: string, rule: Extract<Edit, { kind: 'cut' }>['rule']): Edit {
  const start = passage.indexOf(words);
  return { kind: 'cut', start, end: start + words.length, rule };
}

/** A replacement of the first place where the words stand. */
function substitute(
  passage: string,
  words: string,
  to: string,
  rule: Extract<Edit, { kind: 'substitute' }>['rule'],
): Edit {
  const start = passage.indexOf(words);
  return { kind: 'substitute', start, end: start + words.length, to, rule, basis: null };
}

interface StatementGiven {
  readonly id: string;
  readonly text: string;
  readonly passage?: string;
  readonly from: readonly [SourceReport, ...SourceReport[]];
  readonly edits?: readonly Edit[];
  readonly role?: Role;
  readonly speaker?: string;
}

/** A statement that passed the check. */
function statement(given: StatementGiven): Statement {
  const passage = given.passage ?? given.text;
  const [first, ...others] = given.from;
  return {
    id: given.id as StatementId,
    text: given.text,
    role: given.role ?? 'main event',
    evidence: [
      evidence(first, passage),
      ...others.map((other) => evidence(other, `${passage.replace(/\.$/, '')}, it was reported.`)),
    ],
    edits: given.edits ?? [],
    origins: given.from.length,
    speaker: given.speaker ?? null,
    check: {
      verdict: 'supported',
      reasons: [
        { rule: 'The passage stands in the report', held: true, detail: 'found at the recorded place' },
        { rule: 'Only recorded words were left out or replaced', held: true, detail: '' },
        { rule: 'No number, name, “not” or “may” was lost', held: true, detail: '' },
      ],
    },
  };
}

/** A question that rests on one sentence. */
function question(
  id: string,
  from: SourceReport,
  given: Partial<Question> & Pick<Question, 'kind' | 'text' | 'statement'>,
): Question {
  return {
    id: id as QuestionId,
    actor: 'the parties',
    evidence: [evidence(from, given.statement)],
    edits: [],
    origins: 1,
    asked: from.published,
    due: null,
    status: 'open',
    outcome: null,
    ...given,
  };
}

interface ExplainerGiven extends Partial<Explainer> {
  readonly name: string;
  readonly category: Category;
  readonly sources: readonly SourceReport[];
}

/** An explainer: empty but for what is given. */
function explainer(event: string, given: ExplainerGiven): Explainer {
  const published = given.sources.flatMap((one) => one.published ?? []).sort();
  return {
    event: event as EventId,
    title: `${given.name} Explained: What Happened, Why It Matters, and What Comes Next`,
    importance: { score: 3, reasons: [{ label: 'independent reports', value: 3 }] },
    asOf: at('2031-05-09T12:00:00Z'),
    engine: '0.1.0',
    bottomLine: [],
    whatHappened: [],
    whyItMatters: [],
    whatComesNext: { statements: [], questions: [] },
    timeline: [],
    differences: [],
    reports: given.sources.length,
    origins: new Set(given.sources.map((one) => one.origin)).size,
    firstReported: published[0] ?? null,
    lastReported: published.at(-1) ?? null,
    refused: [],
    ...given,
  };
}

const wire = report({
  id: 'harbour-wire',
  source: 'Harbour Wire',
  kind: 'agency',
  country: 'NO',
  title: 'Leaders of Veld and Osmar end river talks without a treaty',
  published: '2031-05-06T18:40:00Z',
});
const courier = report({
  id: 'courier',
  source: 'The Lowland Courier',
  kind: 'newspaper',
  country: 'NL',
  title: 'Three hours at Sarn lock: no deal on the river, but a date',
  published: '2031-05-06T20:15:00Z',
});
const reprint = report({
  id: 'eastern-post',
  source: 'Eastern Post',
  kind: 'newspaper',
  country: 'PL',
  title: 'River talks end without a treaty',
  published: '2031-05-06T21:02:00Z',
  origin: 'o-harbour-wire',
  reason: 'same text',
  shared: {
    article: wire.article,
    share: 0.92,
    passages: [
      {
        span: { article: 'eastern-post' as ArticleId, start: 40, end: 700 },
        of: { article: wire.article, start: 35, end: 695 },
        words: 113,
        opening: 'The delegations left Sarn without',
      },
    ],
  },
});
const adapted = report({
  id: 'radio-delta',
  source: 'Radio Delta',
  kind: 'broadcaster',
  country: 'KE',
  title: 'Veld and Osmar part without river treaty',
  published: '2031-05-07T05:30:00Z',
  origin: 'o-harbour-wire',
  reason: 'adapted copy',
  shared: { article: 'report-of-another-event' as ArticleId, share: 0.61, passages: [] },
});
const ministry = report({
  id: 'osmar-ministry',
  source: 'Osmar Ministry of Water',
  kind: 'government',
  country: null,
  title: 'Statement on the meeting at Sarn',
  published: '2031-05-07T09:00:00Z',
});
const broadcaster = report({
  id: 'channel-north',
  source: 'Channel North',
  kind: 'broadcaster',
  country: 'CA',
  title: 'Downstream farmers wait as river talks move to the capital',
  published: '2031-05-08T11:20:00Z',
});

const openingPassage =
  'SARN (Harbour Wire) - President Ilse Maron and Prime Minister Tobin Achterberg, who had not met since 2028, ended three hours of talks on the Sarn river on Tuesday without signing a treaty, officials of both sides said.';
const opening = statement({
  id: 'a1',
  text: 'President Ilse Maron and Prime Minister Tobin Achterberg ended three hours of talks on the Sarn river on 6 May 2031 without signing a treaty, officials of both sides said.',
  passage: openingPassage,
  from: [wire, courier, ministry],
  edits: [
    cut(openingPassage, 'SARN (Harbour Wire) - ', 'dateline'),
    cut(openingPassage, ', who had not met since 2028,', 'relative clause'),
    substitute(openingPassage, 'on Tuesday', 'on 6 May 2031', 'relative date to date'),
  ],
});
const demandPassage =
  'He asked for a fixed share of 40 percent of the summer flow (about twice what Osmar gets now).';
const demand = statement({
  id: 'a2',
  text: 'Tobin Achterberg asked for a fixed share of 40 percent of the summer flow.',
  passage: demandPassage,
  from: [courier],
  edits: [
    substitute(demandPassage, 'He', 'Tobin Achterberg', 'pronoun to name'),
    cut(demandPassage, ' (about twice what Osmar gets now)', 'parenthesis'),
  ],
});
const refusal = statement({
  id: 'a3',
  text: 'Veld refused to name a share before the new measuring stations are built.',
  from: [wire, broadcaster],
});
const invitation = statement({
  id: 'a4',
  text: 'Both delegations called the meeting useful and agreed to meet again in the capital of Osmar on 12 May.',
  from: [courier, wire],
});
const farmers = statement({
  id: 'b1',
  text: 'About 90,000 farms below the lock depend on water that Veld can hold back.',
  from: [broadcaster],
  role: 'context',
});
const markets = statement({
  id: 'b2',
  text: 'A dry summer without a treaty could raise grain prices in the whole delta.',
  from: [broadcaster],
  role: 'evaluation',
  speaker: 'economists at the Delta Institute',
});
const veld = statement({
  id: 'b3',
  text: 'For Maron the talks are the first test of a promise to settle every border dispute in her term.',
  from: [courier],
  role: 'evaluation',
});
const expectation = statement({
  id: 'c1',
  text: 'Osmar says it will go to the river court if no share is named by the end of June.',
  from: [ministry],
  role: 'expectation',
  speaker: 'Osmar Ministry of Water',
});

export const riverTalks: Explainer = explainer('e-river-talks', {
  name: 'Sarn River Talks Between Veld and Osmar',
  category: 'Diplomacy & Alliances',
  place: { kind: 'city', name: 'Sarn', country: 'NO', lat: 60.4, lon: 5.3, reports: 3 },
  importance: {
    score: 6.2,
    reasons: [
      { label: '4 independent reports', value: 4.1 },
      { label: 'newest report 1 day old', value: 2.1 },
    ],
  },
  sources: [wire, courier, reprint, adapted, ministry, broadcaster],
  bottomLine: [opening],
  whatHappened: [opening, demand, refusal, invitation],
  whyItMatters: [
    { affected: 'Farmers below the lock', statements: [farmers] },
    { affected: 'Veld', statements: [veld] },
    { affected: 'Markets', statements: [markets] },
    {
      affected: null,
      statements: [statement({ id: 'b4', text: 'The two countries share no other river.', from: [wire] })],
    },
  ],
  whatComesNext: {
    statements: [expectation],
    questions: [
      question('q1', courier, {
        kind: 'step',
        text: 'Will the delegations meet in the capital of Osmar by 12 May 2031?',
        statement: 'Both delegations are to meet again in the capital of Osmar on 12 May.',
        due: onDay('2031-05-12'),
      }),
      question('q2', ministry, {
        kind: 'step',
        text: 'Will Osmar publish its flow data by 7 May 2031?',
        statement: 'Osmar is to publish its flow data on 7 May.',
        due: onDay('2031-05-07'),
        status: 'happened',
        outcome: {
          evidence: evidence(broadcaster, 'Osmar published its flow data on Wednesday evening.'),
          reason: 'A later report says that it was published.',
          newDue: null,
        },
      }),
      question('q3', wire, {
        kind: 'step',
        text: 'Will the river commission meet in May 2031?',
        statement: 'The river commission is due to meet this month.',
        due: { from: day('2031-05-01'), to: day('2031-05-31'), precision: 'month' },
        status: 'moved',
        outcome: {
          evidence: evidence(broadcaster, 'The commission put its session off until June.'),
          reason: 'The session was put off.',
          newDue: { from: day('2031-06-01'), to: day('2031-06-30'), precision: 'month' },
        },
      }),
      question('q4', courier, {
        kind: 'open question',
        text: 'Will Veld name a share before the measuring stations are built?',
        statement: 'Whether Veld will name a share earlier is not known.',
      }),
      question('q5', broadcaster, {
        kind: 'open question',
        text: 'Could the river court rule before the harvest?',
        statement: 'It was not clear whether the court could rule before the harvest.',
        status: 'expired',
      }),
    ],
  },
  timeline: [
    { day: day('2031-05-06'), basis: 'event', statement: opening },
    {
      day: day('2031-05-07'),
      basis: 'report',
      statement: statement({ id: 'd1', text: 'Osmar put its demand in writing.', from: [ministry] }),
    },
    { day: day('2031-05-08'), basis: 'report', statement: farmers },
  ],
  differences: [
    {
      class: 'duration',
      label: 'length of the meeting (hours)',
      kind: 'conflict',
      values: [
        { text: 'three hours', evidence: evidence(wire, 'three hours of talks') },
        { text: 'nearly four hours', evidence: evidence(ministry, 'The talks took nearly four hours.') },
        { text: 'three hours', evidence: evidence(courier, 'Three hours at Sarn lock') },
      ],
    },
  ],
  refused: [
    {
      text: 'He will never sign.',
      source: 'Radio Delta',
      reason: 'Nothing in the report says who “he” is.',
    },
  ],
});

const quakeReports = [
  report({
    id: 'q-wire-1',
    source: 'Harbour Wire',
    kind: 'agency',
    country: 'NO',
    title: 'Strong quake shakes Tamar island',
    published: '2031-05-07T02:10:00Z',
  }),
  report({
    id: 'q-herald',
    source: 'Tamar Herald',
    kind: 'newspaper',
    country: 'PH',
    title: 'Rescuers reach the hill villages',
    published: '2031-05-07T13:00:00Z',
  }),
  report({
    id: 'q-civil',
    source: 'Tamar Civil Defence',
    kind: 'government',
    country: 'PH',
    title: 'Situation report 4',
    published: '2031-05-08T06:00:00Z',
  }),
] as const;

export const quake: Explainer = explainer('e-quake', {
  name: 'Tamar Island Earthquake',
  category: 'Disasters & Accidents',
  importance: { score: 5.5, reasons: [{ label: '3 independent reports', value: 5.5 }] },
  sources: quakeReports,
  bottomLine: [
    statement({
      id: 'k1',
      text: 'An earthquake of magnitude 6.8 struck Tamar island before dawn and killed at least 41 people.',
      from: [quakeReports[2]],
    }),
  ],
  whatHappened: [
    statement({
      id: 'k2',
      text: 'The quake cut the road to the hill villages, where most houses are built of clay.',
      from: [quakeReports[1]],
    }),
  ],
  differences: [
    {
      class: 'killed',
      label: 'killed',
      kind: 'update',
      values: [
        { text: 'at least 7', evidence: evidence(quakeReports[0], 'At least 7 people were killed.') },
        { text: '23', evidence: evidence(quakeReports[1], 'The toll stood at 23 by noon.') },
        { text: 'at least 41', evidence: evidence(quakeReports[2], 'At least 41 people are known dead.') },
      ],
    },
  ],
});

/** Every text that came from outside tries to get out of its place. */
export const HOSTILE = {
  script: '<script>alert(1)</script>',
  attribute: '" onmouseover="alert(2)" x="',
  apostrophe: "' autofocus onfocus='alert(3)",
  comment: '--><svg/onload=alert(4)><!--',
  cdata: ']]><b>out</b>\u0000\u000B',
  title: '</title></script><img src=x onerror=alert(5)>',
  direction: '\u202Eevil gnitirw \u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627',
} as const;
const everything = Object.values(HOSTILE).join(' ');

const hostileReport = report({
  id: 'hostile',
  source: `Evil ${everything}`,
  kind: 'website',
  country: '<b>XX</b>',
  title: `Title ${everything}`,
  published: '2031-05-08T10:00:00Z',
  url: 'javascript:alert(6)',
  shared: {
    article: 'hostile-2' as ArticleId,
    share: 0.5,
    passages: [
      {
        span: { article: 'hostile' as ArticleId, start: 0, end: 9 },
        of: { article: 'hostile-2' as ArticleId, start: 0, end: 9 },
        words: 12,
        opening: everything,
      },
    ],
  },
});
const otherHostile = report({
  id: 'hostile-2',
  source: 'Quiet Publisher',
  kind: 'unknown',
  country: 'ZZ',
  title: 'data address',
  published: null,
  url: 'data:text/html,<script>alert(7)</script>',
});
const hostileStatement = statement({
  id: 'h1',
  text: `Statement ${everything}`,
  from: [hostileReport, otherHostile],
  role: 'evaluation',
  speaker: `Speaker ${everything}`,
  edits: [{ kind: 'cut', start: 0, end: 4, rule: 'credit' }],
});

export const hostile: Explainer = explainer('e-hostile', {
  name: `Name ${everything}`,
  category: 'Society & Culture',
  importance: { score: 1, reasons: [{ label: everything, value: 1 }] },
  sources: [hostileReport, otherHostile],
  bottomLine: [hostileStatement],
  whatHappened: [hostileStatement],
  whyItMatters: [{ affected: everything, statements: [hostileStatement] }],
  whatComesNext: {
    statements: [hostileStatement],
    questions: [
      question('hq', hostileReport, {
        kind: 'step',
        text: everything,
        statement: everything,
        due: onDay('2031-05-20'),
      }),
      question('hq2', hostileReport, { kind: 'open question', text: everything, statement: everything }),
    ],
  },
  timeline: [{ day: day('2031-05-08'), basis: 'report', statement: hostileStatement }],
  differences: [
    {
      class: 'other',
      label: everything,
      kind: 'update',
      values: [
        { text: `1 ${everything}`, evidence: evidence(hostileReport, everything) },
        { text: `2 ${everything}`, evidence: evidence(hostileReport, everything) },
      ],
    },
    {
      class: 'other',
      label: everything,
      kind: 'conflict',
      values: [{ text: everything, evidence: evidence(otherHostile, everything) }],
    },
  ],
  refused: [{ text: everything, source: everything, reason: everything }],
});

const smaller: readonly Explainer[] = (
  [
    [
      'e-vote',
      'Parliamentary Vote in Norrland',
      'Politics & Elections',
      'The governing party lost its majority, with 61 of 130 seats.',
    ],
    [
      'e-strike',
      'Port Strike at Halvik',
      'Economy & Trade',
      'Dock workers at Halvik stopped work for a third day over shift rules.',
    ],
    [
      'e-flood',
      'Floods in the Ister Valley',
      'Disasters & Accidents',
      'Water rose above the old dykes and 4,000 people left their homes.',
    ],
    [
      'e-trial',
      'Trial of the Former Rail Minister',
      'Law & Rights',
      'The court heard the first of thirty witnesses.',
    ],
    [
      'e-probe',
      'Landing of the Lantern Probe',
      'Science & Technology',
      'The probe sent its first picture from the crater floor.',
    ],
    [
      'e-truce',
      'Truce in the Marsh Provinces',
      'Conflicts & Wars',
      'Guns fell silent at noon, and both sides reported one breach before evening.',
    ],
  ] as const
).map(([id, name, category, text], index) => {
  const sources = [1, 2].map((part) =>
    report({
      id: `${id}-${part}`,
      source: part === 1 ? 'Harbour Wire' : 'Channel North',
      kind: part === 1 ? 'agency' : 'broadcaster',
      country: part === 1 ? 'NO' : 'CA',
      title: `${name}, report ${part}`,
      published: `2031-05-0${part + 5}T0${index}:00:00Z`,
    }),
  );
  const [first, second] = sources;
  if (first === undefined || second === undefined) throw new Error('two reports were made');
  return explainer(id, {
    name,
    category,
    importance: { score: 4 - index / 2, reasons: [{ label: '2 independent reports', value: 4 - index / 2 }] },
    sources,
    bottomLine: [statement({ id: `${id}-s`, text, from: [first, second] })],
    whatHappened: [statement({ id: `${id}-s`, text, from: [first, second] })],
  });
});

function revision(
  held: Explainer,
  number: number,
  moment: string,
  changes: Revision['changes'] = [],
): Revision {
  return { event: held.event, number, at: at(moment), engine: '0.1.0', explainer: held, changes };
}

const revisions: readonly Revision[] = [
  revision(riverTalks, 1, '2031-05-06T21:00:00Z'),
  revision(riverTalks, 2, '2031-05-07T09:30:00Z', [
    { kind: 'added', statement: 'c1' as StatementId, text: expectation.text, was: null },
    {
      kind: 'question added',
      statement: null,
      text: 'Will Osmar publish its flow data by 7 May 2031?',
      was: null,
    },
  ]),
  revision(riverTalks, 3, '2031-05-08T12:00:00Z', [
    {
      kind: 'number changed',
      statement: 'b1' as StatementId,
      text: farmers.text,
      was: 'About 80,000 farms below the lock depend on water that Veld can hold back.',
    },
    {
      kind: 'corrected',
      statement: 'a4' as StatementId,
      text: invitation.text,
      was: 'Both delegations agreed to meet again on 11 May.',
    },
    { kind: 'withdrawn', statement: null, text: 'A treaty was signed.', was: 'A treaty was signed.' },
    { kind: 'question settled', statement: null, text: 'Osmar published its flow data.', was: null },
    { kind: 'added', statement: 'b2' as StatementId, text: markets.text, was: null },
  ]),
  revision(quake, 1, '2031-05-07T13:30:00Z'),
  revision(quake, 2, '2031-05-08T06:30:00Z', [
    { kind: 'number changed', statement: null, text: 'killed: at least 41', was: 'killed: 23' },
  ]),
  revision(hostile, 1, '2031-05-08T10:30:00Z'),
  revision(hostile, 2, '2031-05-08T10:45:00Z', [
    { kind: 'corrected', statement: 'h1' as StatementId, text: everything, was: everything },
  ]),
  ...smaller.map((held, index) => revision(held, 1, `2031-05-07T1${index}:00:00Z`)),
];

const newest: readonly Revision[] = [...new Map(revisions.map((one) => [one.event, one])).values()].sort(
  (a, b) => b.explainer.importance.score - a.explainer.importance.score || (a.event < b.event ? -1 : 1),
);

function summary({ event, number, at: updated, explainer: held }: Revision): EventSummary {
  return {
    event,
    name: held.name,
    title: held.title,
    category: held.category,
    importance: held.importance.score,
    bottomLine: held.bottomLine.map(({ text, evidence: [first] }) => ({ text, source: first.source })),
    reports: held.reports,
    origins: held.origins,
    revision: number,
    updated,
    firstReported: held.firstReported,
  };
}

const single = (index: number): ReportLine => ({
  ...report({
    id: `single-${index}`,
    source: 'Harbour Wire',
    kind: 'agency',
    country: 'NO',
    title: index === 0 ? everything : `A single report, number ${index}`,
    published: '2031-05-05T08:00:00Z',
  }),
  lang: index === 0 ? '"><script>' : 'en',
  event: null,
});

const reports: readonly ReportLine[] = [
  ...newest.flatMap(({ explainer: held }) =>
    held.sources.map((one) => ({ ...one, lang: 'en', event: { id: held.event, name: held.name } })),
  ),
  ...Array.from({ length: 60 }, (_, index) => single(index)),
];

const feeds: readonly FeedHealth[] = [
  {
    feed: 'f-1' as FeedId,
    source: 'Harbour Wire',
    home: 'https://harbour-wire.example/',
    country: 'NO',
    kind: 'agency',
    url: 'https://harbour-wire.example/world/feed.xml',
    folders: [],
    fullText: true,
    lastSuccess: at('2031-05-09T11:40:00Z'),
    failures: 0,
    lastProblem: null,
    items: 1284,
    intervalSeconds: 1800,
    nextPoll: at('2031-05-09T12:10:00Z'),
    retired: false,
  },
  {
    feed: 'f-2' as FeedId,
    source: `Evil ${everything}`,
    home: 'javascript:alert(8)',
    country: null,
    kind: 'unknown',
    url: 'javascript:alert(9)',
    folders: [everything],
    fullText: false,
    lastSuccess: null,
    failures: 2,
    lastProblem: { code: 'not-a-feed', message: everything, at: at('2031-05-09T11:00:00Z') },
    items: 0,
    intervalSeconds: null,
    nextPoll: null,
    retired: false,
  },
  {
    feed: 'f-3' as FeedId,
    source: 'Tamar Herald',
    home: null,
    country: 'PH',
    kind: 'newspaper',
    url: 'https://tamar-herald.example/rss',
    folders: [],
    fullText: true,
    lastSuccess: at('2031-05-01T00:00:00Z'),
    failures: 1,
    lastProblem: {
      code: 'not-found',
      message: 'The server says that the feed is gone (410).',
      at: at('2031-05-02T00:00:00Z'),
    },
    items: 77,
    intervalSeconds: 3600,
    nextPoll: null,
    retired: true,
  },
];

const problems: readonly ProblemLine[] = [
  {
    code: 'not-a-feed',
    stage: 'sources',
    subject: everything,
    message: everything,
    at: at('2031-05-09T11:00:00Z'),
  },
];

const cutOut = <T>(all: readonly T[], { limit, offset }: { limit: number; offset: number }) =>
  all.slice(offset, offset + limit);

/** The vote, and the river talks that followed from it. */
const riverStory: StorylineView = {
  id: 'e-vote' as StorylineId,
  name: 'Veld water talks',
  events: ['e-vote', riverTalks.event].flatMap((event) =>
    newest
      .filter((one) => one.event === event)
      .map((one) => ({
        event: summary(one),
        link:
          event === 'e-vote'
            ? null
            : {
                event: 'e-vote' as EventId,
                names: ['veld', 'osmar'],
                words: ['water', 'talk'],
                daysApart: 1,
                score: 0.31,
                asked: 0.2,
              },
      })),
  ),
};

/** The invented edition, as publishing reads it. `e-old` was merged into the river talks. */
function countryOf(event: EventId): string | null {
  return newest.find((one) => one.event === event)?.explainer.place?.country ?? null;
}

/** The last revision of each event of a day. */
function lastOf(one: Day): readonly Revision[] {
  const last = new Map(
    revisions.filter(({ at: when }) => dayOf(when) === one).map((revision) => [revision.event, revision]),
  );
  return [...last.values()];
}

const NO_STEPS: ComingTogether = { steps: [], arrivals: [] };

const riverReports = riverTalks.sources.map(({ article, title, source, url }) => ({
  article,
  title,
  source,
  url,
  lang: 'en',
}));

/** Two events made one by the machine, and a part of another taken out by a person. */
const riverTogether: ComingTogether = {
  steps: [
    {
      text: 'One report of “Sarn River talks” was made the event “Sarn fishing” by a person (decision 3 of 8 May 2031).',
      reasons: ['Given reason: it tells of fishing'],
      at: at('2031-05-08T11:00:00Z'),
      other: quake.event,
      reports: [],
    },
    {
      text: 'A second look made “Border talks” and “Sarn River talks” one event.',
      reasons: ['Their reports are as near to each other as those of one event.'],
      at: at('2031-05-07T11:00:00Z'),
      other: null,
      reports: riverReports.slice(0, 2),
    },
  ],
  arrivals: riverReports
    .map((one, index) => ({ report: one, opened: index === 0, at: at('2031-05-06T09:00:00Z') }))
    .toReversed(),
};

export const fixtureReader: EditionReader = {
  events: async ({ category, country, ...window }) =>
    cutOut(newest.map(summary), { limit: 10_000, offset: 0 })
      .filter((event) => category === null || event.category === category)
      .filter(({ event }) => country == null || countryOf(event) === country)
      .slice(window.offset, window.offset + window.limit),
  async event(id) {
    if (id === 'e-old') return { kind: 'moved', to: riverTalks.event };
    const found = newest.find((one) => one.event === id);
    return found === undefined ? { kind: 'not found' } : { kind: 'found', revision: found };
  },
  history: async (event) => revisions.filter((one) => one.event === event),
  revisions: async ({ event, limit }) =>
    revisions
      .filter((one) => one.event === event)
      .toReversed()
      .slice(0, limit),
  revision: async (event, number) =>
    revisions.find((one) => one.event === event && one.number === number) ?? null,
  changesSince: async (event, number) =>
    revisions.filter((one) => one.event === event && one.number > number).flatMap(({ changes }) => changes),
  comingTogether: async ({ event }) => (event === riverTalks.event ? riverTogether : NO_STEPS),
  updates: async (window) =>
    cutOut(
      [...revisions].sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1)),
      window,
    ),
  reports: async (window) => cutOut(reports, window),
  comingUp: async ({ from, limit }) =>
    newest
      .flatMap((one) => upcomingSteps(one.explainer, from))
      .sort(bySoonest)
      .slice(0, limit),
  publications: async ({ after, limit }) =>
    [...revisions]
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .map((revision, index) => ({ edition: index + 1, revision }))
      .filter(({ edition }) => edition > after)
      .slice(0, limit),
  newlyPublished: async ({ since, limit }) =>
    revisions
      .filter(({ number, at: published }) => number === 1 && published >= since)
      .map(({ event, at: published, explainer: { title } }) => ({ event, title, at: published }))
      .slice(0, limit),
  changed: async () =>
    revisions
      .map((one) => one.at)
      .sort()
      .at(-1) ?? null,
  countries: async () =>
    [
      ...newest.reduce((counts, { event }) => {
        const country = countryOf(event);
        return country === null ? counts : counts.set(country, (counts.get(country) ?? 0) + 1);
      }, new Map<string, number>()),
    ].map(([country, events]) => ({ country, events })),
  sourceUse: async () => [{ source: 'Harbour Wire', events: 2, sentences: 9 }],
  corrections: async (window) =>
    cutOut(
      revisions.filter(({ changes }) => changes.some(({ kind }) => kind === 'corrected')),
      window,
    ),
  archive: {
    between: async () => {
      const times = revisions.map((one) => one.at).sort();
      return {
        first: times[0] ?? at('2031-05-06T00:00:00Z'),
        last: times.at(-1) ?? at('2031-05-06T00:00:00Z'),
      };
    },
    days: async ({ from, until }) => {
      const days = [...new Set(revisions.map((one) => dayOf(one.at)))].filter(
        (one) => one >= from && one <= until,
      );
      return days
        .sort()
        .reverse()
        .map((one) => ({ day: one, events: lastOf(one).length }));
    },
    day: async ({ day: one, limit }) => lastOf(one).slice(0, limit),
  },
  search: async ({ text, page = 1 }) => {
    const found = newest.filter((one) => one.explainer.name.toLowerCase().includes(text.toLowerCase()));
    return {
      hits: found.map(({ event, at: updated, explainer: { name, category, bottomLine } }) => ({
        kind: 'explainer',
        title: [{ text: name, found: true }],
        address: eventPath(event),
        passage: [{ text: bottomLine[0]?.text ?? '', found: false }],
        at: updated,
        source: null,
        event: { id: event, name, category },
      })),
      total: found.length,
      atLeast: false,
      page,
      pages: 1,
    };
  },
  storyline: async (id) => (id === riverStory.id ? riverStory : null),
  storylineOf: async (event) =>
    riverStory.events.some((one) => one.event.event === event) ? riverStory : null,
  storylines: async (window) =>
    cutOut(
      [
        {
          id: riverStory.id,
          name: riverStory.name,
          events: 2,
          began: at('2031-05-05T00:00:00Z'),
          newest: at('2031-05-06T09:00:00Z'),
          updated: at('2031-05-08T12:00:00Z'),
        },
      ],
      window,
    ),
  feeds: async () => feeds,
  problems: async ({ limit }) => problems.slice(0, limit),
  identity: async () => '5c9e1f3a-3b1d-4a0e-9d0c-2f6a1c7b8e90',
  version: async () => '1',
};

/** An edition in which nothing has been published. */
export const emptyReader: EditionReader = {
  events: async () => [],
  countries: async () => [],
  sourceUse: async () => [],
  corrections: async () => [],
  archive: { between: async () => null, days: async () => [], day: async () => [] },
  event: async () => ({ kind: 'not found' }),
  history: async () => [],
  revisions: async () => [],
  revision: async () => null,
  changesSince: async () => [],
  comingTogether: async () => NO_STEPS,
  updates: async () => [],
  reports: async () => [],
  comingUp: async () => [],
  publications: async () => [],
  newlyPublished: async () => [],
  changed: async () => null,
  search: async () => ({ hits: [], total: 0, atLeast: false, page: 1, pages: 1 }),
  storyline: async () => null,
  storylineOf: async () => null,
  storylines: async () => [],
  feeds: async () => feeds,
  problems: async () => [],
  identity: async () => '5c9e1f3a-3b1d-4a0e-9d0c-2f6a1c7b8e90',
  version: async () => '0',
};

/** @returns the invented edition, live unless told otherwise */
export function fixtureEdition(given: Partial<Edition> = {}): Edition {
  return {
    reader: fixtureReader,
    meanwhile: null,
    sample: false,
    now: at('2031-05-09T12:00:00Z'),
    reportHref: (url) => url,
    ...given,
  };
}

export const fixtureSite: SiteSettings = {
  name: 'World Events Explained',
  tagline: 'What happened, why it matters, what comes next: each sentence with its source.',
  contact: 'desk@events.example',
  year: '2031',
  theme: null,
  logo: null,
  dataLicence: 'Passages belong to their publishers: name and link them.',
  policies: [
    {
      slug: 'corrections',
      title: 'How we correct',
      markdown: 'What was wrong is **named** at the top of the page; see [our list](/updates).',
    },
  ],
  baseUrl: 'https://events.example',
  language: 'en',
};
