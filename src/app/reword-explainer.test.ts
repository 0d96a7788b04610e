import { describe, expect, it } from 'vitest';
import { type Article, explainArticles, readRecord, rewordExplainer } from './library.ts';

/** A report has to be long enough for a sentence of it to be printed. */
const FURTHER = [
  'The harbour office counted the boats along the northern quay, where masts still stood out of the water at low tide.',
  'Fishermen gathered in the church of Keld, and bakers carried bread and tea to those who had lost their homes.',
  'Engineers from Tarvia are to look at the breakwater, which was built eighty years ago and had been mended twice.',
];
const RECORDS = [
  {
    id: 'a',
    source: 'Harbour Wire',
    title: 'Marta Lund resigns as governor of Ostrava Bay after the storm',
    published: '2031-02-04T10:00:00Z',
    paragraphs: [
      'The governor of Ostrava Bay, Marta Lund, resigned on Tuesday after the storm had sunk 35 fishing boats.',
      'Rescue teams found 12 sailors on the island of Keld and brought them to the hospital in Merrin.',
      'Repairs of the harbour may cost 4.5 million crowns, according to the harbour office.',
      ...FURTHER,
    ],
  },
  {
    id: 'b',
    source: 'Merrin Courier',
    title: 'Governor Lund of Ostrava Bay steps down over sunken boats',
    published: '2031-02-04T12:00:00Z',
    paragraphs: [
      'Governor Marta Lund of Ostrava Bay stepped down on Tuesday, two days after a storm sank 35 boats in the harbour.',
      'The coast guard closed the northern channel for a week.',
      'Ferry workers in Ostrava Bay praised the crews who had searched the channel at night.',
      'Shops along the quay opened late, and the market was held in the old customs house.',
      'Teachers took pupils to the beach to gather what the waves had left of nets and crates.',
      'A museum offered to keep the oldest of the hulls until its owner has found a shipwright.',
    ],
  },
];

const articles: readonly Article[] = RECORDS.map((record, line) => {
  const read = readRecord(record, line + 1);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value.article;
});

const [explainer] = explainArticles(articles);
if (explainer === undefined) throw new Error('the two reports are of one event');
const lead = explainer.whatHappened.find(({ text }) => text.includes('35'));
if (lead === undefined) throw new Error('the explainer tells of the boats');

const worded = (text: string) =>
  rewordExplainer(explainer, articles, new Map([[lead.id, text]]), 'an editor');
const told = (text: string) => worded(text).whatHappened.find(({ id }) => id === lead.id);

describe('a wording of somebody else, in an explainer', () => {
  it('takes the place of the copied sentence when the passages say it, and keeps that sentence', () => {
    const text = lead.text
      .replace('35 fishing boats', 'fishing boats, 35 of them')
      .replace('35 boats', 'boats, 35 of them');
    expect(text).not.toBe(lead.text);
    const statement = told(text);
    expect(statement?.text).toBe(text);
    expect(statement?.reworded).toEqual({ by: 'an editor', copied: lead.text });
    expect(statement?.check.verdict).toBe('supported');
    expect(statement?.check.reasons.map(({ rule }) => rule)).toContain('numbers are those of the passages');
  });

  it.each([
    ['another number', lead.text.replace('35', '36')],
    ['a denial', 'Marta Lund did not resign on Tuesday after the storm had sunk 35 fishing boats.'],
    ['another name', lead.text.replace('Marta Lund', 'Ivo Berg')],
    ['what other passages say', 'Rescue teams found 12 sailors on the island of Keld.'],
  ])('is refused with its reason for %s, and the copied sentence stands', (_, text) => {
    expect(text).not.toBe(lead.text);
    const checked = worded(text);
    expect(checked.whatHappened.find(({ id }) => id === lead.id)).toEqual(lead);
    const refusal = checked.refused.find((one) => one.text === text);
    expect(refusal?.reason).toMatch(/\w/);
  });

  it('changes nothing else, and passes the gate again as it is', () => {
    const once = worded(lead.text.replace('35', '36'));
    expect({ ...once, refused: [] }).toEqual({ ...explainer, refused: [] });
    const same = rewordExplainer(explainer, articles, new Map(), 'an editor');
    expect(same).toEqual(explainer);
  });
});
