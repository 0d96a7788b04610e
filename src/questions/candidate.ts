import type { AnalysedArticle, AnalysedSentence } from '../model/analysis.ts';
import type { OriginLink } from '../model/origin.ts';
import type { Due, QuestionKind } from '../model/question.ts';
import type { Occasion } from './occasion.ts';

/** A report on its way through this stage: the article, its origin and its place in the order of acceptance. */
export interface Report {
  readonly analysed: AnalysedArticle;
  readonly link: OriginLink;
  readonly order: number;
}

/** What a question is about, in a form that other sentences can be compared with. */
export interface Matter {
  /** Names of who is to act, in lower case, full forms; empty where the actor has no name. */
  readonly actorNames: ReadonlySet<string>;
  /** Countries that the actor is called by ("Bolivians": BO) when it has no name of its own beside. */
  readonly actorCountries: ReadonlySet<string>;
  /** Stem of the noun at the head of an actor without a name ("the labour board": board), or null. */
  readonly actorHead: string | null;
  /** Stems of the content words of the actor. */
  readonly actorStems: ReadonlySet<string>;
  /** The act's verb in its dictionary form; null for questions that ask for no act ("How many ...?"). */
  readonly act: string | null;
  /** The act that a noun names in place of the verb ("hold a vote"), or null. */
  readonly occasion: Occasion | null;
  /** The word that opens a question of another kind ("how", "when"); null for yes or no. */
  readonly asks: string | null;
  /** Persons and countries among actor and object: every key of theirs, with the name it stands for. */
  readonly parties: ReadonlyMap<string, string>;
  /** Stems of the persons named in the object. */
  readonly partyStems: ReadonlySet<string>;
  /** Numbers that tell how many or how much, as they are written. */
  readonly numbers: readonly string[];
  /** All names of the sentence that announces it: what the story is about. */
  readonly context: ReadonlySet<string>;
  /** Names in object and place, in lower case. */
  readonly objectNames: ReadonlySet<string>;
  /** Stems of the content words of object and place. */
  readonly objectStems: ReadonlySet<string>;
}

/** A question as one sentence gives it, before the reports are put together. */
export interface Candidate {
  readonly kind: QuestionKind;
  readonly text: string;
  readonly actor: string;
  readonly matter: Matter;
  readonly due: Due | null;
  /** The date is a deadline ("by Friday"): the act may come earlier. */
  readonly deadline: boolean;
  /** The sentence says that this date replaces an earlier one ("postponed to"). */
  readonly moves: boolean;
  readonly report: Report;
  readonly sentence: AnalysedSentence;
}
