import { toInstant } from '../model/time.ts';
import type { GroupingFeatures } from './features.ts';
import { countOf, idOf, leadCountOf, type Member, nameOf } from './member.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What of a report describes its event as part of a storyline. */
export type StoryReport = Pick<
  GroupingFeatures,
  'title' | 'published' | 'terms' | 'names' | 'leadNames' | 'countries'
>;

const DAY_SECONDS = 86_400;

/** @returns a report as the window has it: terms and names of its lead are all there, and only these are asked for */
export function storyReportOf(member: Member, vocabulary: Vocabulary): StoryReport {
  const { title, countries, entries, termCount, day } = member;
  const terms = [...entries.subarray(0, termCount)].map(
    (entry) => [vocabulary.termOf(idOf(entry)), countOf(entry), leadCountOf(entry)] as const,
  );
  const named = [...entries.subarray(termCount)];
  const names = named.map((entry) => [nameOf(idOf(entry), vocabulary), countOf(entry)] as const);
  return {
    title,
    countries,
    terms,
    names,
    leadNames: named
      .filter((entry) => leadCountOf(entry) > 0)
      .map((entry) => nameOf(idOf(entry), vocabulary)),
    published: day === null ? null : (toInstant(new Date(Math.round(day * DAY_SECONDS) * 1000)) ?? null),
  };
}
