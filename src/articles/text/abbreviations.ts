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
