import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseArticle } from '../articles/analyse.ts';
import type { AnalysedArticle } from '../model/analysis.ts';
import type { ArticleId, SourceId } from '../model/id.ts';
import type { OriginLink } from '../model/origin.ts';
import { describeForOrigins } from './describe.ts';
import type { OriginFeatures } from './features.ts';
import { articleOf, type Given, madeUpSentences } from './made-up-text.test-support.ts';
import { createOriginIndex } from './origin-index.ts';
import { findSharedPassages } from './shared-passages.ts';
import { comparedText, ownShingles, sharedWords } from './shared-words.ts';

const RUNS = { numRuns: 40 };

const analysed = (given: Given): AnalysedArticle => analyseArticle(articleOf(given));
const featuresOf = (given: Given): OriginFeatures => describeForOrigins(analysed(given));

function linksOf(features: readonly OriginFeatures[]): readonly OriginLink[] {
  const index = createOriginIndex();
  return features.map((one) => index.add(one));
}

/** Which articles share an origin, in a form that does not depend on their order. */
function groupsOf(links: readonly OriginLink[]): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { origin, article } of links) groups.set(origin, [...(groups.get(origin) ?? []), article]);
  return [...groups.values()].map((members) => members.sort().join(' ')).sort();
}

function compare(a: OriginFeatures, b: OriginFeatures): ReturnType<typeof sharedWords> {
  const [first, second] = [comparedText(a), comparedText(b)];
  return sharedWords(
    { text: first, furniture: null, own: ownShingles(first, null) },
    { text: second, furniture: null },
  );
}

/** A text of sentences drawn from a few made-up texts, some inside quotation marks. */
const mixedText = fc
  .array(fc.record({ text: fc.integer({ min: 0, max: 4 }), at: fc.nat({ max: 11 }), quoted: fc.boolean() }), {
    maxLength: 20,
  })
  .map((parts) =>
    parts.map(({ text, at, quoted }) => {
      const sentence = madeUpSentences(text, 12)[at] ?? '';
      return quoted ? `"${sentence}" she said.` : sentence;
    }),
  );

describe('what two texts have in common', () => {
  it('is the same from both sides, and a share', () => {
    fc.assert(
      fc.property(mixedText, mixedText, (first, second) => {
        const a = featuresOf({ id: 'a', source: 'Daily Coast', paragraphs: first });
        const b = featuresOf({ id: 'b', source: 'Morning Post', paragraphs: second });
        const shared = compare(a, b);
        expect(compare(b, a)).toEqual(shared);
        expect(shared.share).toBeGreaterThanOrEqual(0);
        expect(shared.share).toBeLessThanOrEqual(1);
      }),
      RUNS,
    );
  });

  it('is described for any text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 80 })), (paragraphs) => {
        const features = featuresOf({ id: 'a', source: 'Daily Coast', paragraphs });
        expect(linksOf([features])[0]?.reason).toBe('own report');
      }),
      RUNS,
    );
  });

  it('is shown by passages that stand in both texts', () => {
    fc.assert(
      fc.property(mixedText, mixedText, (first, second) => {
        const a = analysed({ id: 'a', source: 'Daily Coast', paragraphs: first });
        const b = analysed({ id: 'b', source: 'Morning Post', paragraphs: second });
        const textOf = ({ article }: typeof a): string => [article.title, ...article.paragraphs].join('\n');
        const words = (text: string): string =>
          text
            .toLowerCase()
            .replace(/[^a-z]+/g, ' ')
            .trim();
        for (const { span, of, words: count, opening } of findSharedPassages(a, b)) {
          const passage = textOf(a).slice(span.start, span.end);
          expect(words(passage)).toBe(words(textOf(b).slice(of.start, of.end)));
          expect(words(passage).split(' ')).toHaveLength(count);
          expect(words(passage).startsWith(words(opening))).toBe(true);
        }
      }),
      RUNS,
    );
  });
});

describe('origins', () => {
  it('finds a text again of which up to a fifth was cut, whichever came first', () => {
    const whole = madeUpSentences(9, 30);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat({ max: 29 }), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        (cuts, first) => {
          const full = featuresOf({ id: 'full', source: 'Daily Coast', paragraphs: whole });
          const paragraphs = whole.filter((_, at) => !cuts.includes(at));
          const cut = featuresOf({ id: 'cut', source: 'Morning Post', paragraphs });
          const links = linksOf(first ? [full, cut] : [cut, full]);
          expect(links[1]).toMatchObject({ reason: 'same text', origin: links[0]?.origin });
        },
      ),
      RUNS,
    );
  });

  it('joins the same articles in whatever order they come', () => {
    const family = (base: number, own: readonly number[]): OriginFeatures[] =>
      own.map((extra, at) =>
        featuresOf({
          id: `${base}-${at}`,
          source: `Paper ${base} ${at}`,
          paragraphs: [...madeUpSentences(base, 20), ...madeUpSentences(20 + base * 5 + at, extra)],
        }),
      );
    fc.assert(
      fc.property(
        fc
          .array(fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
          .map((sizes) => sizes.flatMap((own, base) => family(base, own)))
          .chain((features) =>
            fc.tuple(fc.constant(features), fc.shuffledSubarray(features, { minLength: features.length })),
          ),
        ([features, shuffled]) => {
          expect(groupsOf(linksOf(shuffled))).toEqual(groupsOf(linksOf(features)));
          expect(linksOf(features)).toEqual(linksOf(features));
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('hostile articles', () => {
  it('takes in a text of one word a hundred thousand times, and its copies', () => {
    const paragraphs = Array.from({ length: 1000 }, () => 'spam '.repeat(100));
    const links = linksOf(['a', 'b'].map((id) => featuresOf({ id, source: `Paper ${id}`, paragraphs })));
    expect(links.map(({ reason }) => reason)).toEqual(['own report', 'own report']);
    const spam = analysed({ id: 'a', source: 'Paper a', paragraphs: paragraphs.slice(0, 50) });
    expect(findSharedPassages(spam, spam).length).toBeLessThanOrEqual(3);
  });

  it('puts five thousand identical articles under one origin', () => {
    const text = featuresOf({ id: 'first', source: 'Daily Coast', paragraphs: madeUpSentences(10, 40) });
    const links = linksOf(
      Array.from({ length: 5000 }, (_, at) => ({
        ...text,
        article: `copy ${at}` as ArticleId,
        source: `Paper ${at}` as SourceId,
      })),
    );
    expect(new Set(links.map(({ origin }) => origin)).size).toBe(1);
  });

  it('keeps hundreds of pages apart that share a page of furniture', () => {
    const furniture = madeUpSentences(11, 60);
    const links = linksOf(
      Array.from({ length: 240 }, (_, at) =>
        featuresOf({
          id: `page ${at}`,
          source: 'Daily Coast',
          title: `Story ${madeUpSentences(12 + at, 1)[0]}`,
          paragraphs: [...madeUpSentences(12 + at, 8), ...furniture],
        }),
      ),
    );
    expect(links.filter(({ reason }) => reason !== 'own report')).toEqual([]);
  });
});
