import type { Explainer } from '../model/explainer.ts';
import type { Revision } from '../model/revision.ts';
import type { Instant } from '../model/time.ts';
import { changesAcrossEngines, changesBetween } from './changes-between.ts';
import { visibleContent } from './visible-content.ts';

/**
 * The next published state of an explainer, if there is anything new to publish.
 * @param previous the newest revision, or null when nothing has been published yet
 * @param explainer the checked explainer of now
 * @param at the moment of publication
 * @returns null when a reader would see nothing new (the moment, the decay of importance and the order of
 *   lists are nothing new); else the revision with the following number and what changed. The first revision has
 *   no changes. Where another version of the engine wrote the previous one, only what rests on new reports counts
 *   as a change, so that an upgrade announces no corrections
 */
export function nextRevision(previous: Revision | null, explainer: Explainer, at: Instant): Revision | null {
  const base = { event: explainer.event, at, engine: explainer.engine, explainer };
  if (previous === null) return { ...base, number: 1, changes: [] };
  if (visibleContent(previous.explainer) === visibleContent(explainer)) return null;
  const changes =
    previous.engine === explainer.engine
      ? changesBetween(previous.explainer, explainer)
      : changesAcrossEngines(previous.explainer, explainer);
  return { ...base, number: previous.number + 1, changes };
}
