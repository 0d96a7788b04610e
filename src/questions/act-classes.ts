/**
 * Verbs that can report one and the same act, by hand, after the classes of question-answer matching by verb
 * ("visit / arrive / travel"). Opposites stand in one class: either outcome is told by a verb of the class, and the
 * words around it tell which. Nouns are the names of the act ("a vote was called off").
 */
const CLASSES: readonly (readonly [verbs: string, nouns: string])[] = [
  ['visit arrive travel come fly land go tour', 'visit trip tour arrival journey'],
  [
    'meet talk negotiate confer gather sit discuss hold host convene speak telephone phone',
    'meeting talk summit negotiation conference session discussion call',
  ],
  ['attend join participate', 'attendance participation'],
  ['speak address tell say deliver', 'speech address remark'],
  [
    'vote pass approve adopt reject defeat ratify back endorse clear',
    'vote ballot approval passage ratification referendum election runoff poll count',
  ],
  ['elect poll run contest vote choose', 'election poll runoff run-off ballot primary vote count'],
  [
    'sign initial seal conclude agree reach strike finalise finalize accept',
    'deal agreement signing treaty accord pact truce ceasefire',
  ],
  ['release free hand return repatriate swap exchange', 'release exchange swap handover'],
  ['resign quit leave step depart retire withdraw', 'resignation departure exit'],
  ['strike walk stop', 'strike walkout stoppage'],
  ['attack strike bomb shell raid invade launch', 'attack strike offensive raid operation assault'],
  ['resume restart reopen return restore', 'resumption return'],
  ['open start begin launch kick commence reopen', 'start opening launch beginning'],
  ['close end shut finish expire conclude', 'closure end'],
  ['win lose beat defeat triumph', 'win victory defeat'],
  ['play face', 'match game final'],
  ['sentence convict acquit jail imprison', 'sentence verdict conviction sentencing acquittal'],
  ['charge indict accuse prosecute arraign', 'charge indictment arraignment'],
  ['arrest detain capture seize', 'arrest detention capture'],
  ['appear testify stand arrive come', 'appearance testimony hearing trial visit meeting'],
  ['rule decide judge uphold overturn order declare', 'ruling decision judgment judgement verdict order'],
  [
    'publish release issue unveil present reveal disclose announce',
    'publication release report announcement',
  ],
  ['announce name appoint nominate pick select choose confirm', 'announcement appointment nomination'],
  ['submit file propose table introduce', 'proposal submission filing'],
  ['impose levy sanction ban introduce', 'sanction tariff ban'],
  ['lift ease remove relax', 'lifting easing'],
  ['raise increase hike cut lower reduce hold', 'rise increase cut hike'],
  ['deploy send dispatch', 'deployment'],
  ['withdraw pull leave retreat', 'withdrawal pullout retreat'],
  ['extradite deport expel', 'extradition deportation expulsion'],
  ['investigate examine review inspect probe', 'investigation inquiry review inspection probe'],
  ['appeal challenge sue', 'appeal lawsuit challenge'],
  ['protest march rally demonstrate', 'protest march rally demonstration'],
  ['buy acquire purchase take merge sell', 'takeover acquisition purchase merger sale'],
  ['pay fund give donate lend', 'payment funding loan donation'],
  ['build construct complete finish open reopen', 'construction completion opening'],
  ['bury honour honor mourn', 'funeral burial'],
  ['inaugurate swear install crown', 'inauguration swearing-in coronation'],
  ['evacuate relocate', 'evacuation relocation'],
  ['hit reach make strengthen weaken', 'landfall'],
  ['become strengthen intensify reach', ''],
  ['lay fire cut dismiss', 'layoff redundancy dismissal'],
  ['recognise recognize', 'recognition'],
  ['suspend halt pause freeze stop cancel', 'suspension halt pause freeze'],
  ['continue go persist last', 'continuation'],
  ['respond answer react reply retaliate', 'response answer reaction reply retaliation'],
  ['orbit dock splash lift', 'launch liftoff docking'],
  ['undergo receive', 'surgery treatment operation'],
];

const VERB_CLASSES = index(0);
const NOUN_CLASSES = index(1);

/**
 * @param verb a verb's dictionary form
 * @returns the numbers of the classes it is in; empty for a verb of no class
 */
export function actClasses(verb: string): readonly number[] {
  return VERB_CLASSES.get(verb) ?? [];
}

/**
 * @param noun a noun's dictionary form
 * @returns the numbers of the classes whose act it names
 */
export function actClassesOfNoun(noun: string): readonly number[] {
  return NOUN_CLASSES.get(noun) ?? [];
}

/** @returns whether two verbs can report the same act */
export function sameAct(a: string, b: string): boolean {
  return a === b || actClasses(a).some((one) => actClasses(b).includes(one));
}

function index(column: 0 | 1): ReadonlyMap<string, readonly number[]> {
  const classes = new Map<string, number[]>();
  CLASSES.forEach((row, number) => {
    for (const word of row[column].split(' ').filter(Boolean))
      classes.set(word, [...(classes.get(word) ?? []), number]);
  });
  return classes;
}
