/** What a part says when nothing could be put in it: an empty heading would look like a mistake. */
export const EMPTY_PARTS = {
  happened: 'No sentence has passed the check yet.',
  matters: 'The reports read so far do not say what is at stake.',
  next: 'The reports read so far announce no next step.',
} as const;
