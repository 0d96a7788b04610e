import type { Problem } from '../model/problem.ts';

/** @returns the problem of a page that its site does not let robots fetch (or whose robots.txt cannot be had) */
export function robotsProblem(subject: string): Problem {
  return {
    code: 'robots',
    stage: 'sources',
    subject,
    message:
      "The site's robots.txt asks not to fetch this page, or cannot be had; the feed's own text is used.",
  };
}
