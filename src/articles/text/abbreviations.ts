/** Words that take a full stop without ending a sentence; a name or number follows them. */
export const BEFORE_NAME: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof rev hon pres gov lt sgt cpl pvt capt cmdr col gen maj adm sen rep reps sens gens govs ' +
    'supt det insp fr sr st ste mt ft no nos vol art sec fig pp pg op approx est ave blvd rd messrs mme mlle ' +
    'atty asst dep dist ambassador amb vs v cf eg ie e.g i.e viz ca jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
);

/** Abbreviations that may end a sentence as well: joined only when what follows does not look like a start. */
export const MAY_END: ReadonlySet<string> = new Set(
  (
    'inc corp co ltd plc llc bros jr etc al dept univ assn a.m p.m am pm u.s u.k u.n e.u u.a.e u.s.a d.c n.y l.a ' +
    'calif fla tex mass conn ill mich minn wis wash ore ariz ala ark del ga ind kan ky la md mo mont neb nev okla pa ' +
    'tenn va vt wyo ph.d m.d b.a m.a'
  ).split(' '),
);

/** Words that begin a sentence far more often than they follow an abbreviation inside one. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  (
    'the a an this that these those he she it they we i you his her its their our my your there here but and or so ' +
    'yet in on at by for from with as if when while after before since until although though because despite during ' +
    'under over about among between meanwhile however also still now then later earlier both some many most all no ' +
    'not what who where why how which one two three officials police according asked last next'
  ).split(' '),
);

/** The commonest abbreviations of other languages that do not end a sentence; single capitals never do. */
const OTHER: Readonly<Record<string, string>> = {
  de: 'dr prof hr fr nr z b u a d h o i v bzw ca etc usw st abs art str mio mrd evtl ggf inkl jh mind sog vgl gen geb dipl ing',
  fr: 'dr pr mme mlle mm me st ste av env p ex art vol cf no',
  es: 'sr sra srta dr dra d dña ee ff av gral lic ing núm pág art prof sto sta mons',
  it: 'sig sigg dott dr on prof ing avv art mons gen col ecc cit n pag',
  pt: 'sr sra dr dra exmo eng prof art núm pág gen cel av',
  nl: 'dhr mevr dr mr prof ir nr st bijv ca o a m b v art gen',
  ru: 'г гг ул им см т е д п тыс млн млрд руб проф акад др обл стр',
  uk: 'м р рр вул ім див т тис млн млрд грн проф акад обл',
  pl: 'dr prof inż mgr ul im np tzw tys mln mld zł gen św r ok',
  tr: 'dr prof doç sn no bkz örn vb',
  sv: 'dr prof nr bl a t ex d v s kl ca st',
};

const OTHER_SETS = new Map(
  Object.entries(OTHER).map(([lang, words]): [string, ReadonlySet<string>] => [
    lang,
    new Set(words.split(' ')),
  ]),
);
const NONE: ReadonlySet<string> = new Set();

/** @returns lower-case abbreviations, without their stop, of a language other than English; none when they are not known */
export function abbreviationsOf(lang: string): ReadonlySet<string> {
  return OTHER_SETS.get(lang) ?? NONE;
}

/** Languages that write "3." for "third", with a capitalised word often behind it ("am 3. Oktober"). */
export const DOTTED_ORDINALS: ReadonlySet<string> = new Set(
  'de da nb no nn fi cs sk sl hr sr hu et lv tr is'.split(' '),
);
