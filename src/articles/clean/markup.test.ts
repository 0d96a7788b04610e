import { describe, expect, it } from 'vitest';
import { readBlocks } from '../extract/blocks.ts';
import { documentOf } from '../extract/parsed-page.test-support.ts';
import { ELEMENT_CLEANERS } from './cleaners.ts';

const TEXT =
  '<p>Crews said on Monday that they would not sail before the port lifts its new night fee for small ships.</p>'.repeat(
    6,
  );

function read(extra: string) {
  const document = documentOf(`<html><body><div id="text">${TEXT}${extra}</div></body></html>`);
  const { blocks, dropped } = readBlocks(document.body, ELEMENT_CLEANERS);
  return { texts: blocks.slice(6).map((block) => block.text), dropped };
}

describe('element cleaners', () => {
  it.each([
    ['caption or credit', '<figure><img src="a.jpg"><figcaption>The quay at dawn</figcaption></figure>'],
    [
      'caption or credit',
      '<div class="article-image"><img src="a.jpg"><p>The quay at dawn, seen from the lighthouse.</p></div>',
    ],
    ['caption or credit', '<span class="photoCredit">Bo Lind</span>'],
    ['navigation', '<div class="site-nav"><a href="/">Home</a></div>'],
    ['related reports', '<div class="article__related-links"><p>Fees rise again</p></div>'],
    [
      'related reports',
      '<ul><li><a href="/a">Fees rise again</a></li><li><a href="/b">Ships wait</a></li></ul>',
    ],
    ['related reports', '<div class="teaser"><a href="/a">Fees rise again at the port</a></div>'],
    [
      'related reports',
      '<article><h3><a href="/a">Why the night fee came</a></h3><p>A short history.</p></article>',
    ],
    ['newsletter', '<div class="newsletter-box">Morning letter</div>'],
    ['share prompt', '<ul class="share-bar"><li>Post</li></ul>'],
    ['advertisement', '<div class="ad-slot">Buy boots</div>'],
    ['about the author', '<div class="author-bio">Ada Brook writes about ports.</div>'],
    ['hidden until asked for', '<span class="tooltip">A fee for ships that dock at night</span>'],
    ['hidden until asked for', '<div hidden>Offline</div>'],
    ['page furniture', '<aside>Port facts</aside>'],
  ])('drops as %s: %s', (reason, markup) => {
    const { texts, dropped } = read(markup);
    expect(texts).toEqual([]);
    expect(dropped.map((part) => part.reason)).toEqual([reason]);
  });

  it.each([
    '<div class="shareholder-note">The owners met on Tuesday.</div>',
    '<div class="article-widget text-widget">The owners met on Tuesday.</div>',
    '<div class="content-with-sidebar no-caption">The owners met on Tuesday.</div>',
    '<div class="teaser-content">The owners met on Tuesday.</div>',
    '<ul><li>The owners met on <a href="/t">Tuesday</a> and will meet again.</li></ul>',
    '<figure><blockquote>We will not sail, the crew said.</blockquote></figure>',
  ])('keeps %s', (markup) => {
    expect(read(markup).texts).toHaveLength(1);
  });

  it('keeps what is most of the body, whatever its class says', () => {
    const document = documentOf(`<html><body><div class="related">${TEXT}</div></body></html>`);
    expect(readBlocks(document.body, ELEMENT_CLEANERS).blocks).toHaveLength(6);
  });
});

describe('readBlocks', () => {
  it('breaks lines at blocks and <br>, not inside words or inline elements', () => {
    const document = documentOf(
      '<html><body><div>One<div>two</div>th<b>re</b>e<br>four</div><table><tr><td>a</td><td>b</td></tr></table></body></html>',
    );
    expect(readBlocks(document.body, []).blocks.map((block) => block.text)).toEqual([
      'One',
      'two',
      'three',
      'four',
      'a b',
    ]);
  });

  it('leaves out scripts and form fields', () => {
    const document = documentOf(
      '<html><body><p>Seen</p><script>alert(1)</script><textarea>typed</textarea></body></html>',
    );
    expect(readBlocks(document.body, []).blocks.map((block) => block.text)).toEqual(['Seen']);
  });
});
