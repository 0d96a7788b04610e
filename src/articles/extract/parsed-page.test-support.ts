import type { DomDocument } from './dom.ts';
import { parsePage } from './parse-page.ts';

/** @returns the tree of a page that is within every limit; throws otherwise, which fails the test */
export function documentOf(html: string): DomDocument {
  const parsed = parsePage(html);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.document;
}
