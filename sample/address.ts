import { publisherOf } from './publishers.ts';
import type { SampleReport } from './report.ts';

/** @returns the path of a report at its publisher: `/2025/08/15/slug`, by the publisher's own calendar */
export function reportPath(report: SampleReport): string {
  return `/${report.published.slice(0, 10).replaceAll('-', '/')}/${report.slug}`;
}

/** @returns the canonical address of a report */
export function reportUrl(report: SampleReport): string {
  return `http://${publisherOf(report.publisher).host}${reportPath(report)}`;
}
