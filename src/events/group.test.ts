import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseArticle } from '../articles/analyse.ts';
import { packVector } from '../lib/packed-vector.ts';
import type { Article } from '../model/article.ts';
import type { GroupingAct } from '../model/grouping.ts';
import type { ArticleId, EventId, SourceId } from '../model/id.ts';
import type { Instant } from '../model/time.ts';
import { describeForGrouping } from './describe.ts';
import type { GroupedEntry, GroupingFeatures } from './features.ts';
import { type Assignment, createGrouping, GROUPING_SETTINGS } from './group.ts';
import { JOIN_MODEL } from './join-model.ts';
import { narrowedTo } from './narrowed.ts';

/** An invented report: the first line is the title, the others are paragraphs. */
function report(id: string, day: string, text: string): Article {
  const [title = '', ...paragraphs] = text.trim().split(/\s*\n\s*/);
  return {
    id: id as ArticleId,
    source: { id: `s-${id}` as SourceId, name: `Paper ${id}`, home: null, country: null, kind: 'newspaper' },
    url: null,
    title,
    standfirst: null,
    byline: null,
    published: `${day}T10:00:00Z` as Instant,
    lang: 'en',
    paragraphs,
    credit: null,
    changed: null,
    basis: 'given',
  };
}

function eventsOf(articles: readonly Article[]): (EventId | null)[] {
  const grouping = createGrouping();
  return articles.map((article) => grouping.add(describeForGrouping(analyseArticle(article))).event);
}

const NEPAL_FLOOD = [
  report(
    'n1',
    '2025-08-12',
    `Floods in Nepal kill at least 14 as river bursts banks
     At least 14 people died in western Nepal on Tuesday after the Karnali river burst its banks, police said.
     Rescue teams in helicopters lifted families from roofs in Tikapur, and the army opened three schools as shelters.
     Water levels were still rising in Kailali district and heavy rain was forecast for Wednesday.`,
  ),
  report(
    'n2',
    '2025-08-13',
    `Nepal flood toll rises to 19, hundreds in shelters in Tikapur
     The death toll from flooding along the Karnali river in western Nepal rose to 19 on Wednesday.
     Police said hundreds of families were sleeping in schools in Tikapur after their homes were washed away.
     Helicopters could not reach villages in Kailali district because of heavy rain.`,
  ),
];
const BANGLADESH_FLOOD = [
  report(
    'b1',
    '2025-08-13',
    `Floods in Bangladesh leave 11 dead and cut off Sylhet
     At least 11 people died in north-eastern Bangladesh on Wednesday after the Surma river burst its banks, police said.
     Rescue teams in boats lifted families from roofs in Sylhet, and the army opened schools as shelters.
     Water levels were still rising in Sunamganj and heavy rain was forecast for Thursday.`,
  ),
  report(
    'b2',
    '2025-08-14',
    `Bangladesh flood death toll climbs to 16 around Sylhet
     The number of people killed by the flooded Surma river in Bangladesh has climbed to 16, officials in Sylhet said.
     Boats carried food to Sunamganj, where schools are serving as shelters for families whose homes were washed away.`,
  ),
];

/** No country in the first lead of the second flood; both credit one agency; one aside names the other's place. */
const TWIN_FLOODS = {
  valley: [
    report(
      'v1',
      '2025-07-14',
      `Flash flood kills at least 38 on pilgrim road in Peru
       HUARAZ, Peru (Tern Wire) - A flash flood swept through a village on a pilgrim road in the mountains of Peru on Monday, killing at least 38 people, officials said.
       The water came down on Pachacoto, in the Recuay district, after a cloudburst higher up the valley. Rescue teams and soldiers searched the mud for the missing.
       Roads were blocked and rain slowed the helicopters down. The governor, Inés Quispe, said dozens of people were missing.`,
    ),
    report(
      'v2',
      '2025-07-15',
      `Rescuers dig for the missing at Pachacoto as toll reaches 51
       Rescue teams dug through mud and rubble at Pachacoto in the Recuay district on Tuesday, a day after a flash flood swept the village away.
       Officials said 51 people had died and dozens were missing. Inés Quispe, the governor, visited the village by helicopter.`,
    ),
    report(
      'v3',
      '2025-07-16',
      `Pachacoto buries its dead after flash flood in Peru
       Families in Pachacoto buried their dead on Wednesday as officials put the toll of the flash flood at 58.
       Soldiers were still searching the mud in Recuay, and Inés Quispe promised new houses. Floods were also reported around Tumaco.`,
    ),
  ],
  coast: [
    report(
      'c1',
      '2025-07-15',
      `Relief helicopter crashes near Tumaco, four killed, as floods ravage Barbacoas
       PASTO (Tern Wire) - A relief helicopter crashed near Tumaco on Tuesday while taking supplies to flood victims, killing all four people on board, officials said.
       Bad weather was to blame, the air force said. The flight was one of several sent up after cloudbursts struck the district in the early hours, and at least 90 people are confirmed dead.
       Camilo Ortega of the disaster office expects that number to climb, as many families were asleep when streams turned into torrents. Mobile networks are down.`,
    ),
    report(
      'c2',
      '2025-07-16',
      `Toll of floods around Barbacoas climbs to 120
       The number of people killed by flash floods around Barbacoas climbed to 120 on Wednesday, said Camilo Ortega of the disaster office.
       Rescue teams reached villages near Tumaco, where a relief helicopter had crashed. Soldiers searched the mud for the missing.`,
    ),
  ],
};

describe('grouping', () => {
  it('keeps two floods in neighbouring countries apart, each in one event', () => {
    const [n1, b1, n2, b2] = eventsOf([
      ...NEPAL_FLOOD.slice(0, 1),
      ...BANGLADESH_FLOOD.slice(0, 1),
      ...NEPAL_FLOOD.slice(1),
      ...BANGLADESH_FLOOD.slice(1),
    ]);
    expect(n2).toBe(n1);
    expect(b2).toBe(b1);
    expect(b1).not.toBe(n1);
  });

  it('keeps apart two floods a day apart whose reports share their words but hardly a name', () => {
    const [first, other, second, otherAgain, third] = eventsOf([
      TWIN_FLOODS.valley[0] as Article,
      TWIN_FLOODS.coast[0] as Article,
      TWIN_FLOODS.valley[1] as Article,
      TWIN_FLOODS.coast[1] as Article,
      TWIN_FLOODS.valley[2] as Article,
    ]);
    expect(other).not.toBe(first);
    expect([second, third]).toEqual([first, first]);
    expect(otherAgain).toBe(other);
  });

  it('keeps two earthquakes of one country apart by their magnitude', () => {
    const quake = (id: string, day: string, magnitude: string): Article =>
      report(
        id,
        day,
        `Magnitude ${magnitude} earthquake shakes Chile
         An earthquake of magnitude ${magnitude} shook northern Chile on ${day}, the seismological office said.
         Residents of Iquique ran into the streets and the power failed in some districts, but no injuries were reported.`,
      );
    const [first, second, again] = eventsOf([
      quake('q1', '2025-08-12', '6.1'),
      quake('q2', '2025-08-14', '7.4'),
      quake('q3', '2025-08-12', '6.2'),
    ]);
    expect(second).not.toBe(first);
    expect(again).toBe(first);
  });

  it('opens an event of its own for a report that belongs to no other', () => {
    const alone = report(
      'x',
      '2025-08-13',
      `Museum in Lisbon reopens after ten years of repairs
       The tile museum in Lisbon opened its doors on Wednesday with a new hall for azulejos of the seventeenth century.`,
    );
    const events = eventsOf([...NEPAL_FLOOD, alone]);
    expect(events[2]).not.toBe(events[0]);
    expect(events[2]).toMatch(/^museum-in-lisbon-reopens-after-ten-years-of-[0-9a-f]{8}$/);
  });

  it('gives a horoscope no event and says so', () => {
    const grouping = createGrouping();
    const column = report(
      'h',
      '2025-08-13',
      'Your horoscope for Wednesday\nAries: a calm day. Taurus: expect news.',
    );
    expect(grouping.add(describeForGrouping(analyseArticle(column)))).toEqual({
      event: null,
      acts: [{ kind: 'no event', article: 'h', reason: 'horoscope' }],
      taken: expect.anything(),
    });
  });

  it('gives its reasons in words', () => {
    const grouping = createGrouping();
    const [opened, joined] = NEPAL_FLOOD.flatMap(
      (article) => grouping.add(describeForGrouping(analyseArticle(article))).acts,
    );
    expect(opened).toMatchObject({ kind: 'opened', nearest: null });
    expect(joined).toMatchObject({
      kind: 'joined',
      likeness: {
        terms: expect.arrayContaining(['nepal', 'karnali']),
        names: expect.arrayContaining(['nepal', 'tikapur']),
        daysApart: 1,
        veto: null,
      },
    });
  });
});

/** Streams over few words and names, so that events grow, clash, merge and leave a small window. */
const STREAM = fc.array(
  fc.record({
    terms: fc.uniqueArray(fc.integer({ min: 0, max: 25 }), { minLength: 1, maxLength: 8 }),
    names: fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { maxLength: 3 }),
    day: fc.option(fc.integer({ min: 1, max: 28 }), { nil: null }),
    country: fc.constantFrom('FR', 'KE', null),
    column: fc.boolean().map((column) => column),
  }),
  { minLength: 2, maxLength: 60, size: 'max' },
);

function featuresOf(
  stream: readonly (typeof STREAM extends fc.Arbitrary<(infer T)[]> ? T : never)[],
): GroupingFeatures[] {
  return stream.map(({ terms, names, day, country, column }, index) => ({
    article: `a${index}` as ArticleId,
    title: `Report ${index}`,
    published: day === null ? null : (`2025-08-${String(day).padStart(2, '0')}T00:00:00Z` as Instant),
    terms: terms.map((term, place) => [`t${term}`, 1 + (term % 3), place < 4 ? 1 : 0] as const),
    names: names.map((name) => [`n${name}`, 1 + (name % 2)] as const),
    leadNames: names.slice(0, 1).map((name) => `n${name}`),
    countries: country === null ? [] : [country],
    marks: [],
    noEvent: column && index % 7 === 0 ? 'quiz' : null,
  }));
}

/** The same articles in three languages, with vectors by which those about the same words are near each other. */
function withMeanings(features: readonly GroupingFeatures[]): GroupingFeatures[] {
  return features.map((each, index) => {
    if (index % 11 === 0) return each;
    const numbers = Array.from(
      { length: 8 },
      (_, at) => 1 + 6 * each.terms.filter(([t]) => Number(t.slice(1)) % 8 === at).length,
    );
    return {
      ...each,
      meaning: { model: 'm', lang: ['de', 'fr', 'el'][index % 3] as string, vector: packVector(numbers) },
    };
  });
}

/** The entry as the act leaves it. */
function leftBy(entry: GroupedEntry, act: GroupingAct): GroupedEntry {
  const { article } = entry.features;
  if ((act.kind === 'opened' || act.kind === 'joined') && act.article === article)
    return { ...entry, event: act.event };
  if (act.kind === 'merged' && act.from === entry.event) return { ...entry, event: act.into };
  if (act.kind === 'split' && act.articles.includes(article)) return { ...entry, event: act.into };
  return entry;
}

describe('grouping restored from the store', () => {
  const settings = {
    ...GROUPING_SETTINGS,
    window: 12,
    round: 5,
    repairAfter: 2,
    model: { ...JOIN_MODEL, merge: -1, part: 2 },
  };

  /** Adds all, stopping before each of the given places and going on from the stored window alone. */
  function run(features: readonly GroupingFeatures[], stops: ReadonlySet<number>): Assignment[] {
    let grouping = createGrouping(settings);
    let stored: GroupedEntry[] = [];
    return features.map((each, index) => {
      if (stops.has(index)) {
        grouping = createGrouping(settings);
        grouping.restore(JSON.parse(JSON.stringify(stored)));
      }
      const assignment = grouping.add(each);
      stored.push({ features: each, taken: assignment.taken, event: null });
      for (const act of assignment.acts) stored = stored.map((entry) => leftBy(entry, act));
      return assignment;
    });
  }

  it('goes on exactly as if it had never stopped, wherever it stops', () => {
    fc.assert(
      fc.property(STREAM, fc.array(fc.nat(59), { maxLength: 4 }), (stream, stops) => {
        const features = featuresOf(stream);
        expect(run(features, new Set(stops))).toEqual(run(features, new Set()));
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  it('goes on so where a model told what articles say, too', () => {
    const streams = fc
      .sample(STREAM, { numRuns: 100, seed: 8 })
      .map((each) => withMeanings(featuresOf(each)));
    for (const features of streams) {
      const whole = run(features, new Set());
      expect(run(features, new Set([3, 9, 17, 30, 41]))).toEqual(whole);
    }
    const acts = streams.flatMap((features) => run(features, new Set()).flatMap((each) => each.acts));
    const byMeaning = (kind: GroupingAct['kind']) =>
      acts.filter((act) => act.kind === kind && JSON.stringify(act).includes('nearness of meaning')).length;
    expect(byMeaning('joined')).toBeGreaterThan(20);
    expect(byMeaning('merged')).toBeGreaterThan(5);
  });

  it('compares two articles alike in its window and in one narrowed to what both have', () => {
    let compared = 0;
    for (const stream of fc.sample(STREAM, { numRuns: 40, seed: 9 })) {
      for (const features of [featuresOf(stream), withMeanings(featuresOf(stream))]) {
        const grouping = createGrouping({ ...settings, window: 60 });
        let stored: GroupedEntry[] = [];
        for (const each of features) {
          const { acts, taken } = grouping.add(each);
          stored.push({ features: each, taken, event: null });
          for (const act of acts) stored = stored.map((entry) => leftBy(entry, act));
        }
        const [a, b] = [stored.at(-1), stored.find(({ event }) => event !== null)];
        if (a === undefined || b?.event == null) continue;
        const [whole, narrow] = [createGrouping(settings), createGrouping(settings)];
        whole.restore(stored);
        narrow.restore(stored.map(narrowedTo([a.features, b.features])));
        const other = { features: b.features, event: b.event };
        expect(narrow.compare(a.features, other)).toEqual(whole.compare(a.features, other));
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(60);
  });

  it('looks through the whole window from time to time, and finds what rounds alone leave', () => {
    const streams = fc.sample(STREAM, { numRuns: 60, seed: 7 }).map(featuresOf);
    const actsWith = (repairAfter: number) =>
      streams.flatMap((features) => {
        const grouping = createGrouping({ ...settings, window: 60, repairAfter });
        return features.flatMap((each) => grouping.add(each).acts.slice(1));
      });
    expect(actsWith(1).length).toBeGreaterThan(actsWith(Number.MAX_SAFE_INTEGER).length);
  });

  it('is tried on streams that join, merge and leave the window', () => {
    const acts = fc
      .sample(STREAM, { numRuns: 100, seed: 7 })
      .flatMap((stream) => run(featuresOf(stream), new Set()).flatMap(({ acts }) => acts));
    expect(acts.filter(({ kind }) => kind === 'joined').length).toBeGreaterThan(500);
    expect(acts.filter(({ kind }) => kind === 'merged').length).toBeGreaterThan(10);
    expect(acts.filter(({ kind }) => kind === 'split').length).toBeGreaterThan(10);
  });
});
