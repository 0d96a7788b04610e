/** Servers refuse longer addresses, and reading one against another again and again would cost their length. */
const LONGEST = 4_000;

/**
 * An address made absolute.
 * @param href an address as written, perhaps relative, perhaps with blanks around it
 * @param base what it is relative to; null when nothing is known
 * @returns the absolute http or https address in normal form, or null when there is none to be had or it is longer
 * than 4,000 characters. A name and password in it are taken out: they are nobody's business on a page.
 */
export function absoluteUrl(href: string, base: string | null): string | null {
  const trimmed = href.trim();
  if (trimmed === '' || trimmed.length > LONGEST) return null;
  try {
    const url = base === null ? new URL(trimmed) : new URL(trimmed, base);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
    url.username = '';
    url.password = '';
    return url.href.length > LONGEST ? null : url.href;
  } catch {
    return null;
  }
}
