const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Dictionary forms of verbs that report speech or thought, each of which takes "that ..." or a quotation. */
const SAY_VERBS = set(
  `accept acknowledge add admit advise affirm agree allege announce answer apologise apologize argue ask assert
  assure believe blame boast brag call caution charge cite claim clarify accuse comment complain concede conclude concur condemn
  confess confide confirm consider contend contest convey counter criticise criticize cry declare decry lambast demand
  denounce deny describe determine disclose discuss dismiss doubt echo elaborate emphasise emphasize estimate exclaim
  expect explain express exclaim fear feel find forecast foresee guarantee hail hint hope imply indicate inform insist
  instruct interject invite joke judge jest lament learn maintain mention mock muse mutter note object observe opine
  order plead pledge post praise predict proclaim promise propose protest pronounce quip quote read reaffirm reason
  reassure recall reckon recommend recount refuse regret reiterate reject relate remark remember remind repeat reply
  report request respond restate retort reveal rule say scoff shout show shrug signal speculate state stipulate stress
  submit suggest suspect swear tell tweet think testify thank threaten urge voice vow wager warn welcome wonder worry
  write yell`,
);

/** Of these, verbs that report speech wherever they stand with a speaker; the others need "that" or a quotation. */
const PLAIN_SPEECH = set(
  `say tell add announce claim insist warn argue declare confirm deny allege explain note state stress reiterate
  report write tweet vow pledge suggest acknowledge admit assert maintain contend caution believe estimate emphasise
  emphasize predict testify conclude promise reveal think hope fear expect demand urge accuse blame criticise criticize condemn
  denounce praise describe question`,
);

/** @returns whether a verb (dictionary form, lower case) reports speech or thought */
export function isSayVerb(lemma: string): boolean {
  return SAY_VERBS.has(lemma);
}

/** @returns whether a verb reports speech even without "that" or quotation marks after it */
export function isPlainSpeech(lemma: string): boolean {
  return PLAIN_SPEECH.has(lemma);
}
