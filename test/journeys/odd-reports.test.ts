import { describe, expect, it } from 'vitest';
import { explainEvent } from '../../src/app/explain-event.ts';
import { analyseArticle } from '../../src/articles/analyse.ts';
import { readRecord } from '../../src/articles/read-record.ts';
import type { Explainer } from '../../src/model/explainer.ts';
import type { EventId } from '../../src/model/id.ts';
import type { Statement } from '../../src/model/statement.ts';
import type { Instant } from '../../src/model/time.ts';
import { describeForOrigins } from '../../src/origins/describe.ts';
import { createOriginIndex } from '../../src/origins/origin-index.ts';
import { emptyParts } from '../../src/publishing/empty-parts.ts';

interface Told {
  readonly title: string;
  readonly text: string;
  readonly source?: string;
  readonly published?: string;
}

const EVENING = '2031-03-04T18:00:00Z';

/** One event, whatever its reports hold. */
function explain(reports: readonly Told[]): Explainer {
  const analysed = reports.map(({ title, text, source, published }, place) => {
    const record = {
      id: `r${place}`,
      title,
      text,
      source: source ?? `Paper ${place}`,
      published: published ?? EVENING,
    };
    const read = readRecord(record, place + 1);
    if (!read.ok) throw new Error(read.problem.message);
    return analyseArticle(read.value.article);
  });
  const origins = createOriginIndex();
  return explainEvent({
    event: { id: 'odd' as EventId, articles: analysed.map(({ article }) => article.id), mergedInto: null },
    articles: analysed,
    links: new Map(analysed.map((one) => [one.article.id, origins.add(describeForOrigins(one))] as const)),
    storyline: null,
    asOf: '2031-03-05T06:00:00Z' as Instant,
  });
}

function statementsOf(explainer: Explainer): readonly Statement[] {
  return [
    ...explainer.bottomLine,
    ...explainer.whatHappened,
    ...explainer.whyItMatters.flatMap(({ statements }) => statements),
    ...explainer.whatComesNext.statements,
  ];
}

const DAM =
  'A dam above the town of Ostvale in northern Merinia gave way on Tuesday, flooding hundreds of homes, officials said.';
const RESCUE =
  'Rescue crews in boats brought about 300 people to safety by the evening, the regional governor, Ilse Brandt, told reporters.';
const HISTORY =
  'The Ostvale dam was built in 1961, and a report had warned of cracks in its wall three years before.';
const FARMERS =
  'The water destroyed the spring sowing of most farmers in the valley, and left 4,000 people without power.';
const LONG_STORY = [
  DAM,
  RESCUE,
  HISTORY,
  FARMERS,
  'The army carried tents and drinking water into the valley with two helicopters on Tuesday night.',
  'The only road to Ostvale was cut off where the river washed away a bridge near the mill.',
].join('\n');

describe('reports of an odd kind', () => {
  it('explains an event of one report, and fills no part that it says nothing for', () => {
    const explainer = explain([{ title: 'Ostvale dam gives way', text: LONG_STORY }]);
    expect(explainer.whatHappened[0]?.text).toContain('Ostvale');
    expect(explainer.origins).toBe(1);
    expect(explainer.whatComesNext.statements).toEqual([]);
    expect(explainer.whatComesNext.questions).toEqual([]);
    expect(emptyParts(explainer).next).toMatch(/no next step/);
  });

  it('shows nothing as coming where all is past', () => {
    const past = [
      LONG_STORY,
      LONG_STORY.replace('A dam above', 'An old dam above').replace('Rescue crews', 'Firemen'),
    ];
    const explainer = explain(past.map((text) => ({ title: 'Ostvale dam gave way', text })));
    expect(explainer.whatComesNext).toEqual({ statements: [], questions: [] });
  });

  it('prints no quotation without its speaker where a report is all quotations', () => {
    const explainer = explain([
      {
        title: 'Voices from Ostvale',
        text: [
          '"The water came at night and took everything we had," said Anna Lind, who lost her house in Ostvale.',
          '"We heard a noise like a train."',
          '"Nobody had told us that the dam was weak," she said.',
          '"The government will pay for every house in Ostvale," Governor Ilse Brandt told reporters.',
        ].join('\n'),
      },
    ]);
    for (const { text, speaker } of statementsOf(explainer)) {
      if (/["“]/.test(text)) expect(speaker).not.toBeNull();
      expect(text).not.toMatch(/she said/);
    }
  });

  it('sets counts that contradict each other side by side, each with who says it', () => {
    const police = [
      'At least 31 people were killed when a dam above Ostvale gave way on Tuesday, the police said.',
      RESCUE,
      HISTORY,
    ];
    const hospital = [
      'The flood that followed the burst dam at Ostvale on Tuesday killed 12 people, the head of the town hospital said.',
      'Her doctors treated 40 people for cold and broken bones in the night, and sent most of them to their relatives.',
      FARMERS,
    ];
    const explainer = explain([
      { title: 'At least 31 dead as Ostvale dam gives way', text: police.join('\n') },
      { title: 'Hospital counts 12 killed in Ostvale flood', text: hospital.join('\n') },
    ]);
    const killed = explainer.differences.find((difference) => difference.class === 'killed');
    expect(killed?.values.length).toBeGreaterThanOrEqual(2);
    for (const { evidence } of killed?.values ?? []) expect(evidence.source).toMatch(/^Paper/);
  });

  it('takes no word of satire for evidence, and says so', () => {
    const joke =
      'Ostvale residents voted on Tuesday to keep the lake that replaced their town, the mayor of Merinia said.';
    const explainer = explain([
      { title: 'Ostvale dam gives way', text: LONG_STORY },
      {
        title: 'Satire: Town decides to keep lake',
        text: `${joke}\n${joke.replace('voted', 'danced')}`,
        source: 'The Daily Spoof',
      },
    ]);
    for (const { evidence } of statementsOf(explainer))
      expect(evidence[0].source).not.toBe('The Daily Spoof');
    expect(explainer.refused.map(({ reason }) => reason).join()).toContain('satire');
    expect(explain([{ title: 'Satire: Town decides to keep lake', text: joke }]).whatHappened).toEqual([]);
  });

  it('prints no item of a list as if it were a sentence', () => {
    const explainer = explain([
      {
        title: 'Ostvale in numbers',
        text: [
          'Ostvale dam: key facts',
          'Height: 42 metres',
          'Built: 1961',
          'Homes flooded: 300',
          '1. Merinia',
          '2. Norvia',
          '- Helicopters: 2',
        ].join('\n'),
      },
    ]);
    expect(statementsOf(explainer)).toEqual([]);
  });

  it('explains an event of 2,000 reports within the words it may use of each', () => {
    const towns = ['Ostvale', 'Lindmark', 'Sarnby', 'Veldt', 'Korvik'];
    const reports = Array.from({ length: 2000 }, (_, place) => ({
      title: `Ostvale dam gives way, ${towns[place % 5]} flooded`,
      text: `${LONG_STORY}\nWater reached ${towns[place % 5]} after ${2 + (place % 7)} hours, its mayor told reporters number ${place}.`,
    }));
    const explainer = explain(reports);
    expect(explainer.reports).toBe(2000);
    expect(explainer.whatHappened.length).toBeGreaterThan(0);
    expect(explainer.whatHappened.length).toBeLessThan(12);
  }, 240_000);
});
