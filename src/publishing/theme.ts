import { contentHash } from '../lib/hash.ts';

/** What an accent colour must stand out from: the darkest ground of the light scheme, the lightest of the dark one. */
export const GROUNDS = { light: '#f4f1ea', dark: '#1f2124' } as const;

/** A style sheet of the publisher's own that is loaded after ours. */
export interface Theme {
  /** Its name changes with its content, so that it can be kept for good. */
  readonly path: string;
  readonly css: string;
  /** The colour on light ground, for pictures; null = ours. */
  readonly accent: string | null;
}

/**
 * @param accent colours of marks and headings as `#rrggbb`; null = ours
 * @returns the style sheet that sets them; null when there is nothing to set
 */
export function themeOf(accent: {
  readonly light: string | null;
  readonly dark: string | null;
}): Theme | null {
  const rule = (colour: string | null) => (colour === null ? '' : `:root { --accent: ${colour}; }`);
  if (accent.light === null && accent.dark === null) return null;
  const css = [
    `@media (prefers-color-scheme: light) { ${rule(accent.light)} }`,
    `@media (prefers-color-scheme: dark) { ${rule(accent.dark)} }`,
  ].join('\n');
  return { path: `/theme.${contentHash(css, 12)}.css`, css, accent: accent.light };
}
