import type { Problem } from '../../model/problem.ts';
import type { Instant } from '../../model/time.ts';
import type { Store } from './open-store.ts';

/** Problems kept; older ones go, since a broken feed would otherwise fill the store. */
const KEPT = 2_000;

/** Stores a problem, and lets the oldest go. */
export async function saveProblem(store: Store, problem: Problem, at: Instant): Promise<void> {
  await store.transaction().execute(async (tx) => {
    const { id } = await tx
      .insertInto('problem')
      .values({ at, ...problem })
      .returning('id')
      .executeTakeFirstOrThrow();
    await tx
      .deleteFrom('problem')
      .where('id', '<=', id - KEPT)
      .execute();
  });
}

/** The last problems, newest first. */
export async function recentProblems(
  store: Store,
  limit: number,
): Promise<readonly (Problem & { readonly at: Instant })[]> {
  const rows = await store.selectFrom('problem').selectAll().orderBy('id', 'desc').limit(limit).execute();
  return rows.map(({ at, code, stage, subject, message }) => ({
    at,
    code,
    stage: stage as Problem['stage'],
    subject,
    message,
  }));
}
