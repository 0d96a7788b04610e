import type { SampleReport } from '../report.ts';

export const ALBUM_ANNOUNCEMENT: readonly SampleReport[] = [
  {
    slug: 'taylor-swift-life-of-a-showgirl',
    publisher: 'quartz-channel',
    event: 'album-announcement',
    title: 'Taylor Swift to release new album The Life of a Showgirl on October 3',
    standfirst: null,
    byline: 'Bronte Ashgrove',
    published: '2025-08-14T12:30:00+10:00',
    modified: null,
    section: 'Culture',
    paragraphs: [
      'Taylor Swift’s twelfth studio album will come out on 3 October, the singer announced as she made her first appearance on the podcast of her boyfriend, the American football player Travis Kelce.',
      'The record is called The Life of a Showgirl and has 12 songs. Sabrina Carpenter, who opened some of Swift’s concerts in Australia last year, sings with her on the title track.',
      'Swift worked on it in Sweden with the producers Max Martin and Shellback, travelling there between shows of the European leg of her Eras Tour. The two had a part in several of her biggest hits of the past decade.',
      'She had revealed the title and opened advance orders a day before the interview was broadcast. The podcast, New Heights, is presented by Kelce and his brother Jason.',
      'More than a million people watched the premiere on YouTube at the same time, and the stream broke off for a while.',
      'It is her first album since The Tortured Poets Department, which appeared in April 2024. In May this year she announced that she had bought back the master recordings of her first six records.',
      'The Eras Tour ended in December after almost two years and was the first to take more than two billion dollars at the box office.',
      'Record shops expect queues. Whether she will tour with the new songs has not been announced.',
    ],
    endNote: null,
  },
];
