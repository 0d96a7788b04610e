import type { Constraints, GroupingAct } from '../model/grouping.ts';
import type { ArticleId, EventId } from '../model/id.ts';

/** What people decided, kept up to date while the machine merges and parts events around it. */
export interface Bounds {
  isHeld(article: ArticleId): boolean;
  /** Whether a person told the two apart, themselves or events that were merged into them since. */
  areApart(a: EventId, b: EventId): boolean;
  /** Follows an act of the machine. */
  note(act: GroupingAct): void;
}

/** @param constraints as they stand in the store: bounds made from them later, after the same acts, answer the same */
export function createBounds({ held, apart, redirects: given }: Constraints): Bounds {
  const redirects = new Map(given);
  /** Events that stand for those that were parted: only their redirects matter. */
  const concerned = new Set([...apart.flat(), ...redirects.values()]);
  let pairs = pairsNow();

  function pairsNow(): ReadonlySet<string> {
    return new Set(apart.map(([a, b]) => pairOf(resolve(a), resolve(b))));
  }

  function resolve(event: EventId): EventId {
    const seen = new Set<EventId>();
    let current = event;
    for (
      let next = redirects.get(current);
      next !== undefined && !seen.has(next);
      next = redirects.get(next)
    ) {
      seen.add(next);
      current = next;
    }
    return current;
  }

  return {
    isHeld: (article) => held.has(article),
    areApart: (a, b) => pairs.has(pairOf(a, b)),
    note(act) {
      if (act.kind === 'merged' && concerned.has(act.from)) {
        redirects.set(act.from, act.into);
        concerned.add(act.into);
      } else if (act.kind === 'split' && redirects.has(act.into)) redirects.delete(act.into);
      else return;
      pairs = pairsNow();
    },
  };
}

function pairOf(a: EventId, b: EventId): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
