// There are as many as there are pairs of letters at most.
const known = new Map<string, string>();
const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

/**
 * @param code ISO 3166-1 alpha-2 code, or null
 * @returns the country's English name; the code itself when it names no country; null for null
 */
export function countryName(code: string | null): string | null {
  if (code === null) return null;
  const held = known.get(code);
  if (held !== undefined) return held;
  if (!/^[A-Z]{2}$/.test(code)) return code;
  const name = names.of(code) ?? code;
  known.set(code, name);
  return name;
}
