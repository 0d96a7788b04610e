import { describe, expect, it } from 'vitest';
import type { Block } from '../extract/block.ts';
import { advertisement } from './advertisement.ts';
import { boilerplate } from './boilerplate.ts';
import { bylineLine } from './byline-line.ts';
import { caption } from './caption.ts';
import type { LineCleaner } from './cleaner.ts';
import { cleanLines, cleanParagraphs } from './cleaners.ts';
import { comments } from './comments.ts';
import { controls } from './controls.ts';
import { cookies } from './cookies.ts';
import { creditLine } from './credit-line.ts';
import { newsletter } from './newsletter.ts';
import { readMore } from './read-more.ts';
import { repeatedHead } from './repeated-head.ts';
import { sharing } from './sharing.ts';
import { wordCount } from './words.ts';

const HEAD = {
  title: 'Ferry talks end without a deal',
  standfirst: 'Crews stay ashore.',
  byline: 'Ada Brook',
};

function judge(cleaner: LineCleaner, line: string | Block, index = 0): string | null {
  const block = typeof line === 'string' ? { text: line, tag: 'p', linked: 0 } : line;
  const blocks = Array.from({ length: 10 }, () => block);
  return cleaner(block, { ...HEAD, index, blocks, words: wordCount(block.text) });
}

const CASES: readonly {
  readonly name: string;
  readonly cleaner: LineCleaner;
  readonly drops: readonly string[];
  readonly keeps: readonly string[];
  readonly index?: number;
}[] = [
  {
    name: 'repeatedHead',
    cleaner: repeatedHead,
    drops: ['Ferry talks end without a deal', 'FERRY TALKS END WITHOUT A DEAL!'],
    keeps: ['Ferry talks end without a deal, the union said on Monday.', 'Crews stay ashore.'],
  },
  {
    name: 'bylineLine',
    cleaner: bylineLine,
    drops: [
      'By Ada Brook',
      'Ada Brook',
      'Published: 10:48, Tue, Nov 19, 2024',
      'Last updated 12 March 2024 at 09:15',
      'Tuesday, 4 March 2025',
      '22 de janeiro de 2018 às 0:13',
      '5 min read',
      '3 hours ago',
    ],
    keeps: [
      'By Monday the port had reopened.',
      'Published figures show that 12 crossings a day were cut over the winter, the port said.',
      'On 4 March 2025 the port closed.',
    ],
  },
  {
    name: 'caption',
    cleaner: caption,
    drops: [
      'Foto: Bo Lind',
      'Bild: Passagiere am Kai',
      'Фото: Бу Линд',
      '写真：港のフェリー',
      'Image caption A ferry leaves the harbour',
      'Passengers wait on the quay. (Photo: Bo Lind)',
      'Passengers wait on the quay. (Bo Lind/AP)',
      'In this photo, passengers wait on the quay. (AFP)',
      'Bo Lind | Bloomberg | Getty Images',
      '© 2025 Harbour Gazette',
    ],
    keeps: [
      'Bilder der Überwachungskamera zeigen die Fähre.',
      'Фотограф снял паром в порту.',
      'The port reopened on Monday, the ministry said. (AFP)',
      'Patients carry an electronic file (ePA) since January.',
      'The archive uses Picture Archiving Systems (PACS).',
      '(c) is done in the sight of people in a public place.',
    ],
  },
  {
    name: 'cookies',
    cleaner: cookies,
    drops: [
      'Wir verwenden Cookies, um die Seite zu verbessern.',
      'Ce site utilise des cookies.',
      'Мы используем файлы cookie.',
      'We use cookies to improve your visit.',
      'This website uses cookies. Accept',
    ],
    keeps: [
      'Die Behörde verbot Cookies ohne Einwilligung.',
      'Regulators fined the firm over cookies set without consent.',
    ],
  },
  {
    name: 'newsletter',
    cleaner: newsletter,
    drops: [
      'Melden Sie sich für unseren Newsletter an.',
      'Inscrivez-vous à notre newsletter',
      'Suscríbete a nuestro boletín',
      'Подписывайтесь на наш телеграм-канал',
      'ニュースレターに登録',
      'Sign up for our morning newsletter.',
      'Get the best stories in your inbox every weekday.',
      'Subscribe now',
      'Create an account or sign in to continue reading.',
    ],
    keeps: [
      'Die Gewerkschaft kündigte den Streik in einem Newsletter an.',
      'Подписание договора отложено на вторник.',
      'The union told members in a newsletter that the strike would go on.',
      'Get out, the captain shouted.',
    ],
  },
  {
    name: 'sharing',
    cleaner: sharing,
    drops: [
      'Share this article',
      'Share Tweet Email',
      'Follow us on Facebook and Instagram.',
      '@harbourgazette',
      'Write to Ada Brook at ada@gazette.example',
    ],
    keeps: ['Share prices fell by 3 percent on Monday.', 'Follow-up talks are planned for Friday.'],
  },
  {
    name: 'advertisement',
    cleaner: advertisement,
    drops: [
      'Advertentie',
      'РЕКЛАМА',
      '广告',
      'Advertisement',
      'Article continues below',
      'ANZEIGE',
      'This slideshow requires JavaScript.',
    ],
    keeps: ['Реклама парома снята с эфира.', 'An advertisement for the ferry line was withdrawn.'],
  },
  {
    name: 'controls',
    cleaner: controls,
    drops: ['Text size', '3 of 12', 'Breaking News', '* * *', 'Table of Contents'],
    keeps: ['Close to 300 people waited.', 'Video shows the ferry turning back.'],
  },
  {
    name: 'comments',
    cleaner: comments,
    drops: [
      '12 Comments',
      'Leave a comment',
      'What do you think? Let us know below.',
      'Have a tip? Call the desk.',
    ],
    keeps: [
      'Comments by the minister angered the crews.',
      'What do you think will happen was the question put to him',
    ],
  },
  {
    name: 'readMore',
    cleaner: readMore,
    drops: [
      'Читайте также: Сбор за ночь вырос',
      'Lesen Sie auch',
      'Lees ook',
      'Te puede interesar: la tasa nocturna',
      '関連記事：港の料金',
      '相关阅读',
      'Read more',
      'READ MORE: Why the ferries stopped',
      'Related: Harbour fees explained',
      'You may also like',
    ],
    keeps: [
      'По теме сбора стороны не договорились.',
      'Lees meer boeken, zei de minister.',
      'Read more slowly, the judge told the clerk.',
      'Watch this space, the minister said.',
    ],
  },
  {
    name: 'creditLine',
    cleaner: creditLine,
    index: 9,
    drops: [
      '(Reporting by Ada Brook; Editing by Bo Lind)',
      'Cy Dunn contributed to this report.',
      'with AP',
      'ab/cd (AFP, Reuters)',
      'With inputs from agencies',
    ],
    keeps: ['Reporting from Oslo for years, she knew the minister well.', 'The AP said so.'],
  },
  {
    name: 'boilerplate',
    cleaner: boilerplate,
    index: 9,
    drops: [
      'Copyright © 2025 Harbour Gazette. All rights reserved.',
      'This article was originally published by Example News.',
      'Ada Brook is a reporter for the Harbour Gazette.',
      'The post Ferry talks end appeared first on Harbour Gazette.',
      'This story has been updated.',
    ],
    keeps: [
      'The firm changed its terms of service in May, the regulator said, and users were told too late.',
      'This story has been corrected to say that nine people were hurt.',
      'Cy Dunn is a reporter for the Harbour Gazette.',
    ],
  },
];

describe.each(CASES)('$name', ({ cleaner, drops, keeps, index = 0 }) => {
  it.each(drops)('drops "%s" with a reason', (line) => {
    expect(judge(cleaner, line, index)).toMatch(/\w/);
  });

  it.each(keeps)('keeps "%s"', (line) => {
    expect(judge(cleaner, line, index)).toBeNull();
  });
});

describe('readMore', () => {
  it('drops a line that is one link and no sentence', () => {
    const text = 'Harbour fees explained in five charts';
    expect(judge(readMore, { text, tag: 'p', linked: 1 })).toBe('related reports');
    expect(judge(readMore, { text, tag: 'p', linked: 0.2 })).toBeNull();
    expect(judge(readMore, { text: `${text}.`, tag: 'p', linked: 1 })).toBeNull();
  });
});

describe('repeatedHead', () => {
  it('drops a standfirst that is a heading, and leaves a title said again far down', () => {
    expect(judge(repeatedHead, { text: 'Crews stay ashore.', tag: 'h2', linked: 0 })).toBe(
      'repeats the standfirst',
    );
    expect(judge(repeatedHead, 'Ferry talks end without a deal', 9)).toBeNull();
  });
});

describe('cleaners on scripts whose letters are not ASCII', () => {
  it.each([
    'Компания Facebook заявила о новых правилах.',
    'Глава Reuters уходит в отставку',
    '这段视频 video 在网上流传。',
    '12.03.2025 паром впервые вышел в море.',
    'Газета by опубликовала снимки',
    '第3 of 5 艘渡轮启航',
  ])('keep "%s"', (line) => {
    expect(cleanParagraphs([line], { title: null, standfirst: null, byline: null }).kept).toEqual([line]);
  });
});

describe('cleanLines', () => {
  it('keeps order and says for each dropped line why', () => {
    const lines = ['Share this article', 'The port closed at noon.', 'Advertisement', 'It reopened at six.'];
    const cleaned = cleanParagraphs(lines, { title: null, standfirst: null, byline: null });
    expect(cleaned.kept).toEqual(['The port closed at noon.', 'It reopened at six.']);
    expect(cleaned.dropped).toEqual([
      { text: 'Share this article', reason: 'share prompt' },
      { text: 'Advertisement', reason: 'advertisement' },
    ]);
  });

  it('drops headings that lead to nothing', () => {
    const blocks = [
      { text: 'What happened', tag: 'h2', linked: 0 },
      { text: 'The port closed at noon.', tag: 'p', linked: 0 },
      { text: 'From the harbour desk', tag: 'h3', linked: 0 },
    ];
    const cleaned = cleanLines(blocks, HEAD);
    expect(cleaned.kept.map((block) => block.text)).toEqual(['What happened', 'The port closed at noon.']);
    expect(cleaned.dropped[0]?.reason).toBe('heading without text');
  });

  it('takes widgets and picture credits out of the text they were run into', () => {
    const { kept, dropped } = cleanParagraphs(
      [
        'Get daily updates directly to your inbox + Subscribe Thank you for subscribing! Could not subscribe, try again later Invalid Email The port closed at noon. (Photo: Ada Lind, The Lantern) Ships wait outside (about 40 of them).',
        '(Ada Lind/The Lantern) The mayor (Labour) asked for patience.',
      ],
      HEAD,
    );
    expect(kept).toEqual([
      'The port closed at noon.',
      'Ships wait outside (about 40 of them).',
      'The mayor (Labour) asked for patience.',
    ]);
    expect(dropped.map(({ text }) => text)).toContain('(Ada Lind/The Lantern)');
  });

  it('judges a hostile line of a megabyte in no time', () => {
    const started = performance.now();
    for (const sign of ['@', '(', '.', ' 1', '& ']) {
      cleanParagraphs([sign.repeat(1_000_000)], { title: null, standfirst: null, byline: null });
    }
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
