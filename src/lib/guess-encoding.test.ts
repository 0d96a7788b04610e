import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';
import { encode } from './encode-text.test-support.ts';

/** One sentence of an invented report in each language, with the encodings that its pages used. */
const TEXTS: readonly (readonly [lang: string, text: string, ...encodings: string[]])[] = [
  [
    'Russian',
    'Экипажи паромов заявили в пятницу, что не выйдут в море, пока порт не отменит ночной сбор. Переговоры продолжались шесть часов.',
    'windows-1251',
    'koi8-r',
    'iso-8859-5',
  ],
  [
    'Ukrainian',
    'Екіпажі поромів заявили у пятницю, що не вийдуть у море, доки порт не скасує нічний збір. Переговори тривали шість годин.',
    'windows-1251',
    'koi8-u',
  ],
  [
    'Japanese',
    'フェリーの乗組員は金曜日、港が新しい夜間料金を撤廃するまで出航しないと述べた。交渉は六時間続き、合意なしに終わった。',
    'shift_jis',
    'euc-jp',
  ],
  [
    'Chinese',
    '渡轮船员周五表示，在港口取消新的夜间收费之前他们不会出海。谈判持续了六个小时，没有达成协议。政府说将在下周派人调解。',
    'gbk',
  ],
  [
    'Chinese of Taiwan',
    '渡輪船員週五表示，在港口取消新的夜間收費之前他們不會出海。談判持續了六個小時，沒有達成協議。政府說將在下週派人調解。',
    'big5',
  ],
  [
    'Korean',
    '여객선 승무원들은 금요일 항구가 새로운 야간 요금을 철회할 때까지 출항하지 않겠다고 밝혔다. 협상은 여섯 시간 동안 이어졌다.',
    'euc-kr',
  ],
  [
    'German',
    'Die Besatzungen der Fähren erklärten, sie würden nicht auslaufen, bevor der Hafen die neue Nachtgebühr aufhebt. Die Gespräche führten für beide zu nichts.',
    'windows-1252',
  ],
  [
    'Polish',
    'Załogi promów oświadczyły w piątek, że nie wypłyną, dopóki port nie zniesie nowej opłaty nocnej. Rozmowy trwały sześć godzin.',
    'windows-1250',
    'iso-8859-2',
  ],
  [
    'Greek',
    'Τα πληρώματα των φέρι δήλωσαν την Παρασκευή ότι δεν θα αποπλεύσουν προτού το λιμάνι καταργήσει το νέο νυχτερινό τέλος.',
    'iso-8859-7',
  ],
  [
    'Turkish',
    'Feribot mürettebatı cuma günü, liman yeni gece ücretini kaldırmadan denize açılmayacaklarını söyledi. Görüşmeler altı saat sürdü ve anlaşma sağlanamadan sona erdi.',
    'windows-1254',
  ],
  [
    'Hebrew',
    'צוותי המעבורות אמרו ביום שישי כי לא יפליגו עד שהנמל יבטל את אגרת הלילה החדשה. השיחות נמשכו שש שעות.',
    'windows-1255',
  ],
  [
    'Arabic',
    'قالت أطقم العبارات يوم الجمعة إنها لن تبحر قبل أن يلغي الميناء الرسم الليلي الجديد. واستمرت المحادثات ست ساعات.',
    'windows-1256',
  ],
];
const CASES = TEXTS.flatMap(([lang, text, ...encodings]) =>
  encodings.map((encoding) => ({ lang, text, encoding })),
);
/** Markup and a script around the text: they are most of a page and say nothing of its encoding. */
const around = (text: string): string =>
  `<html><head><script>var settings = {"theme": "wide"}; start(settings);</script></head><body><div class="story"><p>${text}</p><p><a href="/next">${text}</a></p></div></body></html>`;

describe('pages without a declaration, or with a wrong one', () => {
  it.each(CASES)('are read as $lang in $encoding without a declaration, and said to be guessed', (of) => {
    const read = decodeText(encode(around(of.text), of.encoding), null);
    expect(read.text).toBe(around(of.text));
    expect(read.lossy).toBe(true);
  });

  it.each(CASES)('are read as $lang in $encoding where UTF-8 is declared', (of) => {
    const bytes = encode(`<meta charset="utf-8">${around(of.text)}`, of.encoding);
    expect(decodeText(bytes, 'text/html; charset=utf-8').text).toContain(of.text);
  });

  it.each(CASES)(
    'are read as $lang in $encoding where the page declares it and the server says Latin-1',
    (of) => {
      const bytes = encode(`<meta charset="${of.encoding}">${around(of.text)}`, of.encoding);
      const read = decodeText(bytes, 'text/html; charset=ISO-8859-1');
      expect(read.text).toContain(of.text);
      expect(read.lossy).toBe(false);
    },
  );

  it.each(CASES.filter(({ lang }) => /Russian|Japanese|Chinese|Korean|Greek|Hebrew|Arabic/.test(lang)))(
    'are read as $lang in $encoding where nothing but Latin-1 is declared',
    ({ text, encoding }) => {
      expect(decodeText(encode(around(text), encoding), 'text/html; charset=ISO-8859-1').text).toContain(
        text,
      );
    },
  );

  it.each(['windows-1251', 'shift_jis', 'gbk', 'iso-8859-1'])(
    'are read as UTF-8 where %s is declared',
    (label) => {
      const bytes = new TextEncoder().encode(
        `<meta charset="${label}">Переговоры закончились без соглашения.`,
      );
      expect(decodeText(bytes, `text/html; charset=${label}`)).toMatchObject({
        encoding: 'utf-8',
        lossy: false,
      });
    },
  );

  it('takes a short text for what it is declared, though it may pass for UTF-8', () => {
    const bytes = Uint8Array.of(0xc1, 0xaa, 0xcd, 0xa8);
    expect(decodeText(bytes, 'text/html; charset=gbk').text).toBe('联通');
  });

  it('reads a declared text with a few broken bytes as what it is declared', () => {
    const text = TEXTS[2]?.[1] ?? '';
    const bytes = Uint8Array.of(...encode(text.repeat(4), 'shift_jis'), 0xff, 0x20);
    const read = decodeText(bytes, 'text/html; charset=Shift_JIS');
    expect(read).toMatchObject({ encoding: 'shift_jis', lossy: true });
    expect(read.text).toContain(text);
  });

  it('never throws, and never gives half a character, whatever is declared', () => {
    const labels = [
      'utf-8',
      'utf-16le',
      'utf-16be',
      'iso-2022-jp',
      'x-user-defined',
      'replacement',
      'klingon',
    ];
    const label = fc.constantFrom(...labels, ...CASES.map(({ encoding }) => encoding));
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.option(label),
        fc.option(label),
        (bytes, header, meta) => {
          const head = new TextEncoder().encode(meta === null ? '' : `<meta charset=${meta}>`);
          const type = header === null ? null : `text/html; charset=${header}`;
          const { text } = decodeText(Uint8Array.of(...head, ...bytes), type);
          expect(/[\ud800-\udfff]/u.test(text)).toBe(false);
        },
      ),
    );
  });

  it.each(['x', 'é', '\0', '@\u0080'])('ends on ten megabytes of %j', (piece) => {
    const bytes = Uint8Array.from(piece.repeat(10_000_000 / piece.length), (char) => char.charCodeAt(0));
    expect(decodeText(bytes, null).text.length).toBeGreaterThan(0);
  });
});
