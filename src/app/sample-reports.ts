/** Where the site serves the sample edition's reports: their publishers' hosts exist nowhere else. */
export const SAMPLE_REPORTS = '/sample-reports';

/** @returns the path on our own site at which a report of an invented publisher can be read */
export function sampleReportHref(url: string | null): string | null {
  return url === null ? null : `${SAMPLE_REPORTS}/${url.replace(/^https?:\/\//, '')}`;
}
