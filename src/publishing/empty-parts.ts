import type { Explainer } from '../model/explainer.ts';
import { isEnglish, pageLanguage } from '../model/language.ts';

/** What the parts say when nothing could be put in them: an empty heading would look like a mistake. */
export interface EmptyParts {
  readonly happened: string;
  readonly matters: string;
  readonly next: string;
}

export const EMPTY_PARTS: EmptyParts = {
  happened: 'No sentence has passed the check yet.',
  matters: 'The reports read so far do not say what is at stake.',
  next: 'The reports read so far announce no next step.',
};

const NOT_READ: EmptyParts = {
  happened: EMPTY_PARTS.happened,
  matters: 'What is at stake is not read in the language of these reports.',
  next: 'Next steps are not read in the language of these reports.',
};

/** @returns what the empty parts of this explainer say, by the language of its reports */
export function emptyParts({ sources }: Pick<Explainer, 'sources'>): EmptyParts {
  return isEnglish(pageLanguage(sources.map(({ lang }) => lang ?? 'en'))) ? EMPTY_PARTS : NOT_READ;
}
