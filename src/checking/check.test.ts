import { describe, expect, it } from 'vitest';
import { type Article, articleText } from '../model/article.ts';
import type { Explainer } from '../model/explainer.ts';
import type { ArticleId, EventId, OriginId, QuestionId, SourceId, StatementId } from '../model/id.ts';
import type { Question } from '../model/question.ts';
import type { DraftStatement, Edit, Evidence } from '../model/statement.ts';
import type { Instant } from '../model/time.ts';
import { checkExplainer } from './check.ts';
import { checkStatement } from './check-statement.ts';
import { substitutionFault } from './check-substitution.ts';
import { CAP_SETTINGS } from './word-caps.ts';

const PARAGRAPHS = [
  'Ivo Lund, the harbour master of Kestrel Bay, closed the port on Friday after the storm.',
  'But Lund (and his deputy) said that "no ship" could leave until the wreck, which was lying on its side, had been moved.',
  'He did not say when at least 12 sailors would be brought home, officials said on Friday.',
];

function article(id: string, paragraphs: readonly string[] = PARAGRAPHS): Article {
  return {
    id: id as ArticleId,
    source: { id: id as SourceId, name: `The ${id}`, home: null, country: 'NO', kind: 'newspaper' },
    url: null,
    title: 'Port closed',
    standfirst: null,
    byline: null,
    published: '2024-05-11T08:00:00Z' as Instant,
    lang: 'en',
    paragraphs,
    credit: null,
    changed: null,
    basis: 'given',
  };
}

const FIRST = article('first');
const SECOND = article('second', ['Harbour master Ivo Lund closed the port of Kestrel Bay after the storm.']);
const STORED = new Map([FIRST, SECOND].map((report) => [report.id, report]));

function evidence(report: Article, passage: string): Evidence {
  const start = articleText(report).indexOf(passage);
  return {
    span: { article: report.id, start, end: start + passage.length },
    passage,
    article: report.id,
    origin: report.id as string as OriginId,
    source: report.source.name,
    country: report.source.country,
    title: report.title,
    url: report.url,
    published: report.published,
  };
}

function statement(place: number, text: string, edits: readonly Edit[] = []): DraftStatement {
  const passage = PARAGRAPHS[place] ?? '';
  return {
    id: 's' as StatementId,
    text,
    role: 'main event',
    evidence: [evidence(FIRST, passage)],
    edits,
    origins: 1,
    speaker: null,
  };
}

function cut(place: number, words: string, rule: Extract<Edit, { kind: 'cut' }>['rule']): Edit {
  const start = (PARAGRAPHS[place] ?? '').indexOf(words);
  return { kind: 'cut', start, end: start + words.length, rule };
}

function faults(draft: DraftStatement): readonly string[] {
  return checkStatement(draft, STORED)
    .reasons.filter(({ held }) => !held)
    .map(({ detail }) => detail);
}

function explainer(parts: Partial<Explainer<DraftStatement>>): Explainer<DraftStatement> {
  return {
    event: 'e' as EventId,
    name: 'Port',
    title: 'Port Explained',
    category: 'Society & Culture',
    importance: { score: 0, reasons: [] },
    asOf: '2024-05-11T08:00:00Z' as Instant,
    engine: 'test',
    bottomLine: [],
    whatHappened: [],
    whyItMatters: [],
    whatComesNext: { statements: [], questions: [] },
    timeline: [],
    differences: [],
    reports: 1,
    origins: 1,
    sources: [],
    firstReported: null,
    lastReported: null,
    refused: [],
    ...parts,
  };
}

describe('checkStatement', () => {
  const whole = PARAGRAPHS[0] ?? '';

  it('supports a copied sentence', () => {
    expect(checkStatement(statement(0, whole), STORED).verdict).toBe('supported');
  });

  it('refuses a passage that is not there, or not under that name', () => {
    const copied = statement(0, whole);
    const [first] = copied.evidence;
    const other = { ...first, span: { ...first.span, start: first.span.start + 1 } };
    expect(faults({ ...copied, evidence: [other] })).toEqual(['the report does not have the passage there']);
    expect(faults({ ...copied, evidence: [{ ...first, source: 'X' }] })).toHaveLength(1);
    expect(checkStatement(copied, new Map()).verdict).toBe('refused');
  });

  it('refuses words that are not the passage with its changes', () => {
    expect(faults(statement(0, whole.replace('closed', 'opened')))).toHaveLength(1);
    expect(faults(statement(0, whole, [{ kind: 'cut', start: 5, end: 999, rule: 'dateline' }]))).not.toEqual(
      [],
    );
  });

  it('allows a leading connective and an aside after the verb, and no more', () => {
    const aside = PARAGRAPHS[1] ?? '';
    const short = aside.slice(4).replace(', which was lying on its side,', '');
    const edits = [
      cut(1, 'But ', 'leading connective'),
      cut(1, ', which was lying on its side,', 'relative clause'),
    ];
    expect(faults(statement(1, short, edits))).toEqual([]);
    const bracket = aside.replace(' (and his deputy)', '');
    expect(faults(statement(1, bracket, [cut(1, ' (and his deputy)', 'parenthesis')]))).toEqual([
      'the words stand before the main verb',
    ]);
  });

  it('takes no subject for a dateline', () => {
    const aside = PARAGRAPHS[1] ?? '';
    const edit = cut(1, 'But Lund (and his deputy) ', 'dateline');
    expect(faults(statement(1, `S${aside.slice(edit.end + 1)}`, [edit]))).toEqual([
      'no dateline at the start',
    ]);
  });

  it('never lets a negation, number or quotation go', () => {
    const kept = PARAGRAPHS[2] ?? '';
    const without = kept.replace(' did not', '');
    expect(faults(statement(2, without, [cut(2, ' did not', 'parenthesis')]))).not.toEqual([]);
    const hedge = kept.replace(' at least 12', '');
    expect(faults(statement(2, hedge, [cut(2, ' at least 12', 'relative clause')]))).not.toEqual([]);
    const quoted = PARAGRAPHS[1] ?? '';
    const start = quoted.indexOf('no ship');
    const inside: Edit = { kind: 'cut', start, end: start + 3, rule: 'parenthesis' };
    expect(faults(statement(1, quoted.replace('"no ship"', '"ship"'), [inside]))).toContain(
      'a quotation differs from the report',
    );
  });

  it('lets a clause at the end go that nothing depends on, and no aside or speech', () => {
    const closing = (text: string, words: string): readonly string[] => {
      const stored = article('closing', [text]);
      const start = text.indexOf(words);
      const edit: Edit = { kind: 'cut', start, end: start + words.length, rule: 'closing clause' };
      const draft: DraftStatement = {
        ...statement(0, text.replace(words, ''), [edit]),
        evidence: [evidence(stored, text)],
      };
      return checkStatement(draft, new Map([[stored.id, stored]]))
        .reasons.filter(({ held }) => !held)
        .map(({ detail }) => detail);
    };
    const main = 'The harbour master closed the port of Kestrel Bay to all ships after the storm';
    expect(
      closing(`${main}, leaving sailors stranded on board.`, ', leaving sailors stranded on board'),
    ).toEqual([]);
    expect(closing(`${main}, adding that nobody was hurt.`, ', adding that nobody was hurt')).not.toEqual([]);
    expect(closing(`${main}, leaving 12 sailors on board.`, ', leaving 12 sailors on board')).toEqual([
      'the words hold a number',
    ]);
    expect(closing(`${main}, who was ill, in the north.`, ', who was ill, in the north')).toEqual([
      'more than a clause',
    ]);
    expect(closing('The port closed, leaving sailors on board.', ', leaving sailors on board')).toEqual([
      'too little is left',
    ]);
  });

  it('lets a closing attribution go only when its speaker is shown', () => {
    const passage = PARAGRAPHS[2] ?? '';
    const edit = cut(2, ', officials said on Friday', 'trailing attribution');
    const text = passage.replace(', officials said on Friday', '');
    expect(faults(statement(2, text, [edit]))).toEqual(['the speaker would be lost']);
    expect(faults({ ...statement(2, text, [edit]), speaker: 'officials' })).toEqual([]);
  });

  it('verifies replacements against the report', () => {
    const passage = PARAGRAPHS[2] ?? '';
    const at = articleText(FIRST).indexOf('Ivo Lund');
    const named = (to: string, start: number): Edit => ({
      kind: 'substitute',
      start: 0,
      end: 2,
      to,
      rule: 'pronoun to name',
      basis: { article: FIRST.id, start, end: start + to.length },
    });
    expect(faults(statement(2, passage.replace('He', 'Ivo Lund'), [named('Ivo Lund', at)]))).toEqual([]);
    expect(faults(statement(2, passage.replace('He', 'Ann Berg'), [named('Ann Berg', at)]))).toEqual([
      'the report does not have the name there',
    ]);
    const dated = (to: string): Edit => {
      const start = whole.indexOf('on Friday');
      return { kind: 'substitute', start, end: start + 9, to, rule: 'relative date to date', basis: null };
    };
    const on = (to: string): DraftStatement => statement(0, whole.replace('on Friday', to), [dated(to)]);
    expect(faults(on('on 10 May 2024'))).toEqual([]);
    expect(faults(on('on 11 May 2024'))).toEqual(['the date is not the day the report means']);
    expect(faults(on('on 31 February 2024'))).toEqual(['the replacement is no date']);
    const near = (words: string, to: string): readonly string[] => {
      const text = `The port was closed ${words} after the storm.`;
      const stored = article('near', [text]);
      const start = text.indexOf(words);
      const edit: Edit = {
        kind: 'substitute',
        start,
        end: start + words.length,
        to,
        rule: 'relative date to date',
        basis: null,
      };
      const passage = evidence(stored, text);
      const fault = substitutionFault(edit as Parameters<typeof substitutionFault>[0], passage, stored);
      return fault === null ? [] : [fault];
    };
    expect(near('last night', 'on the night of 9 May 2024')).toEqual([]);
    expect(near('this morning', 'on the morning of 10 May 2024')).toEqual([]);
    expect(near('this morning', 'on 10 May 2024')).toEqual(['the time of day is lost']);
    expect(near('last night', 'on the night of 14 May 2024')).toEqual([
      'the date is not the day the report means',
    ]);
    expect(near('three days ago', 'on 8 May 2024')).toEqual([]);
    expect(near('10 days ago', 'on 8 May 2024')).toEqual(['the date is not the day the report means']);
    expect(near('last week', 'in the week of 29 April 2024')).toEqual([]);
    expect(near('last week', 'in the week of 6 May 2024')).toEqual([
      'the date is not the week the report means',
    ]);
  });

  it('asks for a speaker of views, and one that the report names', () => {
    const view: DraftStatement = { ...statement(0, whole), role: 'evaluation' };
    expect(faults(view)).toEqual(['a view or expectation without its speaker']);
    expect(faults({ ...view, speaker: 'Ann Berg' })).toEqual(['the report does not name the speaker']);
    expect(faults({ ...view, speaker: 'The first' })).toEqual([]);
  });

  it('counts only reports that say the same', () => {
    const copied = statement(0, whole);
    const further = evidence(SECOND, SECOND.paragraphs[0] ?? '');
    const both: DraftStatement = { ...copied, evidence: [...copied.evidence, further], origins: 2 };
    expect(faults(both)).toEqual([]);
    expect(faults({ ...both, origins: 3 })).toEqual(['the number of independent reports is wrong']);
    const numbers: DraftStatement = {
      ...statement(2, PARAGRAPHS[2] ?? ''),
      evidence: [evidence(FIRST, PARAGRAPHS[2] ?? ''), further],
      origins: 2,
    };
    expect(faults(numbers)).toEqual(['a further passage says something else']);
  });
});

describe('checkExplainer', () => {
  const roomy = { ...CAP_SETTINGS, shareOfReport: 1 };

  it('keeps what holds and lists what does not, with the reason', () => {
    const good = statement(0, PARAGRAPHS[0] ?? '');
    const bad = statement(0, 'Ivo Lund opened the port.');
    const checked = checkExplainer(
      explainer({ whatHappened: [good, bad], whyItMatters: [{ affected: 'Sailors', statements: [bad] }] }),
      STORED,
      roomy,
    );
    expect(checked.whatHappened.map(({ text }) => text)).toEqual([good.text]);
    expect(checked.whatHappened[0]?.check.verdict).toBe('supported');
    expect(checked.whyItMatters).toEqual([]);
    expect(checked.refused).toEqual([
      { text: bad.text, source: 'The first', reason: 'the sentence is not the passage with its changes' },
    ]);
  });

  it('prints no more of a report than is allowed', () => {
    const both = [statement(0, PARAGRAPHS[0] ?? ''), statement(1, PARAGRAPHS[1] ?? '')];
    const checked = checkExplainer(explainer({ whatHappened: both }), STORED, {
      ...roomy,
      wordsPerReport: 20,
    });
    expect(checked.whatHappened).toHaveLength(1);
    expect(checked.refused[0]?.reason).toBe('more words of this report than may be printed');
  });

  it('drops questions whose passage is not in the report', () => {
    const [first] = statement(2, '').evidence;
    const question: Question = {
      id: 'q' as QuestionId,
      kind: 'open question',
      text: 'When will the sailors be brought home?',
      actor: 'officials',
      evidence: [first],
      statement: first.passage,
      edits: [],
      origins: 1,
      asked: null,
      due: null,
      status: 'open',
      outcome: null,
    };
    const lost: Question = { ...question, evidence: [{ ...first, passage: 'Nobody knows.' }] };
    const checked = checkExplainer(
      explainer({ whatComesNext: { statements: [], questions: [question, lost] } }),
      STORED,
      roomy,
    );
    expect(checked.whatComesNext.questions).toEqual([question]);
    expect(checked.refused).toHaveLength(1);
  });
});
