/** One report of the sample edition, as its publisher would keep it before any page is built around it. */
export interface SampleReport {
  /** Last part of the address; unique over the whole edition. */
  readonly slug: string;
  /** The publisher's id in `publishers.ts`. */
  readonly publisher: string;
  /** Which event it tells of: a label for tests, on no page and in no feed. */
  readonly event: string;
  readonly title: string;
  readonly standfirst: string | null;
  readonly byline: string | null;
  /** ISO 8601 with the zone of the place it was published in. */
  readonly published: string;
  readonly modified: string | null;
  readonly section: string;
  readonly paragraphs: readonly string[];
  /** The line under the report ("Reporting by Harbour Wire"), or null. */
  readonly endNote: string | null;
}
