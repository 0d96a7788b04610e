import { type Answer, HTML } from './answers.ts';
import { documentText } from './document.tsx';

/** @returns a whole document as an answer that may be kept until the edition changes */
export function page(element: unknown): Answer {
  return { status: 200, type: HTML, body: documentText(element), keep: true };
}

/** For what depends on polling, which does not change the edition's version: written anew each time. */
export function passing(answer: Answer): Answer {
  return { ...answer, keep: false };
}
