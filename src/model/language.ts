/** Whether a text is read by the rules for English; a text whose language nothing tells is taken for English. */
export function isEnglish(lang: string): boolean {
  return lang === 'en' || lang === 'und';
}

/**
 * The language an event's page is written in: its sentences are copied, so it is that of its reports.
 * @param langs the language of each report, in the order of acceptance
 * @returns 'en' as soon as one report is in English; else the commonest, the first accepted on a tie
 */
export function pageLanguage(langs: readonly string[]): string {
  if (langs.length === 0 || langs.some(isEnglish)) return 'en';
  const counts = new Map<string, number>();
  for (const lang of langs) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}
