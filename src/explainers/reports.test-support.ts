import type { Article } from '../model/article.ts';
import type { EventProfile } from '../model/event.ts';
import type { ArticleId, EventId, OriginId, SourceId } from '../model/id.ts';
import type { OriginLink } from '../model/origin.ts';
import type { Instant } from '../model/time.ts';

/** A report for a test; only what the test is about needs to be said. */
export function report(slug: string, paragraphs: readonly string[], fields: Partial<Article> = {}): Article {
  return {
    id: slug as ArticleId,
    source: {
      id: `source-${slug}` as SourceId,
      name: `The ${slug}`,
      home: null,
      country: null,
      kind: 'newspaper',
    },
    url: `https://example.org/${slug}`,
    title: 'Bridge falls in Kestrel Bay',
    standfirst: null,
    byline: null,
    published: '2024-05-10T18:00:00Z' as Instant,
    lang: 'en',
    paragraphs,
    credit: null,
    changed: null,
    basis: 'given',
    ...fields,
  };
}

/** Every report its own origin. */
export function ownLinks(articles: readonly Article[]): ReadonlyMap<ArticleId, OriginLink> {
  return new Map(
    articles.map(({ id: article }) => [
      article,
      {
        article,
        origin: `origin-${article}` as OriginId,
        reason: 'own report',
        of: null,
        containment: null,
        agency: null,
      },
    ]),
  );
}

export const PROFILE: EventProfile = {
  event: 'event-bridge' as EventId,
  name: 'Kestrel Bay bridge collapse',
  category: 'Disasters & Accidents',
  categoryWords: [],
  importance: { score: 1, reasons: [] },
  place: null,
  storyline: null,
  reports: 3,
  origins: 3,
  firstReported: '2024-05-10T18:00:00Z' as Instant,
  lastReported: '2024-05-11T18:00:00Z' as Instant,
};

/** Three reports of one event that never was, with the snares that real ones hold. */
export const BRIDGE_REPORTS: readonly Article[] = [
  report('harbour', [
    'KESTREL BAY (Harbour News) - The main bridge over Kestrel Bay collapsed on Friday during the morning rush, killing at least 12 people and cutting the northern suburbs off from the city, officials said.',
    'Mayor Ingrid Solheim declared a state of emergency and asked residents to stay away from the waterfront. She said the rescue would go on through the night with divers from three neighbouring counties.',
    'But the operator of the bridge, Norvia Roads, said it had not received any warning from the sensors before the collapse.',
    'It is the deadliest bridge accident in the country since 1968, and engineers fear that eleven bridges of the same design could be at risk. The transport minister ordered inspections of all of them.',
    'About 40,000 people cross the bridge every working day, and the closure could cost local businesses 2 million dollars a week, the chamber of commerce said.',
    'Photo: The bridge is seen on Friday. Follow us on social media for more.',
    'The government will present a first report on the cause by 20 May. Families of the victims demand an independent inquiry, and the opposition wants the minister to resign.',
    'The harbour authority has set up a ferry for ambulances and schoolchildren, which will run every half hour from Monday, while lorries must take the road around the bay.',
  ]),
  report(
    'valley',
    [
      'At least 12 people were killed when the main bridge over Kestrel Bay collapsed on Friday morning, officials said.',
      '"We have never seen anything like this," Mayor Ingrid Solheim told reporters. Solheim promised that the city would pay for hotel rooms for families who cannot reach their homes.',
      'The bridge was built in 1961 and had been due for repairs in August. An inspection last year found rust in two of the cables, but the report did not call for the bridge to be closed.',
      'Shares of Norvia Roads fell by nearly 20 percent. Investors worry that the company may lose its contract for the toll roads in the south.',
      'The bridge carries the only railway line to the port, and exporters of timber said that they would have to send their goods by ship.',
      'Engineers plan to lift the middle section from the water next week, if the wind allows it. The police union called on the government to publish the inspection reports.',
      'What the divers found has not been said, and it remains unclear whether anyone is still missing under the fallen deck.',
    ],
    { title: 'At least 12 dead as Kestrel Bay bridge falls', published: '2024-05-10T20:00:00Z' as Instant },
  ),
  report(
    'coast',
    [
      'Divers found two more bodies under the fallen Kestrel Bay bridge on Saturday, bringing the number of dead to 14.',
      'Norvia Roads, which has run the bridge since 2009, rejected claims that it had ignored rust in the cables.',
      'The collapse has split the city in two, and hospitals north of the bay warn that they could run short of blood within days.',
      'Prosecutors opened an investigation against two managers of the company, who were not arrested. He said nothing more.',
      'The country has closed five other bridges since Friday because they were built with the same cables, the transport ministry said.',
      'A court is due to decide on 17 May whether the company must hand over its maintenance records.',
      'Neighbouring countries are checking their own bridges as well, since the design was sold to eight of them in the 1960s.',
    ],
    { title: 'Two more bodies found under Kestrel Bay bridge', published: '2024-05-11T18:00:00Z' as Instant },
  ),
];
