import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

describe('decodeText', () => {
  it('reads UTF-8 where nothing is declared', () => {
    expect(decodeText(utf8('Kyïv – Київ'), null)).toEqual({
      text: 'Kyïv – Київ',
      encoding: 'utf-8',
      lossy: false,
    });
  });

  it('takes a byte order mark over every declaration, and takes it out', () => {
    const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8('é'));
    expect(decodeText(bytes, 'text/xml; charset=windows-1251').text).toBe('é');
    const utf16 = Uint8Array.of(0xff, 0xfe, 0x3c, 0, 0xe9, 0);
    expect(decodeText(utf16, null)).toMatchObject({ text: '<é', encoding: 'utf-16le' });
  });

  it('knows UTF-16 without a mark by its zero bytes', () => {
    expect(decodeText(Uint8Array.of(0, 0x3c, 0, 0x61), null)).toMatchObject({
      text: '<a',
      encoding: 'utf-16be',
    });
  });

  it('takes the header over the declaration in the text', () => {
    const bytes = latin('<?xml version="1.0" encoding="koi8-r"?>\xcc');
    expect(decodeText(bytes, 'text/xml; charset="windows-1251"').text).toContain('М');
  });

  it('finds a declaration in an XML prolog and in an HTML meta element', () => {
    expect(
      decodeText(latin('<?xml version="1.0" encoding="windows-1251"?>\xcc\xe8\xf0'), null, 'xml').text,
    ).toContain('Мир');
    expect(
      decodeText(latin('<html><meta charset=windows-1251><p>\xcc\xe8\xf0'), null, 'html').text,
    ).toContain('Мир');
    const shiftJis = Uint8Array.of(
      ...latin('<meta http-equiv=x content="text/html; charset=Shift_JIS">'),
      0x93,
      0xfa,
    );
    expect(decodeText(shiftJis, null)).toMatchObject({ encoding: 'shift_jis', lossy: false });
  });

  it('falls back to windows-1252 with its curly quotes, and says that it guessed', () => {
    expect(decodeText(latin('\x93no deal\x94 \x96 caf\xe9'), null)).toEqual({
      text: '“no deal” – café',
      encoding: 'windows-1252',
      lossy: true,
    });
  });

  it('reads declared Latin-1 that is UTF-8 throughout as UTF-8', () => {
    expect(decodeText(utf8('café'), 'text/html; charset=ISO-8859-1').text).toBe('café');
    expect(decodeText(latin('caf\xe9'), 'text/html; charset=ISO-8859-1')).toMatchObject({
      text: 'café',
      lossy: false,
    });
  });

  it('keeps UTF-8 that is cut within a character as UTF-8', () => {
    const cut = utf8('Müller und Söhne in Zürich').subarray(0, -4);
    const broken = Uint8Array.of(...cut, 0xc3);
    expect(decodeText(broken, 'text/xml; charset=utf-8')).toMatchObject({ encoding: 'utf-8', lossy: true });
    expect(decodeText(broken, null).text).toContain('Müller und Söhne');
  });

  it('passes over an encoding that does not exist', () => {
    expect(decodeText(utf8('é'), 'text/html; charset=klingon').text).toBe('é');
  });

  it('never throws, and gives back every text that is valid UTF-8', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.option(fc.string()), (bytes, type) => {
        expect(typeof decodeText(bytes, type).text).toBe('string');
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!/^[\ufeff\0]|^.\0/u.test(text));
        expect(decodeText(utf8(text), null).text).toBe(text);
      }),
    );
  });
});
