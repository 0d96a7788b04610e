/** Words that no cut may take out of a sentence, because without them it says something else. */
const NEGATION =
  /\b(?:not|cannot|no|never|none|nobody|nothing|neither|nor|without|un(?:less|til|likely)|if|whether|hardly|barely|scarcely|fail(?:s|ed|ing)?|den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing|al)|reject(?:s|ed|ing)?|lack(?:s|ed|ing)?)\b|n['’]t\b/i;
const MODALITY =
  /\b(?:may|might|could|would|should|must|can|will|shall|ought|likely|possibl[ey]|perhaps|probabl[ey]|maybe|potential(?:ly)?|alleged(?:ly)?|suspected|reported(?:ly)?|apparent(?:ly)?|accused|claim(?:s|ed|ing)?|believed|thought|expected|supposed(?:ly)?|purported(?:ly)?|seem(?:s|ed)?|appear(?:s|ed)?)\b/i;
const HEDGE =
  /\b(?:at least|at most|up to|about|around|nearly|almost|roughly|approximately|more than|less than|fewer than|over|under|some|only|just|partly|mostly|largely|estimated|initial(?:ly)?|preliminary)\b/i;
const NUMBER =
  /\p{N}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|scores?|half|third|quarter|percent|per cent)\b/iu;

/**
 * @param words what a cut would leave out
 * @returns what is protected in them, as a reader would name it; null where nothing is
 */
export function protectedIn(words: string): string | null {
  if (NEGATION.test(words)) return 'a negation or condition';
  if (MODALITY.test(words)) return 'a word that says how sure the report is';
  if (HEDGE.test(words)) return 'a word that limits a statement';
  if (NUMBER.test(words)) return 'a number';
  return null;
}
