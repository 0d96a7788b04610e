import { describe, expect, it } from 'vitest';
import type { GroupingAct } from '../model/grouping.ts';
import type { ArticleId, EventId } from '../model/id.ts';
import type { Instant } from '../model/time.ts';
import type { GroupingFeatures } from './features.ts';
import type { StoryState } from './story-state.ts';
import {
  createStorylines,
  STORYLINE_SETTINGS,
  type StoryChange,
  type StorylineState,
  type Storylines,
} from './storylines.ts';

interface Given {
  readonly title: string;
  readonly day: number;
  readonly names: string;
  readonly words: string;
  readonly countries?: readonly string[];
}

const list = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');

function features(id: string, { title, day, names, words, countries = [] }: Given): GroupingFeatures {
  return {
    article: id as ArticleId,
    title,
    published: `2031-05-${String(day).padStart(2, '0')}T08:00:00Z` as Instant,
    terms: list(words).map((stem) => [stem, 1, 1] as const),
    names: list(names).map((name) => [name.replace('_', ' '), 1] as const),
    leadNames: list(names).map((name) => name.replace('_', ' ')),
    countries,
    marks: [],
    noEvent: null,
  };
}

/** Feeds events of one report each, and keeps what is to be stored. */
function keep(storylines: Storylines, opened = new Map<EventId, StoryState>()) {
  const named = new Map<string, StorylineState>();
  /** Reports of each event, for what is described anew. */
  const reports = new Map<string, GroupingFeatures[]>();
  return {
    opened,
    named,
    reports,
    open(id: string, given: Given) {
      const event = id as EventId;
      this.act(
        { kind: 'opened', article: id as ArticleId, event, nearest: null },
        features(id, given),
        event,
      );
      return opened.get(event) as StoryState;
    },
    act(act: GroupingAct, report: GroupingFeatures, event: EventId) {
      this.keep(storylines.add(report, event, [act], (of) => reports.get(of) ?? []));
    },
    follow(act: GroupingAct) {
      this.keep(storylines.follow([act], (of) => reports.get(of) ?? []));
    },
    keep(change: StoryChange) {
      for (const story of change.stories) opened.set(story.event, story);
      for (const gone of change.gone) opened.delete(gone);
      for (const storyline of change.storylines) named.set(storyline.id, storyline);
    },
  };
}

/** A number in letters: words with digits are no words of the matter. */
const letters = (at: number): string =>
  [...String(at)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('');

const COLLAPSE: Given = {
  title: 'Sarn Bridge collapses under goods train',
  day: 1,
  names: 'sarn_bridge sarn',
  words: 'collaps train bridg rescu steel driver river',
  countries: ['NO'],
};
const INQUIRY: Given = {
  title: 'Inquiry into Sarn Bridge collapse opens',
  day: 9,
  names: 'sarn_bridge maron',
  words: 'inquiri collaps bridg steel wit open judg',
  countries: ['NO'],
};
const VERDICT: Given = {
  title: 'Inquiry blames rust for Sarn Bridge collapse',
  day: 27,
  names: 'sarn_bridge maron sarn',
  words: 'inquiri collaps bridg steel rust blame judg',
  countries: ['NO'],
};
const ELECTION: Given = {
  title: 'Norrland votes',
  day: 3,
  names: 'achterberg',
  words: 'vote parti ballot major seat',
  countries: ['NO'],
};

describe('storylines', () => {
  it('link what follows in order, under the id of the first, with a name and the reasons', () => {
    const kept = keep(createStorylines());
    kept.open('collapse', COLLAPSE);
    kept.open('election', ELECTION);
    const inquiry = kept.open('inquiry', INQUIRY);
    expect(inquiry.storyline).toBe('collapse');
    expect(inquiry.link).toMatchObject({ event: 'collapse', names: ['sarn bridge'], daysApart: 8 });
    expect(inquiry.link?.words).toEqual(expect.arrayContaining(['collaps', 'steel']));
    expect(kept.open('verdict', VERDICT).storyline).toBe('collapse');
    expect(kept.opened.get('collapse' as EventId)).toMatchObject({ storyline: 'collapse', link: null });
    expect(kept.opened.get('election' as EventId)?.storyline).toBeNull();
    expect([...kept.named.values()]).toEqual([
      { id: 'collapse', name: expect.stringMatching(/^Sarn Bridge (?:inquiry|collapse)/u), events: 3 },
    ]);
  });

  it('a country, or who governs it, links nothing', () => {
    const kept = keep(createStorylines());
    for (let at = 0; at < 70; at++) {
      // Words that every report has are known for it once there are some; then comes who governs.
      const own = {
        names: at < 40 ? `person${at} place${at}` : `maron place${at}`,
        words: `${letters(at)}matter ${letters(at)}thing said talk`,
      };
      kept.open(`e${at}`, { title: `Event ${at}`, day: 1 + (at % 20), countries: ['NO'], ...own });
    }
    expect([...kept.opened.values()].filter(({ storyline }) => storyline !== null)).toEqual([]);
  });

  it('ends after a long silence, and is the same story again for a report out of order', () => {
    const silent = createStorylines({ ...STORYLINE_SETTINGS, mostDays: 5 });
    const kept = keep(silent);
    kept.open('collapse', COLLAPSE);
    expect(kept.open('inquiry', INQUIRY).storyline).toBeNull();
    expect(kept.open('earlier', { ...INQUIRY, day: 2 }).storyline).toBe('collapse');
  });

  it('keeps the storyline of an event that is merged into one without', () => {
    const storylines = createStorylines();
    const kept = keep(storylines);
    kept.open('collapse', COLLAPSE);
    kept.open('lonely', { ...ELECTION, day: 8 });
    kept.open('inquiry', INQUIRY);
    kept.act(
      {
        kind: 'merged',
        from: 'inquiry' as EventId,
        into: 'lonely' as EventId,
        likeness: null,
        decision: null,
      },
      features('x', INQUIRY),
      'lonely' as EventId,
    );
    expect(kept.opened.get('lonely' as EventId)?.storyline).toBe('collapse');
    expect(kept.opened.has('inquiry' as EventId)).toBe(false);
  });

  const parted = (from: string, into: string, articles: readonly string[]): GroupingAct => ({
    kind: 'split',
    from: from as EventId,
    into: into as EventId,
    articles: articles as readonly ArticleId[],
    likeness: null,
    decision: null,
  });
  const joined = (from: string, into: string): GroupingAct => ({
    kind: 'merged',
    from: from as EventId,
    into: into as EventId,
    likeness: null,
    decision: null,
  });

  it('find a place for an event that is parted from another, and describe what is left by its own reports', () => {
    const kept = keep(createStorylines());
    kept.open('collapse', COLLAPSE);
    kept.open('election', ELECTION);
    const mixed = features('inquiry', INQUIRY);
    kept.act(
      { kind: 'joined', article: 'i' as ArticleId, event: 'election' as EventId, likeness: null as never },
      mixed,
      'election' as EventId,
    );
    const whole = kept.opened.get('election' as EventId);
    expect(whole?.names.map(([name]) => name)).toContain('sarn bridge');
    kept.reports.set('election', [features('election', ELECTION)]);
    kept.reports.set('inquiry', [mixed]);
    kept.follow(parted('election', 'inquiry', ['inquiry']));
    expect(kept.opened.get('inquiry' as EventId)).toMatchObject({
      storyline: 'collapse',
      link: { event: 'collapse' },
    });
    expect(kept.opened.get('election' as EventId)?.names).toEqual([['achterberg', 1]]);
  });

  it('give back the place that an event had by one that was merged into it', () => {
    const kept = keep(createStorylines());
    kept.open('lonely', { ...ELECTION, day: 1 });
    kept.open('collapse', COLLAPSE);
    const { link } = kept.open('inquiry', INQUIRY);
    kept.follow(joined('inquiry', 'lonely'));
    expect(kept.opened.get('lonely' as EventId)).toMatchObject({ storyline: 'collapse', link });
    expect(kept.opened.has('inquiry' as EventId)).toBe(false);
    kept.reports.set('lonely', [features('lonely', ELECTION)]);
    kept.reports.set('inquiry', [features('inquiry', INQUIRY)]);
    kept.follow(parted('lonely', 'inquiry', ['inquiry']));
    expect(kept.opened.get('lonely' as EventId)).toMatchObject({ storyline: null, link: null });
    expect(kept.opened.get('inquiry' as EventId)).toMatchObject({ storyline: 'collapse', link });
  });

  it('follow nothing to an event that a person merged into another', () => {
    const kept = keep(createStorylines());
    kept.open('lonely', { ...ELECTION, names: '', words: '' });
    kept.open('collapse', COLLAPSE);
    kept.follow(joined('collapse', 'lonely'));
    expect(kept.open('inquiry', INQUIRY).link?.event).toBe('lonely');
  });

  it('goes on from what was stored exactly as if it had never stopped, wherever it stops', () => {
    const settings = { ...STORYLINE_SETTINGS, window: 12 };
    const stream = Array.from({ length: 40 }, (_, at): Given => {
      const story = 'abcd'.charAt(at % 4);
      return {
        title: `Step ${at} of the Place${story} inquiry`,
        day: 1 + Math.floor(at / 2),
        names: `place${story} person${story}x${at % 3}`,
        words: `inquiri${story} collaps${story} steel${story} judg${story} word${at}`,
      };
    });
    const run = (stops: readonly number[]) => {
      let storylines = createStorylines(settings);
      let kept = keep(storylines);
      stream.forEach((given, at) => {
        if (stops.includes(at)) {
          const stories = [...kept.opened.values()].filter(({ opened }) => opened >= at - settings.window);
          const named = kept.named;
          storylines = createStorylines(settings);
          storylines.restore({ stories, storylines: [...named.values()], opened: at });
          kept = keep(storylines, kept.opened);
          for (const [id, state] of named) kept.named.set(id, state);
        }
        kept.open(`e${at}`, given);
      });
      return { opened: [...kept.opened.values()], named: [...kept.named.values()] };
    };
    const whole = run([]);
    expect(whole.named.length).toBeGreaterThanOrEqual(4);
    for (const stops of [[1], [13, 14], [7, 19, 31], stream.map((_, at) => at)]) {
      expect(run(stops), `stops at ${stops}`).toEqual(whole);
    }
  });
});
