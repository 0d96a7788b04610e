import type { SampleReport } from './report.ts';
import { AIR_CANADA_STRIKE } from './reports/air-canada-strike.ts';
import { ALASKA_SUMMIT } from './reports/alaska-summit.ts';
import { ALBUM_ANNOUNCEMENT } from './reports/album-announcement.ts';
import { BOLIVIA_ELECTION } from './reports/bolivia-election.ts';
import { BUNER_FLOOD } from './reports/buner-flood.ts';
import { CHOSITI_FLOOD } from './reports/chositi-flood.ts';
import { HURRICANE_ERIN } from './reports/hurricane-erin.ts';
import { PLASTICS_TREATY } from './reports/plastics-treaty.ts';

/** Every report of the sample edition, newest first (ties by slug), as feeds list them. */
export const EDITION: readonly SampleReport[] = [
  ...ALASKA_SUMMIT,
  ...CHOSITI_FLOOD,
  ...BUNER_FLOOD,
  ...BOLIVIA_ELECTION,
  ...AIR_CANADA_STRIKE,
  ...PLASTICS_TREATY,
  ...HURRICANE_ERIN,
  ...ALBUM_ANNOUNCEMENT,
].sort((a, b) => Date.parse(b.published) - Date.parse(a.published) || (a.slug < b.slug ? -1 : 1));

/** @returns the reports of one publisher, newest first */
export function reportsOf(publisher: string): readonly SampleReport[] {
  return EDITION.filter((report) => report.publisher === publisher);
}
