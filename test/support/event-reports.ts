import { readRecord } from '../../src/articles/read-record.ts';
import type { Article } from '../../src/model/article.ts';

interface Told {
  readonly title: string;
  readonly text: string;
}

/** Invented happenings, each told by several invented publishers in words of their own. */
const HAPPENINGS: Readonly<Record<string, readonly Told[]>> = {
  dam: [
    {
      title: 'Dam bursts above Ostvale, killing at least 12',
      text: 'A dam above the town of Ostvale in northern Merinia gave way on Tuesday and killed at least 12 people, officials said. Rescue crews in boats brought about 300 people to safety by the evening, Governor Ilse Brandt told reporters. The Ostvale dam, built in 1961, had been due for repairs since a report warned of cracks three years ago.',
    },
    {
      title: 'Ostvale dam burst leaves 12 dead',
      text: 'At least 12 people died in Ostvale, in the north of Merinia, when the old dam over the town burst on Tuesday. Governor Ilse Brandt asked the capital for tents and drinking water. Engineers had found cracks in the dam three years ago, according to a report that the government did not publish.',
    },
    {
      title: 'Governor of Ostvale asks for help after the dam burst',
      text: 'Ilse Brandt, the governor whose region holds Ostvale, asked Merinia for tents and water after the dam above the town burst and killed 12 people. Crews in boats are looking for the missing. The cracks in the Ostvale dam had been known for three years.',
    },
  ],
  ferry: [
    {
      title: 'Ferry workers in Port Lorne to strike on Friday',
      text: 'Ferry workers in Port Lorne will strike on Friday over pay, their union said. About 4,000 commuters use the boats of the Lorne Line each day. The union leader Tomas Wick said that members had waited two years for a rise.',
    },
    {
      title: 'Port Lorne ferries to stop for a day as union calls strike',
      text: 'The ferries of Port Lorne will stop for a day on Friday because the union of the Lorne Line workers called a strike over wages. Tomas Wick, who leads the union, said that talks about pay had failed. Commuters were told to take the bus.',
    },
    {
      title: 'Lorne Line offers talks before ferry strike in Port Lorne',
      text: 'The Lorne Line offered the union of its ferry workers new talks before the strike of Friday. Tomas Wick of the union said that the offer came late. The strike would stop all boats between Port Lorne and the islands for commuters.',
    },
  ],
  comet: [
    {
      title: 'Astronomers at Mount Heron find a new comet',
      text: 'Astronomers at the observatory on Mount Heron have found a comet that will pass the sun in October. It may be seen without a telescope, said Dr Yara Dunmore, who found it. The comet was named after the observatory.',
    },
    {
      title: 'New comet named after Mount Heron may be seen in October',
      text: 'A comet found by Yara Dunmore at the Mount Heron observatory may be seen with the bare eye in October, astronomers said. The comet passes the sun for the first time in 6,000 years.',
    },
  ],
};
const PUBLISHERS = ['Herald', 'Post', 'Courier'];

/**
 * @param order the happenings in the order of their reports: 'dam', 'dam', 'ferry' are the first and second report of the dam
 *   and the first of the ferry
 * @returns articles an hour apart, no two of one happening by one publisher
 */
export function eventReports(order: readonly string[]): readonly Article[] {
  const told = new Map<string, number>();
  return order.map((name, index) => {
    const count = told.get(name) ?? 0;
    told.set(name, count + 1);
    const report = HAPPENINGS[name]?.[count];
    if (report === undefined) throw new Error(`there is no report ${count + 1} of ${name}`);
    const read = readRecord(
      {
        ...report,
        url: `https://${PUBLISHERS[count]?.toLowerCase()}.example/${name}/${count + 1}`,
        source: PUBLISHERS[count] ?? '',
        published: `2031-03-04T${String(8 + index).padStart(2, '0')}:00:00Z`,
        lang: 'en',
      },
      index + 1,
    );
    if (!read.ok) throw new Error(read.problem.message);
    return read.value.article;
  });
}
