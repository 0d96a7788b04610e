import type { Category } from '../model/event.ts';

/**
 * Sections of publishers' sites that are about one category, as parts of an address's path. Sections of places ("world", "us")
 * tell nothing; neither do those that publishers fill with everything ("news", "life").
 */
const SECTIONS: readonly (readonly [category: Category, sections: string])[] = [
  ['Politics & Elections', 'politics politica politique politik elections election polls whitehouse'],
  [
    'Economy & Trade',
    'business economy economia economie wirtschaft money markets finance personal-finance companies',
  ],
  ['Law & Rights', 'crime courts law legal justice police crime-law-and-justice'],
  ['Disasters & Accidents', 'disasters weather'],
  ['Health', 'health salud sante gesundheit coronavirus healthcare'],
  [
    'Climate & Environment',
    'environment climate climate-change medio-ambiente planete umwelt climate-environment',
  ],
  [
    'Science & Technology',
    'science technology tech sci-tech ciencia tecnologia sciences wissenschaft technik scitech gadgets space',
  ],
  [
    'Society & Culture',
    'entertainment culture arts art music movies film media celebrity showbiz tv-and-radio tv cultura kultur books celebrities education style lifestyle royals religion',
  ],
  [
    'Sport',
    'sport sports deportes football nfl nba mlb soccer cricket formula1 f1 motorsport olympics tennis golf boxing rugby-union',
  ],
];

const CATEGORY_OF: ReadonlyMap<string, Category> = new Map(
  SECTIONS.flatMap(([category, sections]) =>
    sections.split(' ').map((section) => [section, category] as const),
  ),
);

/** Parts of the path that are looked at: sections stand before the article's own name. */
const MOST_PARTS = 5;

/** @returns the sections that the address of a report stands in, with what each is about */
export function sectionsOf(
  url: string | null,
): readonly { readonly section: string; readonly category: Category }[] {
  if (url === null || !URL.canParse(url)) return [];
  const { hostname, pathname } = new URL(url);
  const parts = [hostname.split('.')[0] ?? '', ...pathname.split('/').slice(0, MOST_PARTS)];
  return [...new Set(parts.map((part) => part.toLowerCase()))].flatMap((section) => {
    const category = CATEGORY_OF.get(section);
    return category === undefined ? [] : [{ section, category }];
  });
}
