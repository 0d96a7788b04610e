import type { Explainer } from '../model/explainer.ts';

// Search engines and cards cut descriptions near this length.
const LONGEST = 300;

/** @returns the bottom line as one text for descriptions and cards; the name of the event where there is none */
export function descriptionOf(explainer: Explainer): string {
  const text = explainer.bottomLine.map((statement) => statement.text).join(' ');
  if (text === '') return explainer.name;
  return text.length <= LONGEST ? text : `${text.slice(0, text.lastIndexOf(' ', LONGEST - 1)).trimEnd()}…`;
}
