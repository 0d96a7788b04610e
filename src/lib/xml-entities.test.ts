import { describe, expect, it } from 'vitest';
import { decodeXmlEntities } from './xml-entities.ts';

describe('decodeXmlEntities', () => {
  it.each([
    ['Port &amp; rail', 'Port & rail'],
    ['&lt;b&gt; &quot;x&quot; &apos;y&apos; &AMP;', '<b> "x" \'y\' &'],
    ['&#8220;No deal&#x201D; &#128512;', '“No deal” 😀'],
    ['It&#146;s', 'It’s'],
    ['once: &amp;lt;', 'once: &lt;'],
    ['&#0; &#xD800; &#x110000;', '\ufffd \ufffd \ufffd'],
    ['&eacute; & &amp AT&T; &#; &#x; &#99999999999;', '&eacute; & &amp AT&T; &#; &#x; &#99999999999;'],
    ['plain', 'plain'],
  ])('%j is %j', (written, meant) => {
    expect(decodeXmlEntities(written)).toBe(meant);
  });
});
