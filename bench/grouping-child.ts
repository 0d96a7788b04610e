import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { bcubedF1, type Labelled } from '../eval/clustering-score.ts';
import { createGrouping } from '../src/events/group.ts';
import type { GroupingAct } from '../src/model/grouping.ts';
import type { ArticleId, EventId } from '../src/model/id.ts';
import { createRounds, type Described } from './grouping-stream.ts';

/**
 * Groups a stream in a process of its own and prints a line of figures at each of the sizes, and one for the repair of the
 * full window at the end. Only the grouping is timed; articles are made up in blocks between.
 */
const [file = '', ...sizes] = process.argv.slice(2);
const BLOCK = 500;
/** Articles before the clock starts, in a grouping of their own, so that the code is compiled. */
const WARM_UP = 2_000;

const base: Described[] = [];
for await (const line of createInterface({ input: createReadStream(file) })) base.push(JSON.parse(line));
const articleAt = createRounds(base);

const warmUp = createGrouping();
for (let index = 0; index < WARM_UP; index++) warmUp.add(articleAt(index).features);

const eventOf = new Map<ArticleId, EventId>();
const mergedInto = new Map<EventId, EventId>();
const gold: { readonly article: ArticleId; readonly event: string }[] = [];
const before = usedMb();
const grouping = createGrouping();
let seconds = 0;
let made = 0;
for (const size of sizes.map(Number)) {
  while (made < size) {
    const block = Array.from({ length: Math.min(BLOCK, size - made) }, (_, k) => articleAt(made + k));
    const began = performance.now();
    const acts = block.flatMap(({ features }) => grouping.add(features).acts);
    seconds += (performance.now() - began) / 1000;
    made += block.length;
    // Kept for the score of the first size alone: at the last it would weigh as much as what is measured.
    if (size !== Number(sizes[0])) continue;
    for (const { features, event } of block)
      if (event !== null) gold.push({ article: features.article, event });
    acts.forEach(apply);
  }
  print({ size, seconds, memoryMb: usedMb() - before, bcubed: bcubedF1(labelled()).value });
}
const began = performance.now();
const acts = grouping.repair();
print({ repairSeconds: (performance.now() - began) / 1000, repaired: acts.length });

function apply(act: GroupingAct): void {
  if (act.kind === 'opened' || act.kind === 'joined') eventOf.set(act.article, act.event);
  else if (act.kind === 'merged') mergedInto.set(act.from, act.into);
  else if (act.kind === 'split') for (const article of act.articles) eventOf.set(article, act.into);
}

function labelled(): readonly Labelled[] {
  const now = (event: EventId): EventId => {
    const into = mergedInto.get(event);
    return into === undefined ? event : now(into);
  };
  return gold.map(({ article, event }) => {
    const found = eventOf.get(article);
    return { gold: event, found: found === undefined ? `alone ${article}` : now(found) };
  });
}

function usedMb(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

function print(figures: object): void {
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}
