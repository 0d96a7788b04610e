import type { ArticleId } from '../model/id.ts';
import type { SourceKind } from '../model/source.ts';
import type { Instant } from '../model/time.ts';

/** What the operator says about the site. */
export interface SiteSettings {
  readonly name: string;
  readonly tagline: string;
  /** A mail address, a web address or a sentence; null = none given. */
  readonly contact: string | null;
  /** Address at which readers reach the site, without a path. */
  readonly baseUrl: string;
  readonly language: 'en';
}

/** Where a report's address leads: an http(s) address, a path of ours, or null for no link. */
export interface LinkGate {
  readonly href: (url: string | null) => string | null;
  /** What sort of publisher a report is from, where the page knows. */
  readonly kindOf?: (article: ArticleId) => SourceKind | undefined;
}

/** What every page needs besides its own content. */
export interface Frame extends LinkGate {
  readonly site: SiteSettings;
  /** The sample edition is shown: every page says so. */
  readonly sample: boolean;
  readonly now: Instant;
}

/** Said on every page, in every feed and in every answer of the API while the sample edition is shown. */
export const SAMPLE_NOTICE =
  'This is the sample edition: its publishers are invented, and its texts were written for demonstration.';
