import { describe, expect, test } from 'vitest';
import { analyseArticle } from '../analyse.ts';
import { articleOf } from './article-of.ts';

const figuresIn = (text: string) =>
  analyseArticle(articleOf([text]))
    .sentences.slice(1)
    .flatMap(({ figures }) => figures);

/** Class, bounds, unit; no upper bound is written "null". */
describe('figures', () => {
  test.each<[string, string]>([
    ['At least 12 people were killed.', 'killed 12..null people'],
    ['The blast killed 12 people and injured 30.', 'killed 12..12 people; injured 30..30 '],
    ['Dozens were injured.', 'injured 24..99 '],
    ['The death toll rose to 45.', 'killed 45..45 '],
    ['Police arrested nearly 200 protesters.', 'arrested 180..220 protester'],
    ['The talks lasted nearly three hours.', 'duration 2.7..3.3 hour'],
    ['A four-hour meeting ended.', 'duration 4..4 hour'],
    ['A magnitude 7.1 earthquake struck.', 'magnitude 7.1..7.1 magnitude'],
    ['Damage was put at $1.5 billion.', 'money 1500000000..1500000000 usd'],
    ['Turnout was 61 percent.', 'percent 61..61 percent'],
    ['The bill passed by 52 votes to 48.', 'votes 52..52 vote'],
    ['Winds reached 160 mph.', 'speed 160..160 mph'],
    ['The town lies 35 km from Zelten.', 'distance 35..35 kilometre'],
    ['Up to 5,000 residents were evacuated.', 'evacuated 0..5000 resident'],
    ['More than two dozen people are missing.', 'missing 24..null people'],
    ['Tens of thousands of people fled their homes.', 'displaced 20000..99000 people'],
    ['The man, 54, was 54 years old in 2020.', ''],
    ['The attack left 12 dead and 30 wounded.', 'killed 12..12 ; injured 30..30 '],
    ['Rescuers pulled 14 people from the rubble.', 'other 14..14 people'],
    ['Firefighters rescued 14 people.', 'rescued 14..14 people'],
    ['Three soldiers killed five civilians.', 'other 3..3 soldier; killed 5..5 civilian'],
    ['Between 10 and 15 people died.', 'killed 10..15 people'],
    ['Some 1.2 million people were displaced.', 'displaced 1080000..1320000 people'],
    ['It opens at 8:30 p.m. on 5 May 2024.', ''],
    ['Section 18 and Article 5 apply.', ''],
    ['The first and 3rd tests failed.', ''],
    ['Twenty-three people have died since Monday.', 'killed 23..23 people'],
    ['The two leaders met.', 'other 2..2 leader'],
    ['He won 3-1.', ''],
    ['One person was killed.', 'killed 1..1 person'],
    ['A dozen houses burned.', 'other 12..12 house'],
    ['Inflation rose to 3.5% in July.', 'percent 3.5..3.5 percent'],
    ['The $2bn loan is €1.8bn.', 'money 2000000000..2000000000 usd; money 1800000000..1800000000 eur'],
    ['Two people were killed and three others injured.', 'killed 2..2 people; injured 3..3 '],
    ['The number of dead has risen to 120, officials said.', 'killed 120..120 '],
    ['12 to 14 people died', 'killed 12..14 people'],
    ['As many as 300 migrants drowned.', 'killed 0..300 migrant'],
    ['Authorities said 80 people had been detained.', 'arrested 80..80 people'],
    ['About half a million people lost power.', 'other 450000..550000 people'],
    ['More than three years of war.', 'duration 3..null year'],
    ['A magnitude-6.1 quake struck.', 'magnitude 6.1..6.1 magnitude'],
    ['It cost £3m.', 'money 3000000..3000000 gbp'],
    ['A $2-billion loan was agreed.', 'money 2000000000..2000000000 usd'],
    ['It cost 3 million U.S. dollars.', 'money 3000000..3000000 usd'],
    ['It cost 3 million Australian dollars.', 'money 3000000..3000000 dollar'],
    ['It cost 500 crore rupees.', 'money 5000000000..5000000000 inr'],
    ['Two lakh people fled.', 'displaced 200000..200000 people'],
    ['Up to a quarter of a million people fled.', 'displaced 0..250000 people'],
    ['Two thirds of a million went.', ''],
    ['One in five people is poor.', ''],
    ['Three quarters of voters agreed.', ''],
    ['The talks lasted two and a half hours.', 'duration 2.5..2.5 hour'],
    ['One and a half million people fled.', 'displaced 1500000..1500000 people'],
    ['Fire burned 10,000 sq km of forest.', 'other 10000..10000 square kilometre'],
    ['Between 5 and 7 percent agreed.', 'percent 5..7 percent'],
    ['He came third in the 3rd race.', ''],
    ['He paid 1 million Egyptian pounds.', 'money 1000000..1000000 pound'],
    ['Growth fell in the past two quarters.', 'other 2..2 quarter'],
    ['Hundreds of people died.', 'killed 200..999 people'],
  ])('%s', (text, expected) => {
    const found = figuresIn(text).map(
      ({ class: kind, low, high, unit }) => `${kind} ${low}..${high} ${unit}`,
    );
    expect(found.join('; ')).toBe(expected);
  });

  test('the figure holds hedge, number and unit', () => {
    expect(figuresIn('Police said at least 12 people were killed, 200 or more were hurt.')).toMatchObject([
      { text: 'at least 12 people', hedge: 'at least' },
      { text: '200 or more', hedge: 'or more', class: 'injured', low: 200, high: null },
    ]);
  });
});
