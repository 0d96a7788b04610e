import type { Clock } from '../adapters/clock.ts';
import type { EmbeddingEndpoint } from '../adapters/http/embedding-endpoint.ts';
import { findEmbeddings, saveEmbeddings } from '../adapters/store/embeddings.ts';
import type { Store } from '../adapters/store/open-store.ts';
import { saveProblem } from '../adapters/store/problems.ts';
import { contentHash } from '../lib/hash.ts';
import { packVector } from '../lib/packed-vector.ts';
import { type Article, articleText } from '../model/article.ts';
import type { ArticleId } from '../model/id.ts';
import type { Meaning } from '../model/meaning.ts';
import { millis } from '../model/time.ts';
import type { Report } from './progress.ts';

/** Finds what articles say; those are left out for which it is not known. */
export type FindMeanings = (articles: readonly Article[]) => Promise<ReadonlyMap<ArticleId, Meaning>>;

/** Title, standfirst and first paragraphs: common models read some 500 tokens, and the lead says what happened. */
const MOST_CHARACTERS = 1_200;
/** An endpoint that failed is left alone so long, so that grouping does not wait for it batch after batch. */
const REST_MS = 60_000;

interface MeaningWorld {
  readonly store: Store;
  readonly clock: Clock;
  readonly report: Report;
  readonly endpoint: EmbeddingEndpoint;
}

/**
 * Asks the endpoint for what the store does not have. Articles of an unknown language are not asked for, since only other
 * languages are compared by meaning. An endpoint that fails is a problem told once, until it answers again.
 */
export function createMeanings({ store, clock, report, endpoint }: MeaningWorld): FindMeanings {
  const { model } = endpoint;
  let failing = false;
  let restUntil = 0;

  async function ask(texts: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
    const now = clock.now();
    if (texts.size === 0 || (failing && millis(now) < restUntil)) return new Map();
    const answer = await endpoint.embed([...texts.values()]);
    if (answer.ok) {
      failing = false;
      const contents = [...texts.keys()];
      const vectors = new Map(answer.value.map((vector, at) => [contents[at] as string, packVector(vector)]));
      await saveEmbeddings(store, model, vectors);
      return vectors;
    }
    restUntil = millis(now) + REST_MS;
    if (!failing) {
      await saveProblem(store, answer.problem, now);
      report({ kind: 'problem', problem: answer.problem });
    }
    failing = true;
    return new Map();
  }

  return async (articles) => {
    const texts = new Map<string, string>();
    const contentOf = new Map<ArticleId, string>();
    for (const article of articles) {
      if (article.lang === 'und') continue;
      const text = articleText(article).slice(0, MOST_CHARACTERS);
      const content = contentHash(text, 32);
      texts.set(content, text);
      contentOf.set(article.id, content);
    }
    const known = await findEmbeddings(store, model, [...texts.keys()]);
    for (const content of known.keys()) texts.delete(content);
    const asked = await ask(texts);
    return new Map(
      articles.flatMap(({ id, lang }) => {
        const content = contentOf.get(id) ?? '';
        const vector = known.get(content) ?? asked.get(content);
        return vector === undefined ? [] : [[id, { model, lang, vector }] as const];
      }),
    );
  };
}
