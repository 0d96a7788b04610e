import type { AnalysedSentence } from '../model/analysis.ts';
import { isPersonNoun } from './person-nouns.ts';

/** Bodies that speak. */
const INSTITUTIONS = new Set(
  `government ministry agency police court department union company airline bank army military tribunal board commission authority
  centre center office party group association institute institution organisation organization council committee parliament
  congress senate house administration regulator manufacturer operator firm university hospital network broadcaster newspaper
  embassy palace kremlin presidency cabinet opposition campaign bureau service corporation watchdog charity foundation federation
  league coalition alliance assembly junta navy force command mission delegation team club church vatican exchange fund
  television radio media website statement coroner inquiry panel jury prosecution defence defense observatory monitor`.split(
    /\s+/,
  ),
);
/** Plurals of people that the list of single persons does not give by adding an "s". */
const PEOPLE = new Set(
  `people men women children police authorities officials allies families relatives forecasters meteorologists scientists
  researchers campaigners organisers organizers investors traders voters villagers locals rebels militants insurgents troops
  protesters demonstrators opponents supporters correspondents negotiators mediators delegates lawmakers ministers rescuers
  firefighters police-officers engineers residents republicans democrats conservatives liberals socialists advocates medics
  paramedics investigators inspectors regulators ministries agencies governments companies unions groups sources observers
  commentators historians academics specialists operators organisations organizations parents students neighbours neighbors
  lawyers colleagues members aides advisers advisors representatives managers employees workers strikers monitors airlines
  spokesmen statesmen businessmen companies economists analysts experts critics doctors witnesses diplomats`.split(
    /\s+/,
  ),
);
const NOBODY =
  /^(?:he|she|they|it|who|i|we|you|that|this|which|there|its|his|her|their|others?|some|many|both|one|all|most)$/i;
/** Words of a report, not of the party. */
const POINTING = /^(?:his|her|its|their|our|my|these|those|such|that|this|last|next)\b/i;

/**
 * Whether a phrase names somebody who can speak: a name of a person, body or country, an office, an institution, or a plural of
 * people; not "preliminary results", "his guest" or a lone pronoun.
 */
export function isSpeaker(phrase: string, { names }: AnalysedSentence): boolean {
  if (NOBODY.test(phrase) || POINTING.test(phrase)) return false;
  const named = names.some(
    ({ text, kind, country }) =>
      phrase.includes(text) &&
      phrase.endsWith(text) &&
      (kind === 'person' || kind === 'organisation' || country !== null),
  );
  if (named) return true;
  const core = coreOf(phrase);
  const head = core.split(/\s+/).at(-1);
  if (head === undefined) return false;
  const lower = head.toLowerCase();
  if (PEOPLE.has(lower)) return true;
  if (/^\p{Lu}/u.test(head) && head !== phrase)
    return /^\p{Lu}[\p{L}.'’-]+ (?:\S+ )*\p{Lu}/u.test(core) || INSTITUTIONS.has(lower);
  if (lower.endsWith('s') && isPersonNoun(lower.slice(0, -1))) return true;
  const determined = /^(?:the|an?|one|\S+['’]s?)\s/i.test(phrase);
  return (
    INSTITUTIONS.has(lower) ||
    (determined && isPersonNoun(lower)) ||
    (isPersonNoun(lower) && /\p{Lu}/u.test(phrase))
  );
}

/** A phrase up to the noun that it is about: what stands before "of", "in", "at", "who" and the like. */
function coreOf(phrase: string): string {
  const [core = phrase] = phrase.split(
    /,| (?:of|in|at|from|for|on|with|who|which|that|near|close|by|to|speaking|leading|representing) /u,
  );
  return core.trim();
}
