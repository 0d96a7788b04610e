import type { Candidate } from './candidate.ts';

/** Acts that only go on: "Will rain go on until Thursday?" asks for nothing that could be decided or agreed. */
const GOES_ON = new Set('continue go persist last remain linger prevail stay'.split(' '));
const ONGOING = /\bWill .+? (?:continue|go on|persist|last|remain|linger|prevail|stay)\b/u;
const UNTIL = /\b(?:until|till|through|throughout)\b/u;
/** What blows, rises and falls by itself, or is a work under way. */
const NATURE_AND_WORK =
  /^(?:the |a |more |heavy |strong |further )*(?:\p{Ll}+ ){0,2}(?:rains?|rainfall|snow|winds?|heat|heatwave|weather|showers?|storms?|downpours?|monsoon|waves?|tides?|surf|temperatures?|clouds?|fog|search|searches|rescue|clean-?up|work|works|repairs|clearing)$/u;
/** An occasion that is said to do what only people do speaks in a figure. */
const OCCASION =
  /\b(?:votes?|elections?|ballots?|talks|meetings?|summits?|conferences?|deals?|ceasefires?|truces?|agreements?|treat(?:y|ies)|strikes?|debates?|questions?|decisions?|clocks?|doors?|windows?|hours?|silences?|guns?|streets?|eyes|hopes?|fears?|dreams?|markets?|prices?|shadows?)(?: of [\p{L}\s]+)?$/u;
const POSTURES = new Set(
  'stay stand sit lie hang stop sleep die live rest wait walk run breathe speak whisper knock loom swing tick watch follow hold'.split(
    ' ',
  ),
);
/** Words of a question about who or what did something, which nobody's name makes matter. */
const SHORT = 7;

/**
 * Whether a question reads well but asks nothing worth following: how long weather or work goes on, a figure of speech
 * taken at its word ("Will the clock stop?"), a bare "Who approved the site?" without a name.
 * @param candidate a question as one sentence gives it
 */
export function isIdle(candidate: Candidate): boolean {
  return isDuration(candidate) || isFigurative(candidate) || isBare(candidate);
}

function isDuration({ text, actor, matter }: Candidate): boolean {
  const goesOn = GOES_ON.has(matter.act ?? '') && ONGOING.test(text);
  return goesOn && (UNTIL.test(text) || NATURE_AND_WORK.test(actor));
}

function isFigurative({ actor, matter, text }: Candidate): boolean {
  if (matter.actorNames.size > 0 && !OCCASION.test(actor)) return false;
  const postured = POSTURES.has(matter.act ?? '') || /^Will .+ stay\b/u.test(text);
  return postured && OCCASION.test(actor);
}

function isBare({ text, matter, sentence, due }: Candidate): boolean {
  if (due !== null || matter.actorNames.size > 0) return false;
  const named = sentence.names.some(({ text: name }) => text.includes(name));
  return /^(?:Who|What|Which)\b/u.test(text) && !named && text.split(' ').length < SHORT;
}
