import type { Fetcher, FetchResult } from './fetcher.ts';
import { type RobotsRules, readRobotsRules } from './robots-rules.ts';

/** What sites ask of robots. */
export interface Robots {
  /** Whether the site's robots.txt lets us fetch an address. Never rejects. */
  allowed(url: string): Promise<boolean>;
}

interface Entry {
  readonly rules: Promise<RobotsRules>;
  /** Milliseconds of the monotonic clock; RFC 9309 section 2.4 allows a day at most. */
  readonly until: number;
}

const DAY_MS = 86_400_000;
/** A site in trouble is asked again after this long. */
const RETRY_MS = 3_600_000;
/** Sites remembered at once, some kilobytes each. */
const REMEMBERED_SITES = 2000;

/**
 * Reads robots.txt by RFC 9309, each site's at most once a day: missing (4xx) allows everything, a server in trouble
 * (5xx, 429, no answer) nothing until it answers again, unless its rules are known from before.
 * @param fetcher asks for the files, with the limits it has
 * @param userAgent our User-Agent; what stands before its first "/" is the name that rules are looked up by
 */
export function createRobots(fetcher: Fetcher, userAgent: string): Robots {
  const sites = new Map<string, Entry>();
  const name = userAgent.split('/')[0] ?? userAgent;

  const read = async (site: string, before: Promise<RobotsRules> | null): Promise<RobotsRules> => {
    const result = await fetcher.fetch({ url: `${site}/robots.txt`, accept: 'robots' });
    if (result.kind === 'ok') return readRobotsRules(new TextDecoder().decode(result.body), name);
    if (isMissing(result)) return () => true;
    retrySoon(site);
    return before ?? (() => false);
  };

  const retrySoon = (site: string): void => {
    const entry = sites.get(site);
    if (entry !== undefined) sites.set(site, { ...entry, until: performance.now() + RETRY_MS });
  };

  const rulesFor = (site: string): Promise<RobotsRules> => {
    const known = sites.get(site);
    if (known !== undefined && known.until > performance.now()) return known.rules;
    const rules = read(site, known?.rules ?? null);
    sites.delete(site);
    sites.set(site, { rules, until: performance.now() + DAY_MS });
    const [oldest] = sites.keys();
    if (sites.size > REMEMBERED_SITES && oldest !== undefined) sites.delete(oldest);
    return rules;
  };

  return {
    async allowed(url) {
      if (!URL.canParse(url)) return false;
      return (await rulesFor(new URL(url).origin))(url);
    },
  };
}

function isMissing(result: FetchResult): boolean {
  if (result.kind !== 'failed') return false;
  const { status, problem } = result;
  return (
    (status !== null && status >= 400 && status < 500 && status !== 429) ||
    problem.code === 'too-many-redirects'
  );
}
