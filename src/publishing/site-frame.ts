import type { ArticleId } from '../model/id.ts';
import type { SourceKind } from '../model/source.ts';
import type { Instant } from '../model/time.ts';
import type { Theme } from './theme.ts';

/** A page of the publisher's own: how corrections are made, who owns the site, what is kept of readers. */
export interface PolicyText {
  /** Last part of its address, `/policies/SLUG`. */
  readonly slug: string;
  readonly title: string;
  /** As the publisher wrote it, without its first heading. */
  readonly markdown: string;
}

/** The publisher's picture, as it is served. */
export interface Logo {
  /** Its name changes with its content, so that it can be kept for good. */
  readonly path: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What the operator says about the site. */
export interface SiteSettings {
  readonly name: string;
  /** The mission in a line. */
  readonly tagline: string;
  /** The year, or years, of the site; null = the year of the edition. */
  readonly year: string | null;
  /** Colours of the publisher's own; null = ours. */
  readonly theme: Theme | null;
  readonly logo: Logo | null;
  /** On what terms feeds and API may be used, in a sentence or by the address of a licence. */
  readonly dataLicence: string;
  readonly policies: readonly PolicyText[];
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
  /** Events have card pictures. */
  readonly cards: boolean;
  readonly now: Instant;
}

/** Said on every page, in every feed and in every answer of the API while the sample edition is shown. */
export const SAMPLE_NOTICE =
  'This is the sample edition: its publishers are invented, and its texts were written for demonstration.';
