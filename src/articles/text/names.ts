import { countryOf } from '../../lib/countries.ts';
import type { Name, NameKind, Token } from '../../model/analysis.ts';
import type { CapitalUse } from './capital-use.ts';
import { fullNames } from './full-names.ts';
import { kindOf, kindVotes, NO_VOTES, type Votes } from './name-kinds.ts';
import { nameRuns } from './name-runs.ts';
import { withoutTitles } from './name-titles.ts';

/** A sentence as far as its names need it. */
export interface NameText {
  readonly text: string;
  readonly tokens: readonly Token[];
}

interface Mention {
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly votes: Votes;
}

/**
 * The names in an article's sentences, each with its kind (by the votes of all its mentions), its fullest form in the
 * article and its country.
 * @param sentences all sentences of one article, in order
 * @param use capitals in the article's running text
 * @returns the names of each sentence, in order, never overlapping
 */
export function namesOf(sentences: readonly NameText[], use: CapitalUse): Name[][] {
  const mentions = sentences.flatMap((sentence, at) => mentionsOf(sentence, at, use));
  const own = totals(mentions, (mention) => mention.text);
  const forms = [...own].map(([text, votes]) => ({
    text,
    person: kindOf(votes, text) === 'person',
  }));
  const full = fullNames(forms, acronymsOf(sentences, mentions));
  const joint = totals(mentions, (mention) => full(mention.text));
  const names: Name[][] = sentences.map(() => []);
  for (const { sentence, start, end, text } of mentions) {
    const fullest = full(text);
    const kind: NameKind = kindOf(joint.get(fullest) ?? NO_VOTES, fullest);
    const country = kind === 'person' ? null : countryOf(text);
    names[sentence]?.push({ start, end, text, kind, full: fullest, country });
  }
  return names;
}

function mentionsOf({ text, tokens }: NameText, sentence: number, use: CapitalUse): Mention[] {
  return nameRuns(text, tokens, use)
    .flatMap((run) => withoutTitles(tokens, run))
    .flatMap((run) => {
      const [first, last] = [tokens[run.from], tokens[run.to - 1]];
      if (first === undefined || last === undefined || last.end - first.start < 2) return [];
      if (/^\p{L}\.?$/u.test(text.slice(first.start, last.end))) return [];
      const name = text.slice(first.start, last.end);
      return [
        { sentence, start: first.start, end: last.end, text: name, votes: kindVotes(text, tokens, run) },
      ];
    });
}

function totals(mentions: readonly Mention[], key: (mention: Mention) => string): ReadonlyMap<string, Votes> {
  const sums = new Map<string, Votes>();
  for (const mention of mentions) {
    const name = key(mention);
    const sum = sums.get(name) ?? NO_VOTES;
    sums.set(name, {
      person: sum.person + mention.votes.person,
      place: sum.place + mention.votes.place,
      organisation: sum.organisation + mention.votes.organisation,
    });
  }
  return sums;
}

/** "International Monetary Fund (IMF)": a name, and right after it its initials in brackets. */
function acronymsOf(
  sentences: readonly NameText[],
  mentions: readonly Mention[],
): ReadonlyMap<string, string> {
  const acronyms = new Map<string, string>();
  for (const mention of mentions) {
    const after = sentences[mention.sentence]?.text.slice(mention.end, mention.end + 14) ?? '';
    const acronym = /^ \(([\p{Lu}]{2,10})\)/u.exec(after)?.[1];
    if (acronym === undefined || acronyms.has(acronym)) continue;
    const initials = (mention.text.match(/\p{Lu}/gu) ?? []).join('');
    if (initials === acronym) acronyms.set(acronym, mention.text);
  }
  return acronyms;
}
