import { parseLooseDate } from '../../lib/loose-date.ts';
import { type Instant, toInstant } from '../../model/time.ts';

/** No news page is older than the web; earlier dates are template leftovers such as 1970-01-01. */
const FIRST_YEAR = 1990;
/** Dates beyond this are broken templates (9999-12-31); a page has no clock to compare with. */
const LAST_YEAR = 2100;

const LEAD = /^\W*(?:(?:first|last)\s+)?(?:published|updated|posted|modified)?\s*(?:on|at|:)?\s*/i;

/**
 * A date as pages write it (see lib/loose-date.ts), where it can be the date of a news page.
 * @param text what the page gives
 * @returns the moment, or null where it is no date or its year lies outside 1990 to 2100
 */
export function parsePageDate(text: string): Instant | null {
  const date = parseLooseDate(text) ?? parseLooseDate(text.slice(0, 200).replace(LEAD, ''));
  if (date === null) return null;
  const year = date.getUTCFullYear();
  return year >= FIRST_YEAR && year <= LAST_YEAR ? (toInstant(date) ?? null) : null;
}
