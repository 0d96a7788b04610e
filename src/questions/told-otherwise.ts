import type { Token } from '../model/analysis.ts';
import { addDays, dayOf, type Instant } from '../model/time.ts';
import { sameAct } from './act-classes.ts';
import { toldBy } from './clause-polarity.ts';
import { contentStems, namesIn } from './matter.ts';
import { tellsByNoun, toldInPassing } from './nominal.ts';
import type { Telling, Tracked } from './tracked.ts';
import { isSpecific, objectScore, partiesMet, shareOf, shareOfSome, type Witness } from './witness.ts';

/** One such sentence is not enough, two of independent origins are (see settle.ts). */
const BY_NOUN = 0.72;
/** Such a sentence is clear by itself. */
const SPEAKS = 0.78;
/** "Last week" may be the week of the question. */
const BEFORE_DAYS = 7;
/** As much of the object tells which act is meant. */
const OBJECT_TOLD = 0.5;
/** Verbs by which what was to be published speaks. */
export const SPEAKING = new Set('show give indicate suggest reveal confirm put'.split(' '));
/** How reports say that parties came to no agreement. */
export const WITHOUT_DEAL =
  /\b(?:without (?:reaching |signing |striking )?(?:an? |any )?(?:\p{L}+ )?(?:agreement|deal|accord|treaty|pact|consensus)|(?:fail(?:s|ed)? to|(?:could|did) not|unable to) (?:agree|reach|strike|sign|adopt)|collaps\w+|no deal)\b/iu;
/** Reports of the morning after, in any time zone. */
const REPORTED_WITHIN_DAYS = 2;

/**
 * What a sentence tells of a step without its verb: by a noun, by what was published, by an agreement that did not come.
 * @param tracked the question
 * @param act its verb
 * @param witness the sentence
 * @param published when its article was published
 */
export function toldOtherwise(
  tracked: Tracked,
  act: string,
  witness: Witness,
  published: Instant,
): Telling | null {
  return (
    byNoun(tracked, witness, published) ??
    inPassing(tracked, witness, published) ??
    byWhatWasPublished(tracked, act, witness, published) ??
    withoutDeal(tracked, act, witness, published)
  );
}

/** "Paz led Sunday's vote": the day and the noun tell it. Where the actor stands only in the opening, one report is not enough. */
function byNoun(tracked: Tracked, witness: Witness, published: Instant): Telling | null {
  const { sentence, lead } = witness;
  const { matter } = tracked.basis;
  if (tracked.basis.deadline || !tellsByNoun(sentence, matter, tracked.due, published)) return null;
  const here =
    [...matter.actorNames].some((name) => witness.names.has(name)) ||
    shareOf(matter.actorStems, witness.stems) >= 0.6;
  const known =
    here ||
    [...matter.actorNames].some((name) => lead.names.has(name)) ||
    [...matter.actorCountries].some((country) => lead.countries.has(country)) ||
    shareOf(matter.actorStems, lead.stems) >= 0.6;
  if (!known) return null;
  const sure =
    here &&
    (partiesMet(matter, witness) ||
      (objectScore(matter, witness, true) >= OBJECT_TOLD && isSpecific(matter, witness, false)));
  return { status: 'happened', score: sure ? SPEAKS : BY_NOUN, newDue: null };
}

/** "Took over following the departure of Hall": a named actor's act, told once it was due. */
function inPassing(tracked: Tracked, witness: Witness, published: Instant): Telling | null {
  const { sentence, lead, stems } = witness;
  const { matter, report, deadline } = tracked.basis;
  const { actorNames, objectNames, objectStems } = matter;
  if (actorNames.size === 0) return null;
  // What had no date may have come about at any time since; what is told in passing is told for good.
  const asked = report.analysed.article.published;
  const inTime =
    tracked.due === null || deadline
      ? asked !== null && published > asked
      : isReportedInTime(tracked, published);
  if (
    !inTime ||
    (sentence.dates.length > 0 &&
      asked !== null &&
      sentence.dates.every(({ to }) => to < addDays(dayOf(asked), -BEFORE_DAYS)))
  )
    return null;
  const isActor = (start: number, end: number): boolean =>
    [...namesIn(sentence, { start, end })].some((name) => actorNames.has(name));
  const isObject = (start: number, end: number): boolean =>
    objectStems.size > 0 &&
    [...actorNames].some((name) => lead.names.has(name)) &&
    shareOfSome(objectStems, contentStems(sentence, { start, end })) >= OBJECT_TOLD;
  if (!toldInPassing(sentence, matter, isActor, isObject)) return null;
  const named = objectNames.size > 0 && ![...objectStems].some((stem) => stems.has(stem));
  return named ? null : { status: 'happened', score: SPEAKS, newDue: null };
}

/** "Preliminary results showed": what was to be published speaks, so it has been published. */
function byWhatWasPublished(
  tracked: Tracked,
  act: string,
  witness: Witness,
  published: Instant,
): Telling | null {
  const { sentence } = witness;
  const { objectStems } = tracked.basis.matter;
  if (
    !sameAct(act, 'publish') ||
    tracked.due === null ||
    objectStems.size < 2 ||
    !isReportedInTime(tracked, published)
  )
    return null;
  for (const verb of witness.verbs) {
    const { lemma } = sentence.tokens[verb] as Token;
    if (!SPEAKING.has(lemma) || toldBy(sentence.tokens, verb, sentence.part === 'title') !== 'done') continue;
    const start = Math.max(0, verb - objectStems.size - 2);
    const subject = contentStems(sentence, { start, end: verb });
    if ([...objectStems].every((stem) => subject.has(stem)))
      return { status: 'happened', score: SPEAKS, newDue: null };
  }
  return null;
}

/** Published when word of the step was to be expected, whatever days its sentences name. */
function isReportedInTime({ due, basis }: Tracked, published: Instant): boolean {
  const asked = basis.report.analysed.article.published;
  const first = due?.from ?? (asked === null ? '9999' : dayOf(asked));
  const last = due?.to ?? dayOf(published);
  return dayOf(published) >= first && dayOf(published) <= addDays(last, REPORTED_WITHIN_DAYS);
}

/** "Talks ended without an agreement", once the time for it is over. */
function withoutDeal(tracked: Tracked, act: string, witness: Witness, published: Instant): Telling | null {
  const { sentence, lead } = witness;
  const { due, basis } = tracked;
  const { objectStems, objectNames } = basis.matter;
  if (due === null || objectStems.size < 2 || !sameAct(act, 'agree')) return null;
  if (dayOf(published) < due.to || !isReportedInTime(tracked, published)) return null;
  if (!WITHOUT_DEAL.test(sentence.text)) return null;
  if ([...objectNames].some((name) => !lead.names.has(name) && !witness.names.has(name))) return null;
  const missing = [...objectStems].filter((stem) => !witness.stems.has(stem) && !lead.stems.has(stem));
  if (missing.length > 0 || !sentence.tokens.some(({ pos }, verb) => pos === 'VERB' && isTold(witness, verb)))
    return null;
  return { status: 'did not', score: SPEAKS, newDue: null };
}

function isTold({ sentence }: Witness, verb: number): boolean {
  return toldBy(sentence.tokens, verb, sentence.part === 'title') === 'done';
}
