import { Readability } from '@mozilla/readability';
import type { DomDocument, DomElement } from './dom.ts';

/**
 * Characters below which Readability starts anew with fewer of its filters. Its own 500 turns short reports into whole
 * pages; agency briefs of two paragraphs have about this many.
 */
const ENOUGH = 250;

/**
 * The element that holds the report's text, by Mozilla's Readability.
 * @param document changed by this: read everything else off it first
 * @returns the body with its class names kept, or null where no text stands out
 */
export function findBody(document: DomDocument): DomElement | null {
  const reader = new Readability<DomElement>(
    document as unknown as ConstructorParameters<typeof Readability>[0],
    {
      charThreshold: ENOUGH,
      keepClasses: true,
      disableJSONLD: true,
      serializer: (node: unknown) => node as DomElement,
    },
  );
  return reader.parse()?.content ?? null;
}
