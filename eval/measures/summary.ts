import { bootstrapScore, mean } from '../bootstrap.ts';
import { explainRecords, groupByEvent } from '../explain-records.ts';
import { readJsonLines } from '../jsonl.ts';
import type { Measure } from '../measure.ts';
import { type Rouge, rouge } from '../rouge.ts';

interface LabelledEvent {
  readonly event: string;
  readonly summary: string;
}

interface LabelledArticle {
  readonly event: string;
}

/** References have about this many words; ROUGE compares like with like. */
const WORDS = 60;
/** Events with fewer full reports have nothing to choose from. */
const FEWEST_REPORTS = 2;

const scores = new Map<string, Promise<readonly Rouge[]>>();

/** ROUGE of What Happened against the editors' neutral summary, one entry an event. */
function scoresOf(dataDir: string): Promise<readonly Rouge[]> {
  const known = scores.get(dataDir) ?? scoreEvents(dataDir);
  scores.set(dataDir, known);
  return known;
}

async function scoreEvents(dataDir: string): Promise<readonly Rouge[]> {
  const events = await readJsonLines<LabelledEvent>(dataDir, 'allsides-roundups/events.jsonl');
  const articles = await readJsonLines<LabelledArticle>(dataDir, 'allsides-roundups/articles.jsonl');
  const byEvent = groupByEvent(articles);
  return events.flatMap(({ event, summary }) => {
    const records = byEvent.get(event) ?? [];
    if (records.length < FEWEST_REPORTS) return [];
    const explained = explainRecords(event, records);
    const text = explained?.explainer.whatHappened.map((statement) => statement.text).join(' ') ?? '';
    return [rouge(text.split(/\s+/).slice(0, WORDS).join(' '), summary)];
  });
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
