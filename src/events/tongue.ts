import type { Member } from './member.ts';
import type { Held } from './window.ts';

/**
 * Where reports of other languages are compared by meaning, an event's reports in them say nothing about words.
 * @param member the article that is compared
 * @param articles of an event
 * @returns those of the article's language; all where there are none, or where meanings are not known
 */
export function ofOneTongue({ tongue }: Pick<Member, 'tongue'>, articles: readonly Held[]): readonly Held[] {
  if (tongue === null) return articles;
  const own = articles.filter(({ member }) => member.tongue === null || member.tongue === tongue);
  return own.length === 0 ? articles : own;
}
