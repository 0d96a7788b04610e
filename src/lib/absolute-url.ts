/**
 * An address made absolute.
 * @param href an address as written, perhaps relative, perhaps with blanks around it
 * @param base what it is relative to; null when nothing is known
 * @returns the absolute http or https address in normal form, or null when there is none to be had. A name and
 * password in it are taken out: they are nobody's business on a page.
 */
export function absoluteUrl(href: string, base: string | null): string | null {
  const trimmed = href.trim();
  if (trimmed === '') return null;
  try {
    const url = base === null ? new URL(trimmed) : new URL(trimmed, base);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
    url.username = '';
    url.password = '';
    return url.href;
  } catch {
    return null;
  }
}
