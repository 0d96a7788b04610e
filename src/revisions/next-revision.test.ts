import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Difference, Explainer } from '../model/explainer.ts';
import type { ArticleId, EventId, OriginId, QuestionId, StatementId } from '../model/id.ts';
import type { Question } from '../model/question.ts';
import type { Change, Revision } from '../model/revision.ts';
import type { Evidence, Statement } from '../model/statement.ts';
import type { Instant } from '../model/time.ts';
import { changesSince } from './changes-since.ts';
import { nextRevision } from './next-revision.ts';

const AT = '2025-03-04T10:00:00Z' as Instant;

function evidence(article: string, passage: string, title = 'Flood in the valley'): Evidence {
  return {
    span: { article: article as ArticleId, start: 40, end: 40 + passage.length },
    passage,
    article: article as ArticleId,
    origin: `o-${article}` as OriginId,
    source: `Paper ${article}`,
    country: null,
    title,
    url: null,
    published: AT,
  };
}

function statement(text: string, article = 'a', title?: string): Statement {
  return {
    id: `id ${text}` as StatementId,
    text,
    role: 'main event',
    evidence: [evidence(article, text, title)],
    edits: [],
    origins: 1,
    speaker: null,
    check: { verdict: 'supported', reasons: [] },
  };
}

function question(text: string, status: Question['status'] = 'open', article = 'a'): Question {
  return {
    id: `id ${text}` as QuestionId,
    kind: 'step',
    text,
    actor: 'the council',
    evidence: [evidence(article, text)],
    statement: text,
    edits: [],
    origins: 1,
    asked: AT,
    due: null,
    status,
    outcome:
      status === 'open'
        ? null
        : { evidence: evidence('z', 'The council voted.'), reason: 'One report.', newDue: null },
  };
}

interface Content {
  readonly said?: readonly Statement[];
  readonly asks?: readonly Question[];
  readonly differs?: readonly Difference[];
  readonly engine?: string;
  readonly score?: number;
  readonly asOf?: string;
  readonly reports?: readonly string[];
}

function explainer({
  said = [],
  asks = [],
  differs = [],
  engine = '1',
  score = 1,
  asOf,
  reports = ['a'],
}: Content): Explainer {
  return {
    event: 'e' as EventId,
    name: 'Valley flood',
    title: 'Valley flood Explained: What Happened, Why It Matters, and What Comes Next',
    category: 'Disasters & Accidents',
    importance: { score, reasons: [] },
    asOf: (asOf ?? AT) as Instant,
    engine,
    bottomLine: [],
    whatHappened: said,
    whyItMatters: [],
    whatComesNext: { statements: [], questions: asks },
    timeline: [],
    differences: differs,
    reports: reports.length,
    origins: reports.length,
    sources: reports.map((article) => ({
      article: article as ArticleId,
      origin: `o-${article}` as OriginId,
      reason: 'own report',
      shared: null,
      source: article.startsWith('Correction') ? 'Paper b' : `Paper ${article}`,
      kind: 'newspaper',
      country: null,
      title: article,
      url: null,
      published: AT,
      changed: null,
    })),
    firstReported: AT,
    lastReported: AT,
    refused: [],
  };
}

function first(content: Content): Revision {
  return nextRevision(null, explainer(content), AT) as Revision;
}

function change(before: Content, after: Content): readonly Pick<Change, 'kind' | 'text' | 'was'>[] {
  const next = nextRevision(first(before), explainer(after), AT);
  return (next?.changes ?? []).map(({ kind, text, was }) => ({ kind, text, was }));
}

const DAM = statement('The dam burst on Tuesday.');
const TWELVE = statement('The flood killed 12 people in the valley.');

describe('the next revision', () => {
  it('the first is number 1 and has no changes', () => {
    expect(first({ said: [DAM] })).toMatchObject({ number: 1, changes: [], event: 'e' });
  });

  it('is none when only the moment, the importance or the order of sentences changed', () => {
    const before = first({ said: [DAM, TWELVE] });
    const same = explainer({ said: [TWELVE, DAM], score: 0.2, asOf: '2025-03-09T00:00:00Z' });
    expect(nextRevision(before, same, AT)).toBeNull();
  });

  it('announces nothing where a sentence or a question merely gave way', () => {
    expect(change({ said: [DAM, TWELVE] }, { said: [DAM] })).toEqual([]);
    expect(change({ said: [DAM, TWELVE] }, { said: [TWELVE] })).toEqual([]);
    const asks = [question('Will the council vote?')];
    expect(change({ said: [DAM], asks }, { said: [DAM], asks: [] })).toEqual([]);
    expect(change({ said: [DAM], asks }, { said: [DAM], asks: [], reports: ['b'] })).toContainEqual({
      kind: 'withdrawn',
      text: 'Will the council vote?',
      was: 'Will the council vote?',
    });
  });

  it('counts a new report even where no sentence changed', () => {
    const next = nextRevision(first({ said: [DAM] }), explainer({ said: [DAM], reports: ['a', 'b'] }), AT);
    expect(next).toMatchObject({ number: 2, changes: [] });
  });

  it.each<[string, Content, Content, Pick<Change, 'kind' | 'text' | 'was'>]>([
    ['added', { said: [DAM] }, { said: [DAM, TWELVE] }, { kind: 'added', text: TWELVE.text, was: null }],
    [
      'withdrawn with its report',
      { said: [DAM, statement(TWELVE.text, 'b')], reports: ['a', 'b'] },
      { said: [DAM], reports: ['a'] },
      { kind: 'withdrawn', text: TWELVE.text, was: TWELVE.text },
    ],
    [
      'withdrawn when its publisher corrects the matter',
      { said: [DAM, statement(TWELVE.text, 'b')], reports: ['a', 'b'] },
      { said: [DAM], reports: ['a', 'b', 'Correction: flood in the valley killed fewer people'] },
      { kind: 'withdrawn', text: TWELVE.text, was: TWELVE.text },
    ],
    [
      'number changed',
      { said: [TWELVE] },
      { said: [statement('The flood killed at least 20 people in the valley.', 'b')] },
      {
        kind: 'number changed',
        text: 'The flood killed at least 20 people in the valley.',
        was: TWELVE.text,
      },
    ],
    [
      'corrected by a report that says so',
      { said: [statement('The talks on the dam lasted four hours.')] },
      {
        said: [statement('The talks on the dam lasted three hours.', 'b', 'Correction: length of the talks')],
      },
      {
        kind: 'corrected',
        text: 'The talks on the dam lasted three hours.',
        was: 'The talks on the dam lasted four hours.',
      },
    ],
    [
      'corrected where the same report now reads otherwise',
      { said: [statement('Minister Anna Holm opened the dam.')] },
      { said: [statement('Minister Berit Holm opened the dam.')] },
      {
        kind: 'corrected',
        text: 'Minister Berit Holm opened the dam.',
        was: 'Minister Anna Holm opened the dam.',
      },
    ],
    [
      'question added',
      {},
      { asks: [question('Will the council vote?')] },
      { kind: 'question added', text: 'Will the council vote?', was: null },
    ],
    [
      'question settled',
      { asks: [question('Will the council vote?')] },
      { asks: [question('Will the council vote?', 'happened')] },
      {
        kind: 'question settled',
        text: 'Will the council vote? It happened.',
        was: 'Will the council vote?',
      },
    ],
  ])('%s', (_, before, after, expected) => {
    expect(change(before, after)).toEqual([expected]);
  });

  it('tells a new newest value of a quantity', () => {
    const value = (text: string) => ({ text, evidence: evidence('a', text) });
    const differs = (...texts: readonly string[]): readonly Difference[] => [
      { class: 'killed', label: 'killed', kind: 'update', values: texts.map(value) },
    ];
    expect(change({ differs: differs('12', '20') }, { differs: differs('12', '20', '31') })).toEqual([
      { kind: 'number changed', text: 'killed: 31', was: 'killed: 20' },
    ]);
  });

  it('a passage shortened in another way is no change to announce', () => {
    const long = {
      ...DAM,
      text: 'The dam burst on Tuesday.',
      evidence: [evidence('a', 'The dam burst on Tuesday, officials said.')] as const,
    };
    const short = { ...long, text: 'The dam burst.', id: 'other' as StatementId };
    expect(change({ said: [long] }, { said: [short] })).toEqual([]);
  });

  it('an upgrade of the engine announces what new reports bring, no correction and no withdrawal', () => {
    const news = statement('Rescuers reached the upper valley.', 'b');
    const after = {
      said: [statement('The flood killed 14 people in the valley.'), news],
      engine: '2',
      reports: ['a', 'b'],
    };
    expect(change({ said: [TWELVE, DAM] }, after)).toEqual([{ kind: 'added', text: news.text, was: null }]);
  });
});

describe('changes since a revision', () => {
  const history = (...contents: readonly Content[]): readonly Revision[] => {
    const revisions: Revision[] = [];
    for (const content of contents) {
      const next = nextRevision(revisions.at(-1) ?? null, explainer(content), AT);
      if (next !== null) revisions.push(next);
    }
    return revisions;
  };
  const killed = (count: number) => statement(`The flood killed ${count} people in the valley.`, `r${count}`);
  const changes = (revisions: readonly Revision[], number: number) => {
    const last = revisions.at(-1) ?? expect.fail('no revision');
    return changesSince(revisions, { last, seen: revisions[number - 1] ?? null }, number);
  };
  const since = (revisions: readonly Revision[], number: number) =>
    changes(revisions, number).map(({ kind, text, was }) => ({ kind, text, was }));

  it('joins two changes of a number into one, and forgets what came and went', () => {
    const revisions = history({ said: [killed(12)] }, { said: [killed(20), DAM] }, { said: [killed(31)] });
    expect(since(revisions, 1)).toEqual([
      { kind: 'number changed', text: killed(31).text, was: killed(12).text },
    ]);
    expect(since(revisions, 3)).toEqual([]);
  });

  it('a sentence added and then changed is an addition; one that went and came back is nothing', () => {
    const added = history({ said: [DAM] }, { said: [DAM, killed(12)] }, { said: [DAM, killed(20)] });
    expect(since(added, 1)).toEqual([{ kind: 'added', text: killed(20).text, was: null }]);
    expect(since(history({ said: [DAM, TWELVE] }, { said: [TWELVE] }, { said: [DAM, TWELVE] }), 1)).toEqual(
      [],
    );
  });

  it('from one revision to itself there is nothing, and one step is that step', () => {
    const pool = [DAM, TWELVE, killed(20), killed(31), statement('Roads are closed.')];
    const content = fc.subarray(pool).map((said) => ({ said }));
    fc.assert(
      fc.property(fc.array(content, { minLength: 1, maxLength: 6 }), (contents) => {
        const revisions = history(...contents);
        const last = revisions.at(-1);
        if (last === undefined) return;
        expect(changes(revisions, last.number)).toEqual([]);
        expect(revisions.map(({ number }) => number)).toEqual(revisions.map((_, at) => at + 1));
        const kept = changes(revisions, last.number - 1);
        if (last.number > 1) expect(new Set(kept)).toEqual(new Set(last.changes));
      }),
      { numRuns: 100, seed: 3 },
    );
  });
});
