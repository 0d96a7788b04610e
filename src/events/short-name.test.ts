import { describe, expect, it } from 'vitest';
import { analyseArticle } from '../articles/analyse.ts';
import type { Article } from '../model/article.ts';
import type { ArticleId, SourceId } from '../model/id.ts';
import { shortNameOf } from './short-name.ts';

function titled(title: string, opening: string, place = 0): Article {
  return {
    id: `a${place}` as ArticleId,
    source: {
      id: `s${place}` as SourceId,
      name: 'The Lantern',
      home: null,
      country: null,
      kind: 'newspaper',
    },
    url: null,
    title,
    standfirst: null,
    byline: null,
    published: null,
    lang: 'en',
    paragraphs: [opening],
    credit: null,
    changed: null,
    basis: 'given',
  };
}

function nameOf(...reports: readonly (readonly [title: string, opening: string])[]): string {
  return shortNameOf(reports.map(([title, opening], place) => analyseArticle(titled(title, opening, place))));
}

const BRIDGE = 'The main bridge over Kestrel Bay collapsed on Friday, killing twelve people, officials said.';

describe('shortNameOf', () => {
  it('takes the clearest headline, without the publisher', () => {
    expect(nameOf(['Kestrel Bay bridge collapse kills twelve people - The Lantern', BRIDGE])).toMatch(
      /^Kestrel Bay bridge collapse/,
    );
  });

  it('prefers a plain headline to one that asks, lures or lists', () => {
    const plain = 'Norvia parliament passes pension law';
    const opening = 'The parliament of Norvia passed a pension law on Tuesday after a long debate.';
    for (const lure of [
      'Why did the Norvia parliament pass a pension law?',
      'You will not believe what this parliament did with the pension law',
      '7 things to know about the Norvia pension law',
      'No, the Norvia parliament did not forget its pension law',
    ]) {
      expect(nameOf([lure, opening], [plain, opening])).toBe(plain);
    }
  });

  it('takes the opening of a report where every headline asks', () => {
    expect(nameOf(['Can the old bridge be saved?', `KESTREL BAY (Harbour News) - ${BRIDGE}`])).toMatch(
      /^The main bridge over Kestrel Bay collapsed/,
    );
  });

  it('reads a verb as a verb', () => {
    expect(
      nameOf(
        ['N. Norvia fires off long-range rocket', 'North Norvia fired off a long-range rocket on Monday.'],
        ['North Norvia claims success with rocket', 'North Norvia claimed success with a rocket on Monday.'],
      ),
    ).not.toMatch(/^Norvia fires$/);
  });

  it('is no longer than 70 letters and ends with a whole phrase', () => {
    const long =
      'Experimental seaweed treatment for the rare river fever of Lake Norvia delivers surprisingly positive data';
    const name = nameOf([long, `${long}, its maker said on Monday.`]);
    expect(name.length).toBeLessThanOrEqual(70);
    expect(name).not.toMatch(/ (?:for|the|of|positive|surprisingly)$/);
  });
});
