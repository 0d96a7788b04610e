import type { EmbeddingOptions } from '../adapters/http/embedding-endpoint.ts';
import type { FetcherOptions } from '../adapters/http/fetcher.ts';
import type { Settings } from './settings/settings.ts';
import { ENGINE_VERSION } from './version.ts';

const MEGABYTE = 1024 * 1024;

/** Who we say we are: the program, its version, and whom to ask about it. */
export function userAgent(contact: string): string {
  const more = contact === '' ? '' : `; +${contact.replaceAll(/[^\x20-\x7e]/g, '')}`;
  return `wee/${ENGINE_VERSION} (World Events Explained${more})`;
}

/** The settings of fetching, as the fetcher takes them. */
export function fetcherOptions(settings: Settings): FetcherOptions {
  return {
    userAgent: userAgent(settings.contact),
    allowPrivate: settings.allowPrivate,
    timeoutMs: settings.fetchTimeoutMs,
    // The largest real feeds and pages seen are a few megabytes; RFC 9309 asks to read at least 500 kB of robots.txt.
    maxBytes: { feed: 16 * MEGABYTE, page: 10 * MEGABYTE, robots: MEGABYTE / 2 },
    perHost: { concurrent: 2, gapMs: settings.hostGapMs },
  };
}

/** The settings of the embedding endpoint; null when there is none. */
export function embeddingOptions(settings: Settings): EmbeddingOptions | null {
  if (settings.embeddingUrl === '') return null;
  return {
    url: settings.embeddingUrl,
    model: settings.embeddingModel,
    key: settings.embeddingKey,
    userAgent: userAgent(settings.contact),
    timeoutMs: settings.fetchTimeoutMs,
  };
}
