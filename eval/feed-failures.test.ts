import { describe, expect, it } from 'vitest';
import { differences, knownFailures } from './feed-failures.ts';

const KNOWN = { a: { 'entries.0.link': 'why' } };

describe('differences between the list of failures and what was measured', () => {
  it('finds none when the listed checks and no others fail', () => {
    expect(
      differences(
        [
          { id: 'a', held: 1, failed: ['entries.0.link'] },
          { id: 'b', held: 2, failed: [] },
        ],
        KNOWN,
      ),
    ).toEqual([]);
  });

  it('tells of a failure without a reason, and of a listed one that holds', () => {
    expect(
      differences(
        [
          { id: 'a', held: 2, failed: [] },
          { id: 'b', held: 0, failed: ['feed.title'] },
        ],
        KNOWN,
      ),
    ).toEqual([
      'a holds at entries.0.link, which is listed as failing.',
      'b fails at feed.title, which is not listed.',
    ]);
  });

  it('says nothing of another half of the set', () => {
    expect(differences([{ id: 'c', held: 0, failed: ['feed.title'] }], KNOWN)).toEqual([]);
  });

  it('reads the list, each failure with its reason', async () => {
    const reasons = Object.values(await knownFailures()).flatMap((checks) => Object.values(checks));
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons.filter((reason) => reason.length < 20)).toEqual([]);
  });
});
