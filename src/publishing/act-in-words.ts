import type { GroupingAct, Likeness } from '../model/grouping.ts';
import type { ArticleId, DecisionId, EventId } from '../model/id.ts';
import { dayOf, type Instant } from '../model/time.ts';
import { dayInWords } from './dates-in-words.ts';

/** How a reader knows what an act names by ids and stems. */
export interface Vocabulary {
  event(id: EventId): string;
  report(id: ArticleId): string;
  /** A word of the reports by its stem. */
  word(stem: string): string;
  /** A name of the reports by its lower-case form. */
  name(lower: string): string;
  decision(id: DecisionId): { readonly at: Instant; readonly note: string | null } | null;
}

/** An act as a reader is told it. */
export interface ToldAct {
  /** One sentence. */
  readonly text: string;
  /** What spoke for it, one line each. */
  readonly reasons: readonly string[];
}

/** @returns what happened, and why, in a reader's words */
export function actInWords(act: GroupingAct, vocabulary: Vocabulary): ToldAct {
  const event = (id: EventId): string => `“${vocabulary.event(id)}”`;
  switch (act.kind) {
    case 'opened':
      return { text: `It opened the event ${event(act.event)}.`, ...whyOpened(act.nearest, vocabulary) };
    case 'joined':
      return {
        text: `It joined the event ${event(act.event)}: its reports tell of the same happening.`,
        reasons: likenessInWords(act.likeness, vocabulary),
      };
    case 'no event':
      return { text: `It is in no event: ${act.reason}.`, reasons: [] };
    case 'merged':
      return {
        text: `${byWhom(act.decision, vocabulary)} made ${event(act.from)} and ${event(act.into)} one event.`,
        reasons: reasonsOf(act, 'Their reports are as near to each other as those of one event.', vocabulary),
      };
    case 'split': {
      const count = act.articles.length === 1 ? 'One report' : `${act.articles.length} reports`;
      const went = act.articles.length === 1 ? 'was' : 'were';
      return {
        text: `${count} of ${event(act.from)} ${went} made the event ${event(act.into)} by ${byWhom(act.decision, vocabulary, true)}.`,
        reasons: reasonsOf(act, 'They were further from the others than reports of one event.', vocabulary),
      };
    }
    case 'moved': {
      const from = act.from === null ? 'no event' : event(act.from);
      return {
        text: `${byWhom(act.decision, vocabulary)} moved “${vocabulary.report(act.article)}” from ${from} to ${event(act.into)}.`,
        reasons: noteOf(act.decision, vocabulary),
      };
    }
  }
}

/** @returns what two have in common and how near that makes them, one line each */
export function likenessInWords(likeness: Likeness, { word, name }: Vocabulary): readonly string[] {
  const { terms, names, daysApart, veto, score, asked, parts } = likeness;
  const inCommon = (what: string, list: readonly string[]): string =>
    `${what} in common: ${list.length === 0 ? 'none that tell anything' : [...new Set(list)].join(', ')}.`;
  return [
    inCommon('Words', terms.map(word)),
    inCommon('Names', whole(names.map(name))),
    daysApart === null ? 'Days apart: not known.' : `Days apart: ${figure(daysApart)}.`,
    `Score ${figure(score)}; one event asks for ${figure(asked)} or more. It is made of: ${parts
      .map(({ label, value }) => `${label} ${signed(value)}`)
      .join(', ')}.`,
    ...(veto === null ? [] : [`However near the words are, it is ${veto}.`]),
  ];
}

/** Without "Puerto" and "Rico" where "Puerto Rico" stands. */
function whole(names: readonly string[]): readonly string[] {
  return names.filter((name) => !names.some((other) => other !== name && ` ${other} `.includes(` ${name} `)));
}

function whyOpened(nearest: Likeness | null, vocabulary: Vocabulary): Pick<ToldAct, 'reasons'> {
  if (nearest === null) return { reasons: ['No other event was near it then.'] };
  return {
    reasons: [
      `The nearest other event was “${vocabulary.event(nearest.event)}”, which was not near enough.`,
      ...likenessInWords(nearest, vocabulary),
    ],
  };
}

function reasonsOf(
  { likeness, decision }: { readonly likeness: Likeness | null; readonly decision: DecisionId | null },
  machine: string,
  vocabulary: Vocabulary,
): readonly string[] {
  if (decision !== null) return noteOf(decision, vocabulary);
  return [machine, ...(likeness === null ? [] : likenessInWords(likeness, vocabulary))];
}

function byWhom(decision: DecisionId | null, vocabulary: Vocabulary, inside = false): string {
  if (decision === null) return inside ? 'a second look' : 'A second look';
  const at = vocabulary.decision(decision)?.at;
  const when = at === undefined ? '' : ` of ${dayInWords(dayOf(at))}`;
  return `${inside ? 'a' : 'A'} person (decision ${decision}${when})`;
}

function noteOf(decision: DecisionId, vocabulary: Vocabulary): readonly string[] {
  const note = vocabulary.decision(decision)?.note ?? null;
  return note === null ? [] : [`Given reason: ${note}`];
}

function figure(value: number): string {
  return (Math.round(value * 100) / 100).toString().replace('-', '−');
}

function signed(value: number): string {
  return value < 0 ? figure(value) : `+${figure(value)}`;
}
