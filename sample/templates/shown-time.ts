import { MONTH_NAMES } from '../../src/lib/month-names.ts';
/**
 * @param moment ISO 8601 with a zone
 * @returns the moment as a reader sees it at the place of publication: `15 August 2025, 15:50`
 */
export function shownTime(moment: string): string {
  const [year, month, day] = moment.slice(0, 10).split('-').map(Number);
  return `${day} ${MONTH_NAMES[(month ?? 1) - 1]} ${year}, ${moment.slice(11, 16)}`;
}
