/**
 * Cue words and phrases by what they hint at, written by hand for English news (groups after Choubey et al., ACL 2020,
 * and Van Dijk 1985). Single words are matched as whole lower-case words; `PHRASES` as patterns over the sentence.
 */
export const WORD_CUES = {
  future:
    words(`will shall tomorrow upcoming forthcoming soon next eventually ahead future planned scheduled due expected
    expects expect hopes hope plans plan aims aim intends intend forecast forecasts predict predicts predicted prospect
    imminent pending deadline await awaits proposed seeks`),
  modal: words(
    'may might could would should must can cannot likely unlikely possible possibly perhaps probably potential potentially',
  ),
  condition: words('if unless whether otherwise provided depending'),
  say: words(`said says say told tells added adds according announced announces stated states wrote writes declared insisted
    insists argued argues claimed claims warned warns noted notes acknowledged admitted confirmed denied reported explained
    explains testified tweeted commented reiterated stressed replied alleged suggested`),
  view: words(`believe believes believed think thinks thought feel feels view views opinion concern concerns concerned worry worries
    worried fear fears criticised criticized criticism praised welcomed condemned hailed blasted slammed lashed accused blamed
    urged called demand demanded vowed pledged promised support supports oppose opposes opposed defended dismissed rejected`),
  judging:
    words(`important significant serious clear clearly good bad better worse best worst great terrible difficult hard tough easy
    strong weak wrong right fair unfair dangerous risky critical crucial key vital disappointing unprecedented historic
    unacceptable absolutely certainly really very too quite simply extremely deeply major huge disastrous tragic shameful`),
  analyst:
    words(`analyst analysts expert experts economist economists professor critics critic strategist observers historian
    researcher commentator lawyer lawyers attorney spokesman spokeswoman spokesperson`),
  official:
    words(`president minister prime secretary chancellor senator governor mayor king official officials police government
    ministry authorities department spokesman prosecutors judge court parliament congress army military company firm`),
  cause: words(
    'because since due amid despite following triggered sparked prompted caused cause led result results reason blamed',
  ),
  consequence:
    words(`result resulted resulting consequently forced sparked prompting prompted triggered closed suspended cancelled
    canceled evacuated shut halted disrupted fell rose dropped jumped tumbled plunged surged shares stocks market`),
  past: words(
    'ago former formerly previously earlier once since until ever last past recent recently decades decade years century history historically',
  ),
  change: words(
    'began started begun ended continued continues remains remained became become increased decreased grew rise fall growing ongoing',
  ),
  ceasing: words(
    'killed died dead injured wounded hurt attack attacked shot shooting fired explosion bomb crash crashed collapsed arrested charged detained',
  ),
  politics: words(
    'vote voted election elected elections party opposition coalition campaign bill law lawmakers reform talks summit deal treaty sanctions',
  ),
  economy: words(
    'percent billion million trillion price prices profit sales shares quarter revenue inflation growth rate rates tax trade stock investors bank',
  ),
  study: words('study survey poll data figures statistics research report index analysis'),
  story: words(
    'family mother father brother sister wife husband son daughter friend friends child children home neighbour neighbor neighbors remembered remember recalled resident residents witness witnesses student students',
  ),
  firstPerson: words("i we my our us me i'm we're i've we've i'll we'll"),
  secondPerson: words('you your yours'),
  he: words('he she his her him'),
  they: words('they their them these those'),
  it: words('it its this that'),
  negation: words(
    "not no never none nobody nothing neither nor without n't don't didn't doesn't isn't wasn't won't can't",
  ),
  contrast: words('but however although though while despite yet meanwhile instead still nevertheless'),
  addition: words('also addition moreover furthermore besides separately another other'),
  weekday: words('monday tuesday wednesday thursday friday saturday sunday'),
  month: words(
    'january february march april may june july august september october november december jan feb aug sept oct nov dec',
  ),
  today: words('today yesterday tonight overnight'),
  had: words('had'),
  have: words("has have having hasn't haven't"),
  was: words("was were wasn't weren't been"),
  is: words("is are am isn't aren't it's that's there's"),
  will: words("will won't would wouldn't"),
  when: words('when after before while during as'),
  who: words('who whose which where'),
  many: words('dozens hundreds thousands millions scores several many most some few'),
  ordinal: words('first second third latest largest biggest worst highest lowest fourth fifth'),
  photo: words(
    'photo photos file image pictured seen getty handout picture picture undated caption reuters afp ap xinhua',
  ),
  furniture: words(
    'reporting editing writing click subscribe newsletter advertisement related read follow copyright rights reserved comments sign email exclusive update',
  ),
} as const;

export const PHRASE_CUES = {
  expectedTo:
    /\b(?:expected|due|set|scheduled|likely|poised|planning|plans?|aims?|hopes?|intends?|want(?:s|ed)?|seek(?:s|ing)?|going|about|vow(?:s|ed)|pledg(?:es?|ed)|threaten(?:s|ed)) to\b/i,
  nextTime:
    /\b(?:next|coming|later this|by the end of|in the coming) (?:week|month|year|day|few|quarter|spring|summer|autumn|fall|winter|decade)s?\b/i,
  lastTime:
    /\b(?:last|earlier this|past) (?:week|month|year|day|quarter|spring|summer|autumn|fall|winter|decade|night)\b/i,
  ago: /\b(?:year|month|week|day|decade|hour)s? (?:ago|earlier|before)\b/i,
  sinceYear: /\b(?:since|in|from|until|between|of) (?:1[5-9]|20)\d\d\b/i,
  firstSince:
    /\b(?:first|worst|biggest|largest|highest|lowest|deadliest)\b[^.]{0,60}\b(?:since|in (?:more than )?(?:a|\w+) (?:decades?|years?)|ever|time)\b/i,
  accordingTo: /\baccording to\b/i,
  agencyCredit: /\b(?:REUTERS|Reuters|AFP|AP|Xinhua|Getty)\b/,
  filePhoto: /\b(?:FILE PHOTO|File photo|\(photo|Photo by|Photo:|PHOTO:|handout|REUTERS\/)/i,
  reportingBy:
    /^(?:\(?(?:Additional )?(?:Reporting|Writing|Editing|Compiled|Graphics?) by\b|\(?Editor:|Source:|Video:|Enditem|Our Standards)/i,
  dateline: /^[A-Z][A-Z ./,'-]{2,40}(?:,[^()]{0,20})?\((?:[A-Z][A-Za-z ]+)\)\s*[-–—]+/,
  bracketed: /^\(.*\)$/,
  percent: /\d\s?(?:%|percent|per cent)/i,
  money: /[$€£¥]\s?\d|\b(?:dollars?|euros?|pounds?|yuan|yen|rubles?)\b/i,
  bigNumber: /\b\d{1,3}(?:,\d{3})+\b|\b(?:million|billion|trillion)\b/i,
  digits: /\d/,
  clock: /\b\d{1,2}(?::\d\d)?\s?(?:a\.?m\.?|p\.?m\.?|GMT|EST|EDT|ET)\b/i,
  age: /\b(?:aged \d\d|\d\d-year-old|, \d\d,)/i,
  wouldHave: /\b(?:would|could|might|should) have\b/i,
  toldAgency:
    /\btold (?:reporters|journalists|Reuters|Xinhua|AFP|AP|CNN|BBC|Fox|state|a news|the newspaper|parliament)\b/i,
  inStatement:
    /\bin (?:a|an|the) (?:[a-z]+ )?(?:statement|interview|letter|report|speech|email|e-mail|tweet|note)\b/i,
  declined:
    /\b(?:declined to|did not (?:immediately )?(?:respond|comment|reply)|could not be reached|no comment)\b/i,
  notClear: /\b(?:not (?:immediately )?(?:clear|known)|unclear|remains to be seen|no sign)\b/i,
  asked: /\b(?:asked (?:whether|if|about)|when asked)\b/i,
  usedTo: /\b(?:used to|in the past|over the years|at the time|for years|for decades|long been)\b/i,
  hasBeen: /\b(?:has|have) (?:\w+ly |also |not |long |already )?(?:been|become|[a-z]+ed)\b/i,
  hadBeen: /\bhad (?:\w+ly |also |not |already )?(?:been|[a-z]+ed)\b/i,
  calledFor: /\b(?:call(?:s|ed|ing)? (?:on|for)|urg(?:es|ed|ing)|demand(?:s|ed|ing)?)\b/i,
  reaction: /\b(?:in response|in reaction|responded|reacted|protest(?:s|ed|ers)?)\b/i,
} as const satisfies Readonly<Record<string, RegExp>>;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
