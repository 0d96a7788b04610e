import stopword from 'stopword';

/** What the package's English list lacks: negation, parts of contractions, forms of "be", "will" and "say". */
const MORE_ENGLISH =
  "not no nor n't n’t 's ’s s 'll ’ll 're ’re 've ’ve 'd ’d 'm ’m were will shall may did done does being having us " +
  'he she it its they them who whom whose why when then so if than too very just there here also per via upon ' +
  'says say saying told according my mine yours ours hers theirs itself herself myself themselves ourselves each ' +
  'every any both either neither whether however though although until within without against during above below';

/** Words on some published stop lists that tell reports apart; never dropped, in any list. */
const KEPT = new Set('state states system member members united world year years million billion'.split(' '));

/** The package's names of its lists, by BCP 47 primary tag. */
const LISTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    en: 'eng',
    fr: 'fra',
    de: 'deu',
    es: 'spa',
    it: 'ita',
    pt: 'por',
    nl: 'nld',
    sv: 'swe',
    da: 'dan',
    no: 'nob',
    nb: 'nob',
    fi: 'fin',
    pl: 'pol',
    ru: 'rus',
    uk: 'ukr',
    cs: 'ces',
    hu: 'hun',
    ro: 'ron',
    tr: 'tur',
    el: 'ell',
    ar: 'ara',
    fa: 'fas',
    hi: 'hin',
    id: 'ind',
    vi: 'vie',
    ja: 'jpn',
    zh: 'zho',
    ko: 'kor',
  }),
);

const NONE: ReadonlySet<string> = new Set();

const loaded = new Map<string, ReadonlySet<string>>();

/**
 * The function words of a language.
 * @param lang BCP 47 primary tag in lower case
 * @returns lower-case words; the empty set for a language without a list
 */
export function stopWords(lang: string): ReadonlySet<string> {
  const known = loaded.get(lang);
  if (known !== undefined) return known;
  const name = LISTS.get(lang);
  if (name === undefined) return NONE;
  const list = stopword[name] ?? [];
  const more = lang === 'en' ? MORE_ENGLISH.split(' ') : [];
  const words = new Set([...list, ...more].filter((word) => !KEPT.has(word)));
  loaded.set(lang, words);
  return words;
}
