import { BEFORE_NAME } from './abbreviations.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Last words of a role that stands before a person's name and is no part of it. */
export const ROLES: ReadonlySet<string> = set(
  `president minister chancellor premier sen senator rep representative congressman congresswoman gov governor mayor
  secretary general colonel captain sergeant lieutenant major brigadier admiral marshal commander lt col gen sgt capt cmdr adm maj
  judge justice ambassador envoy spokesman spokeswoman spokesperson speaker leader chief director commissioner
  chairman chairwoman chairperson chair ceo professor prof dr mr mrs ms miss sir dame lord lady ayatollah imam rabbi
  father rev reverend archbishop bishop cardinal sheriff officer detective inspector superintendent attorney coach
  adviser advisor deputy candidate nominee lawyer analyst economist activist journalist editor founder manager
  executive mp mps emir sultan crown taoiseach vice-president undersecretary prosecutor`,
);

/** Words that stand before a role and belong to it: "foreign" minister, "vice" president. */
export const ROLE_MODIFIERS: ReadonlySet<string> = set(
  `prime vice deputy assistant foreign defense defence interior finance home press first attorney executive
  senior acting former ex crown supreme special high economy economic trade energy health education justice
  transport agriculture treasury cabinet national security majority minority opposition army police lieutenant major
  staff environment culture labor labour information communications crown under chief senate house external affairs
  state commerce homeland climate nuclear lead republican democratic presidential general`,
);

/** After "Secretary of" and "Minister of": the office, not a name. */
export const OFFICES: ReadonlySet<string> = set(
  `state defense defence war homeland security commerce energy labor education agriculture transportation interior
  treasury health justice foreign affairs finance culture information veterans`,
);

/** Titles that reports keep as part of the name: "Pope Leo", "King Charles". */
export const NAME_TITLES: ReadonlySet<string> = set(
  'king queen pope prince princess duke duchess saint sheikh',
);

/** Last words of the names of organisations. */
export const ORGANISATION_ENDS: ReadonlySet<string> = set(
  `ministry university council party inc corp corporation co company ltd llc plc group bank agency authority
  commission committee department court parliament assembly senate congress union association organization
  organisation institute foundation fund service services office bureau board federation alliance coalition league
  club force forces army navy guard police corps brigade battalion regiment college school hospital church mosque
  airlines airways motors industries holdings partners media news times post journal tribune herald gazette network
  television radio society trust centre center administration government cabinet secretariat directorate command
  movement front brigades guards exchange observatory laboratory laboratories museum press chamber tribunal cooperative
  partnership initiative program programme project team house states ag sa gmbh nv bv energy electric pharmaceuticals
  technologies systems software airline fc united city`,
);

/** Of these, what is as often the end of a place's name. */
export const EITHER_END: ReadonlySet<string> = set('states city house united center centre exchange');

/** Last words of the names of places. */
export const PLACE_ENDS: ReadonlySet<string> = set(
  `city province county district region state island islands sea ocean river lake bay gulf strait straits mountain
  mountains valley desert peninsula airport square street avenue road bridge park beach harbor harbour port canal
  village town township territory republic kingdom oblast governorate prefecture coast cape hill hills heights forest
  base prison stadium station tower plaza border strip bank`,
);

/** First words of the names of places. */
export const PLACE_STARTS: ReadonlySet<string> = set(
  'mount lake gulf strait cape fort port camp bay river isle north south east west central northern southern eastern western new los las san santa',
);

/** Words before "of" that open the name of an organisation or a place: "Bank of England", "Gulf of Oman". */
export const OF_HEADS: ReadonlySet<string> = set(
  `bank ministry university department house council republic gulf bay strait isle kingdom states court church state
  duke duchess prince organization organisation institute office league board chamber commission committee bureau
  association federation center centers centre centres academy museum library school college district city town port
  cape sea mount temple tower society order union voice sons daughters group movement party army brotherhood
  congregation archdiocese diocese corps fellowship congress assembly parliament coast horn rock straits lord joint`,
);

/** Words before "for": "Centers for Disease Control", "Institute for Peace". */
export const FOR_HEADS: ReadonlySet<string> = set(
  `center centers centre centres institute organization organisation agency committee fund office council alliance
  association campaign foundation coalition movement network society commission commissioner department administration
  mission doctors reporters campaign observatory`,
);

/** Particles inside the names of people and places. */
export const PARTICLES: ReadonlySet<string> = set(
  'de da del della di du dos das van von der den ter la le el al bin ibn bint ben abu y e d',
);

/** Arabic articles and the like that a hyphen ties to the name after them. */
export const HYPHEN_PARTICLES: ReadonlySet<string> = set('al el ul ad an as ash at ar az abdul');

export const WEEKDAYS: ReadonlySet<string> = set(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
);

export const MONTHS: ReadonlySet<string> = set(
  `january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec`,
);

/** Capitalised words that are no names wherever they stand. */
export const NEVER_NAMES: ReadonlySet<string> = set(
  `i i'm i'd i'll i've mr mrs ms mx gmt utc est edt pst pdt cet bst et am pm ok tv breaking update updated exclusive
  watch video photo photos live analysis opinion factbox explainer editorial reuters.com`,
);

/** Words before a name that make it a place. "from" and "to" are left out: people come from and write to people. */
export const PLACE_PREPOSITIONS: ReadonlySet<string> = set(
  'in at near across outside around throughout inside into',
);

/** Common nouns before a name in apposition: "the city of X", "capital X". */
export const PLACE_NOUNS: ReadonlySet<string> = set(
  'city town village province region district capital state country island port county suburb resort area valley oblast neighbourhood neighborhood',
);

/** Words before a name that make it a person (lower-case roles): "spokesman Ivan Petrov". */
export const isRole = (word: string): boolean => ROLES.has(word.replace(/\.$/u, ''));

/** Titles with a full stop ("Gen."), which the tagger keeps as one token. */
export const isDottedTitle = (word: string): boolean =>
  word.endsWith('.') &&
  word.length > 2 &&
  BEFORE_NAME.has(word.slice(0, -1)) &&
  !MONTHS.has(word.slice(0, -1));

/** Openers of a sentence that are tagged like names in front of one: "Former President", "Police Chief". */
export const OPENERS: ReadonlySet<string> = set(
  `former senior top local many several some police officials residents meanwhile early late earlier later leading
  rival fellow longtime veteran ex chief state federal another other foreign military authorities lawyers experts
  critics supporters voters protesters witnesses rescuers investigators prosecutors doctors soldiers troops leaders
  lawmakers diplomats ministers ambassadors separately today yesterday tomorrow tonight now nearly almost even also
  inside outside across around near since until despite amid like unlike including says said news world business
  politics sport sports entertainment health science technology related read more follow additional writing editing reporting`,
);
