import type { StoredFeed } from '../app/manage-sources.ts';
import { spanInWords } from '../model/time.ts';
import { counted } from './say.ts';

/** A feed on the list as a line: publisher, country, kind, address, health and what is set, separated by tabs. */
export function listLine(feed: StoredFeed): string {
  const { source } = feed;
  const set = [
    ...(feed.fullText ? [] : ['no full text']),
    ...(feed.feed.folders.length === 0 ? [] : [`in ${feed.feed.folders.join(' / ')}`]),
  ];
  return [source.name, source.country ?? '-', source.kind, feed.feed.url, health(feed), ...set].join('\t');
}

function health({ state, items, problem }: StoredFeed): string {
  const { lastSuccess, nextPoll, intervalSeconds } = state;
  const read = lastSuccess === null ? 'never read' : `read ${lastSuccess}`;
  if (state.retired) {
    return `retired, ${read}, ${counted(items, 'item')}: ${problem?.message ?? 'the address is gone.'}`;
  }
  if (lastSuccess === null && problem === null) return 'not polled yet';
  const parts = [
    state.failures === 0 ? 'ok' : `failed ${state.failures === 1 ? 'once' : `${state.failures} times`}`,
    read,
    counted(items, 'item'),
    ...(intervalSeconds === null ? [] : [`every ${spanInWords(intervalSeconds * 1000)}`]),
    ...(nextPoll === null ? [] : [`next ${nextPoll}`]),
  ];
  return `${parts.join(', ')}${problem === null ? '' : `: ${problem.message} [${problem.code}]`}`;
}
