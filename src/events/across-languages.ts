import { vectorCosine } from '../lib/packed-vector.ts';
import type { Likeness } from '../model/grouping.ts';
import type { EventId } from '../model/id.ts';
import type { JoinModel } from './join-model.ts';
import { likenessOf } from './likeness.ts';
import { areComparable, type HeldMeaning, type MeaningIndex } from './meaning-index.ts';
import type { Member } from './member.ts';
import { whoAndWhere } from './score-events.ts';
import type { Comparing } from './similarity.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Held, Window } from './window.ts';

/**
 * How far towards saying the very same an article and an event must be, from what the nearest others say: 0 = no nearer than they,
 * 1 = the same. A share, since models differ in how near anything is to anything: it stays what it is when all distances
 * shrink alike. A choice, not measured: no multilingual model was at hand.
 */
const ASKED = 0.3;
/** Nearest articles of other events whose mean cosine is the field, and fewest that tell anything of it. */
const MOST_OUTSIDE = 10;
const FEWEST_OUTSIDE = 3;
/** Articles of an event that are compared: the first say what it is, the newest where it stands. */
const FIRST_MEMBERS = 4;
const NEWEST_MEMBERS = 12;
/** Newest articles of each of two events that are compared before they become one. */
const MOST_CROSSED = 6;
/** Events looked at, nearest first. */
const MOST_EVENTS = 3;

/** An event whose reports in other languages say the same. */
export interface SameAbroad {
  readonly event: EventId;
  readonly likeness: Likeness;
}

/** Finds what is one happening told in several languages, where an embedding model told what articles say. */
export interface AcrossLanguages {
  /** @param member the article that `comparing` has loaded, in the window or not @param held what it says */
  find(member: Member, held: HeldMeaning, own: EventId | null): SameAbroad | null;
  /** How near two events are by their newest reports in different languages; null where they are not near enough. */
  between(a: EventId, b: EventId): Likeness | null;
  /** How near two articles are, with what is told of it; null where they are not compared by what they say. */
  compare(
    a: { readonly member: Member; readonly held: HeldMeaning },
    b: { readonly member: Member; readonly held: HeldMeaning; readonly event: EventId },
  ): Likeness | null;
}

interface Parts {
  readonly window: Window;
  readonly meanings: MeaningIndex;
  readonly vocabulary: Vocabulary;
  readonly comparing: Comparing;
  readonly model: JoinModel;
}

export function createAcrossLanguages({ window, meanings, ...tools }: Parts): AcrossLanguages {
  const eventOf = (article: Held['member']['article']): EventId | null => window.find(article)?.event ?? null;

  function near(held: HeldMeaning) {
    return meanings
      .inOtherLanguages(held, (article) => article !== held.article && eventOf(article) !== null)
      .map(({ article, cosine }) => ({ held: window.find(article) as Held, cosine }));
  }

  /** Mean cosine of the nearest articles outside both events; null where too few are known. */
  function field(
    found: ReturnType<typeof near>,
    event: EventId | null,
    other: EventId | null,
  ): number | null {
    const outside = found
      .filter(({ held }) => held.event !== event && held.event !== other)
      .slice(0, MOST_OUTSIDE);
    if (outside.length < FEWEST_OUTSIDE) return null;
    return meanOf(outside.map(({ cosine }) => cosine));
  }

  /** The share of the way from what others say to the very same. */
  function share(cosine: number, fields: readonly (number | null)[]): number | null {
    const known = fields.filter((each) => each !== null);
    if (known.length < fields.length) return null;
    const around = meanOf(known);
    return around >= 1 ? 0 : (cosine - around) / (1 - around);
  }

  function crossed(ours: readonly HeldMeaning[], theirs: readonly HeldMeaning[]): number | null {
    const cosines = ours.flatMap((a) =>
      theirs.filter((b) => areComparable(a, b)).map((b) => vectorCosine(a.vector, b.vector)),
    );
    return cosines.length === 0 ? null : meanOf(cosines);
  }

  const heldOf = (articles: readonly Held[]): readonly HeldMeaning[] =>
    articles.flatMap(({ member }) => meanings.find(member.article) ?? []);

  function tell(
    event: EventId,
    member: Member,
    others: readonly Member[],
    score: number,
    veto: string | null,
  ): Likeness {
    tools.comparing.load(member);
    const features = { similarity: 0, crowding: 0, strangers: 0, otherCountry: 0 };
    const words = likenessOf({ event, features, veto, member, others }, tools);
    const value = Math.round(100 * score) / 100;
    const label = 'nearness of meaning, beyond that of other events told in other languages';
    return { ...words, score: value, asked: ASKED, parts: [{ label, value }] };
  }

  return {
    find(member, held, own) {
      const found = near(held);
      const events = [...new Set(found.map((each) => each.held.event as EventId))].filter(
        (event) => event !== own,
      );
      for (const event of events.slice(0, MOST_EVENTS)) {
        const sample = window.sampleOf(event, FIRST_MEMBERS, NEWEST_MEMBERS);
        const cosine = crossed([held], heldOf(sample));
        const nearest = found.find((each) => each.held.event === event)?.held.member.article;
        const other = nearest === undefined ? undefined : meanings.find(nearest);
        if (cosine === null || other === undefined) continue;
        // The other side is looked at, which takes as long again, only where this one speaks for it.
        const around = field(found, event, own);
        if ((share(cosine, [around]) ?? 0) < ASKED / 2) continue;
        const score = share(cosine, [around, field(near(other), event, own)]);
        if (score === null || score < ASKED) continue;
        const members = sample.map((each) => each.member);
        tools.comparing.load(member);
        if (whoAndWhere(member, members, tools.comparing).veto !== null) continue;
        return { event, likeness: tell(event, member, members.slice(-MOST_CROSSED), score, null) };
      }
      return null;
    },
    between(a, b) {
      const [ours, theirs] = [window.sampleOf(a, 0, MOST_CROSSED), window.sampleOf(b, 0, MOST_CROSSED)];
      const [first, other] = [heldOf(ours)[0], heldOf(theirs)[0]];
      const cosine = crossed(heldOf(ours), heldOf(theirs));
      if (cosine === null || first === undefined || other === undefined) return null;
      const score = share(cosine, [field(near(first), a, b), field(near(other), a, b)]);
      if (score === null || score < ASKED) return null;
      const members = theirs.map((each) => each.member);
      for (const { member } of ours) {
        tools.comparing.load(member);
        if (whoAndWhere(member, members, tools.comparing).veto !== null) return null;
      }
      return tell(b, (ours[0] as Held).member, members, score, null);
    },
    compare(a, b) {
      if (!areComparable(a.held, b.held)) return null;
      const cosine = vectorCosine(a.held.vector, b.held.vector);
      const score = share(cosine, [
        field(near(a.held), b.event, eventOf(a.held.article)),
        field(near(b.held), b.event, eventOf(a.held.article)),
      ]);
      if (score === null) return null;
      tools.comparing.load(a.member);
      const { veto } = whoAndWhere(a.member, [b.member], tools.comparing);
      return tell(b.event, a.member, [b.member], score, veto);
    },
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
