import type { FeedCheck, FeedFinding } from '../app/check-feeds.ts';
import { type Instant, millis, spanInWords } from '../model/time.ts';
import { counted } from './say.ts';

/** Whether a person has nothing to do about the feed. */
export function isFine({ finding }: FeedCheck): boolean {
  return finding.kind === 'feed';
}

/**
 * A checked feed as a line for the person at the terminal: "ok" or "failed", the address, what it is or what is wrong
 * and what to do, separated by tabs.
 * @param now the moment that ages are counted to
 */
export function checkLine(check: FeedCheck, now: Instant): string {
  const { finding, url } = check;
  const words =
    finding.kind === 'feed'
      ? [...feedWords(finding, check.stored !== null, now), ...retired(check)]
      : [
          finding.problem.message,
          ...lastRead(check, now),
          ...retired(check),
          advice(check, finding),
          `[${finding.problem.code}]`,
        ];
  return [isFine(check) ? 'ok' : 'failed', url, words.join(' ')].join('\t');
}

function feedWords(
  feed: Extract<FeedFinding, { kind: 'feed' }>,
  isListed: boolean,
  now: Instant,
): readonly string[] {
  const age =
    feed.newest === null
      ? feed.items === 0
        ? ''
        : ', none with a date'
      : millis(feed.newest) > millis(now)
        ? `, the newest dated ahead of time (${feed.newest})`
        : `, the newest ${spanInWords(millis(now) - millis(feed.newest))} old`;
  return [
    `${feed.format}, ${feed.items === 0 ? 'no items' : counted(feed.items, 'item')}${age}.`,
    ...(feed.isWhole ? [] : ['It breaks off before its end; what came was read.']),
    ...(feed.movedTo === null
      ? []
      : [
          `It moved for good to ${feed.movedTo}${isListed ? ', which polling takes over by itself.' : '; use that.'}`,
        ]),
    ...feed.problems.map(({ code, message }) => `${message} [${code}]`),
  ];
}

/** What polling knows of a feed on the list that fails now. */
function lastRead({ stored }: FeedCheck, now: Instant): readonly string[] {
  if (stored === null) return [];
  const { lastSuccess } = stored.state;
  return [
    ...(lastSuccess === null
      ? []
      : [`It was last read ${spanInWords(millis(now) - millis(lastSuccess))} ago.`]),
  ];
}

function retired({ stored }: FeedCheck): readonly string[] {
  return stored?.state.retired === true ? ['It is retired: polling asks it no more.'] : [];
}

const ASKED_AGAIN = 'A running wee asks again by itself, more and more seldom.';
const NEW_ADDRESS = "Look for the feed's new address on the publisher's site.";

/** What a person can do about it. */
function advice({ url }: FeedCheck, finding: Exclude<FeedFinding, { kind: 'feed' }>): string {
  if (finding.kind === 'page') {
    return finding.offers.length === 0
      ? 'It is a web page and names no feed. Look for the address of the feed itself.'
      : `It is a web page, which offers: ${finding.offers.join(' ')} - use one of these.`;
  }
  const status = finding.kind === 'failed' ? finding.status : null;
  if (status === 410) return `Remove it: wee sources remove ${url}`;
  if (status === 404) return NEW_ADDRESS;
  if (status === 401 || status === 402) return 'It is for subscribers; wee has no password to give.';
  if (status === 403)
    return 'The site may refuse programs; say who you are with WEE_CONTACT, or ask the publisher.';
  const wait = finding.kind === 'failed' ? finding.retryAfterSeconds : null;
  if (wait !== null && wait > 0)
    return `It asks to be left alone for ${spanInWords(wait * 1000)}, which wee does.`;
  switch (finding.problem.code) {
    case 'timeout':
      return `It may be overloaded, or hang. ${ASKED_AGAIN}`;
    case 'network':
    case 'http-status':
      return ASKED_AGAIN;
    case 'unknown-host':
      return 'Check the spelling; if it is right, the site is gone or your network has no names.';
    case 'certificate':
      return 'The publisher must renew it; until then nobody can tell whose answer it is.';
    case 'address-refused':
      return 'If it is a feed of your own network, WEE_ALLOW_PRIVATE=yes lets it be read; link-local and metadata addresses never are.';
    case 'too-many-redirects':
      return `Open it in a browser to see where it leads, perhaps to a consent page. ${NEW_ADDRESS}`;
    case 'too-large':
      return 'No feed is so large; it may be an archive, or an attack.';
    case 'bad-encoding':
      return 'The server is set up wrongly; tell the publisher.';
    case 'empty':
      return `The server may be in trouble. ${ASKED_AGAIN}`;
    default:
      return NEW_ADDRESS;
  }
}
