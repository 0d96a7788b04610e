import { describe, expect, it } from 'vitest';
import { analyseArticle } from '../../articles/analyse.ts';
import { ROLES } from '../../model/statement.ts';
import { report } from '../reports.test-support.ts';
import { assignRoles, probabilityOf } from './assign-roles.ts';
import { roleFeatures } from './features.ts';
import { likeliestRole, rolesOfReport } from './model.ts';

const TEXT = [
  'The main bridge over Kestrel Bay collapsed on Friday, killing at least 12 people, officials said.',
  '"It was a terrible failure and a very serious mistake," said Ivo Lund, a critic of the government.',
  'In 1968 another bridge in the country fell, and 30 people died.',
  'The government is expected to present a report next month.',
  'Reporting by Ann Berg; Editing by Per Holm',
];

describe('roles', () => {
  it('tells the plain cases apart', () => {
    const scores = assignRoles(analyseArticle(report('roles', TEXT)));
    expect(scores.slice(1).map(likeliestRole)).toEqual([
      'main event',
      'evaluation',
      'history',
      'expectation',
      'furniture',
    ]);
  });

  it('gives probabilities', () => {
    for (const row of assignRoles(analyseArticle(report('roles', TEXT)))) {
      expect(probabilityOf(row, ROLES)).toBeCloseTo(1);
    }
  });

  it('knows features by cue and position', () => {
    const [first, , third] = roleFeatures({
      title: 'Bridge collapses',
      year: 2024,
      sentences: TEXT.map((text, paragraph) => ({ text, paragraph })),
    });
    expect(first?.get('index0')).toBe(1);
    expect(first?.get('weekday')).toBe(1);
    expect(third?.get('yearLongBefore')).toBe(1);
    expect(third?.has('quote')).toBe(false);
  });

  it('is certain of nothing without weights', () => {
    const features = roleFeatures({ title: '', year: null, sentences: [{ text: 'One.', paragraph: 0 }] });
    const [row] = rolesOfReport(features, new Map(), new Map());
    expect(row?.every((value) => Math.abs(value - 1 / ROLES.length) < 1e-9)).toBe(true);
  });
});
