const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

/**
 * @param code ISO 3166-1 alpha-2 code, or null
 * @returns the country's English name; the code itself when it names no country; null for null
 */
export function countryName(code: string | null): string | null {
  if (code === null) return null;
  return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code;
}
