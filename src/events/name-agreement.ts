import { countOf, idOf, leadCountOf, type Member, WEIGHT_OF_COUNT } from './member.ts';

/** How far the names of an article and of an event's articles are the same. */
export interface NameAgreement {
  /**
   * The larger of two shares by weight: of the article's lead names that the event has, and of the event's lead names
   * that the article has; 0 to 1.
   */
  readonly share: number;
  /** Both have names enough for the share to say anything. */
  readonly tells: boolean;
}

/** Lead names that article and event must both have before their names say anything. */
const FEWEST_NAMES = 2;

/** A name further down counts in full when one report of so many has it: a single aside is no part of an event. */
const ENOUGH = 2;

/**
 * Compares who and where: words for what happened are shared by all floods, the names of the valley, the district and
 * the minister by the reports of one. A name weighs by the square of how often it is repeated: a report names many once,
 * and again and again those it is about.
 * @param article the new article
 * @param members articles of the event
 * @param idf weight of a name: one that the whole window has tells nothing apart
 */
export function nameAgreement(
  article: Member,
  members: readonly Member[],
  idf: (id: number) => number,
): NameAgreement {
  const leads = new Map<number, number>();
  const known = new Map<number, number>();
  for (const { entries, termCount } of members) {
    for (let k = termCount; k < entries.length; k++) {
      const entry = entries[k] as number;
      const id = idOf(entry);
      known.set(id, (known.get(id) ?? 0) + 1);
      if (leadCountOf(entry) === 1) leads.set(id, (leads.get(id) ?? 0) + weightOf(entry));
    }
  }
  let ofLead = 0;
  let sharedOfLead = 0;
  let ofEvent = 0;
  let sharedOfEvent = 0;
  let named = 0;
  for (const [id, inLeads] of leads) ofEvent += inLeads * idf(id);
  const { entries, termCount } = article;
  for (let k = termCount; k < entries.length; k++) {
    const entry = entries[k] as number;
    const id = idOf(entry);
    sharedOfEvent += (leads.get(id) ?? 0) * idf(id);
    if (leadCountOf(entry) !== 1) continue;
    const weight = weightOf(entry) * idf(id);
    named += 1;
    ofLead += weight;
    const holders = leads.has(id) ? members.length : (known.get(id) ?? 0);
    sharedOfLead += weight * Math.min(1, (ENOUGH * holders) / members.length);
  }
  return {
    share: Math.max(ofLead === 0 ? 0 : sharedOfLead / ofLead, ofEvent === 0 ? 0 : sharedOfEvent / ofEvent),
    tells: named >= FEWEST_NAMES && leads.size >= FEWEST_NAMES,
  };
}

function weightOf(entry: number): number {
  return (WEIGHT_OF_COUNT[countOf(entry)] as number) ** 2;
}
