import { describe, expect, it } from 'vitest';
import type { SampleReport } from './report.ts';
import { reprinted } from './reprint.ts';

const original: SampleReport = {
  slug: 'bridge-opens',
  publisher: 'harbour-wire',
  event: 'bridge',
  title: 'Bridge opens',
  standfirst: null,
  byline: 'A. Writer',
  published: '2025-08-12T10:00:00+01:00',
  modified: '2025-08-12T11:00:00+01:00',
  section: 'World',
  paragraphs: ['A bridge opened on Tuesday.', 'It cost $1 million.', 'Trains will follow.'],
  endNote: null,
};
const reprint = {
  slug: 'new-bridge',
  publisher: 'maple-quay',
  title: 'New bridge',
  standfirst: null,
  byline: null,
  published: '2025-08-12T12:00:00-04:00',
  section: 'News',
  endNote: 'Harbour Wire',
};

describe('reprinted', () => {
  it('keeps the chosen paragraphs, makes the edits word for word, and belongs to the same event', () => {
    const copy = reprinted(original, {
      ...reprint,
      keep: [0, 1],
      edits: [['$1 million', "$1 million, or $& 'C'"]],
    });
    expect(copy.paragraphs).toEqual(['A bridge opened on Tuesday.', "It cost $1 million, or $& 'C'."]);
    expect(copy).toMatchObject({ ...reprint, event: 'bridge', modified: null });
  });

  it('refuses an edit or a paragraph that is not there', () => {
    expect(() => reprinted(original, { ...reprint, edits: [['a tunnel', 'a bridge']] })).toThrow(
      'nothing to edit',
    );
    expect(() => reprinted(original, { ...reprint, keep: [7], edits: [] })).toThrow('no paragraph 7');
  });
});
