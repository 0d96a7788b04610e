/** Every expected failure has a code; `docs/reference/problems.md` is written from this table. */
export const PROBLEMS = {
  'address-refused': 'The address is private, local or not http(s), and the settings do not allow it.',
  'not-found': 'The server says there is nothing at this address (404 or 410).',
  'http-status': 'The server answered with a status that is no success.',
  'unknown-host': 'There is no host of the name in the address.',
  certificate: "The server's certificate is not valid, so it may not be the one it says it is.",
  network: 'The server could not be reached, or the connection broke.',
  timeout: 'The work took longer than its limit and was stopped.',
  'too-large': 'The answer or file is larger than the limit.',
  'too-deep': 'The page nests deeper than the limit.',
  'too-many-redirects': 'The address redirects too often, or in a circle.',
  robots: "The site's robots.txt asks not to fetch this address.",
  'not-a-feed': 'The bytes are no RSS, Atom or JSON feed that could be read.',
  'on-the-list': 'The feed moved for good to the address of another feed on the list, where it is read.',
  'not-an-article': 'The page holds no report (too little text, or a consent, login or error page).',
  paywall:
    'The page shows only the beginning of its report to readers without a subscription; that, or the words of the feed, stands in for it.',
  empty: 'There is nothing in it.',
  'bad-encoding': 'The text could not be decoded; it was read as well as it could be.',
  'bad-date': 'A date is not a date, or lies far outside any sensible range; it was left out.',
  'missing-title': 'There is no title; the first sentence stands in for it.',
  'bad-line': 'A line is not the JSON object that was expected.',
  'worker-failed': 'The worker thread ended unexpectedly; it was started anew.',
  'unknown-article': 'There is no report of this id or address, or none whose title begins so.',
  ambiguous: 'The titles of several reports begin so; more words, or the id, tell which is meant.',
  'unknown-event': 'There is no event of this id.',
  'unknown-decision': 'There is no decision of this number.',
  'not-possible': 'What a person decided cannot be done to the events as they stand.',
  'not-embeddings':
    'The embedding endpoint did not answer with a vector for each text; articles are grouped without.',
  store: 'The store refused the operation.',
} as const;
export type ProblemCode = keyof typeof PROBLEMS;

/** An expected failure as a value: what failed, where, on what, in a sentence. */
export interface Problem {
  readonly code: ProblemCode;
  readonly stage: 'sources' | 'articles' | 'origins' | 'events' | 'explainers' | 'store' | 'input';
  /** The address, file or line it concerns. */
  readonly subject: string;
  readonly message: string;
}
