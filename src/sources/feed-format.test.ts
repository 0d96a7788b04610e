import { describe, expect, it } from 'vitest';
import { feedFormat } from './feed-format.ts';

describe('feedFormat', () => {
  it.each([
    [
      '<?xml version="1.0"?><!-- rss --><rss version="2.0"><channel></channel></rss>\n<!-- 0.2 s -->',
      'RSS 2.0',
      true,
    ],
    ["<RSS version='0.91'><channel>", 'RSS 0.91', false],
    ['<rss><channel></channel></rss>', 'RSS', true],
    ['<rdf:RDF xmlns="http://purl.org/rss/1.0/"><item/></rdf:RDF>', 'RSS 1.0', true],
    ['<feed xmlns="http://www.w3.org/2005/Atom"><entry>', 'Atom', false],
    ['<a:feed xmlns:a="http://www.w3.org/2005/Atom"></a:feed>', 'Atom', true],
    ['<feed version="0.3" xmlns="http://purl.org/atom/ns#"></feed>', 'Atom 0.3', true],
    ['\n{"version":"https://jsonfeed.org/version/1.1"}', 'JSON Feed', true],
    ['<channel><item/></channel>', 'a feed', true],
  ])('%s', (text, name, isWhole) => {
    expect(feedFormat(text)).toEqual({ name, isWhole });
  });

  it('takes a time that grows with the text', () => {
    expect(feedFormat('<rss '.repeat(2_000_000)).name).toBe('a feed');
  });
});
