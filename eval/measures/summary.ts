import type { Explainer } from '../../src/model/explainer.ts';
import { bootstrapScore, mean } from '../bootstrap.ts';
import { explainRecords, groupByEvent } from '../explain-records.ts';
import { readJsonLines } from '../jsonl.ts';
import type { Measure } from '../measure.ts';
import { type Rouge, rouge } from '../rouge.ts';

interface LabelledEvent {
  readonly event: string;
  readonly summary: string;
}

interface Item {
  readonly event: string;
}

/** References have about this many words; ROUGE compares like with like. */
const WORDS = 60;

const scores = new Map<string, Promise<readonly Rouge[]>>();

/** ROUGE of a page's shortest telling against the editors' neutral summary, one entry an event. */
function scoresOf(dataDir: string): Promise<readonly Rouge[]> {
  const known = scores.get(dataDir) ?? scoreEvents(dataDir);
  scores.set(dataDir, known);
  return known;
}

/** Items are what a feed gives of each report: title and summary, no text. */
async function scoreEvents(dataDir: string): Promise<readonly Rouge[]> {
  const events = await readJsonLines<LabelledEvent>(dataDir, 'allsides-roundups/events.jsonl');
  const byEvent = groupByEvent(await readJsonLines<Item>(dataDir, 'allsides-roundups/items.jsonl'));
  return events.map(({ event, summary }) => {
    const explained = explainRecords(event, byEvent.get(event) ?? [], 'feed');
    return rouge(explained === null ? '' : tellingOf(explained.explainer, WORDS), summary);
  });
}

/**
 * The page read from the top: the bottom line, then What Happened, what stands in both once. Cut after so many words, as the
 * reference systems' summaries are.
 */
function tellingOf({ bottomLine, whatHappened }: Explainer, words: number): string {
  const read = new Set([...bottomLine, ...whatHappened].map(({ text }) => text));
  return [...read].join(' ').split(/\s+/).slice(0, words).join(' ');
}

function summaryMeasure(measure: string, of: (score: Rouge) => number): Measure {
  return {
    set: 'allsides-roundups',
    measure,
    run: async (dataDir) => bootstrapScore(await scoresOf(dataDir), (sample) => mean(sample.map(of))),
  };
}

export const measures: readonly Measure[] = [
  summaryMeasure('summary-rouge-1', ({ one }) => one),
  summaryMeasure('summary-rouge-2', ({ two }) => two),
  summaryMeasure('summary-rouge-l', ({ longest }) => longest),
];
