/// <reference lib="dom" />
import type { Memory } from './memory.ts';

/** How a reader wants the pages. */
export interface Preferences {
  readonly size: string;
  /** Publishers and categories whose entries are not shown. */
  readonly sources: readonly string[];
  readonly topics: readonly string[];
}

/** Applies text size and hidden publishers and topics before the page is painted, and says when something is hidden. */
export function applyPreferences(memory: Memory): void {
  const { size, sources, topics } = memory.read<Preferences>('reading', {
    size: '',
    sources: [],
    topics: [],
  });
  const root = document.documentElement;
  root.classList.add('scripted');
  if (size !== '') root.dataset['size'] = size;
  const hidden = [
    ...sources.map((name) => `[data-source="${CSS.escape(name)}"]`),
    ...topics.map((name) => `[data-topic="${CSS.escape(name)}"]`),
  ];
  if (hidden.length === 0) return;
  const sheet = new CSSStyleSheet();
  // `main`: the page on which they are chosen is outside of it by having no such marks.
  sheet.replaceSync(`main :is(${hidden.join()}) { display: none !important }`);
  document.adoptedStyleSheets = [sheet];
  document.addEventListener('DOMContentLoaded', () => {
    const note = document.getElementById('hiding');
    if (note !== null) note.hidden = false;
  });
}
