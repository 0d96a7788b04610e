/** A text as the feed's format delivers it: markup still in it where it is HTML. */
export interface RawText {
  readonly value: string;
  /** 'html' where the format says so; 'unsaid' where it says plain text or nothing: feeds put HTML there all the same. */
  readonly form: 'html' | 'unsaid';
}

/** One entry as read from any format, before anything is cleaned, resolved or checked. */
export interface RawItem {
  readonly id: string | null;
  /** The id is itself the address (RSS `<guid>` unless isPermaLink says no). */
  readonly idIsLink: boolean;
  readonly title: RawText | null;
  readonly link: string | null;
  /** What relative addresses of this item are relative to, as far as the document says. */
  readonly base: string | null;
  readonly summary: RawText | null;
  readonly content: RawText | null;
  readonly author: string | null;
  /** Its dates as written, the one that tells best first. */
  readonly published: readonly string[];
  readonly updated: readonly string[];
  /** At least one of the two is there. */
  readonly publisher: { readonly name: RawText | null; readonly url: string | null } | null;
  readonly picture: { readonly url: string; readonly credit: string | null } | null;
  /** Null where the entry does not say; '' where it says that its language is not known (xml:lang=""). */
  readonly lang: string | null;
}

/** A feed as read from any format. */
export interface RawFeed {
  readonly title: RawText | null;
  readonly home: string | null;
  readonly base: string | null;
  readonly lang: string | null;
  /** The newest entries, in the feed's order. */
  readonly items: readonly RawItem[];
  /** How many entries there were. */
  readonly count: number;
}
