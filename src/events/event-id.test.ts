import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../model/id.ts';
import { eventIdOf } from './event-id.ts';

const ID = 'article-1' as ArticleId;

describe('the id of an event', () => {
  it('is at most eight words of the title in ASCII, and a hash of the article', () => {
    expect(eventIdOf(ID, 'São Tomé’s parliament “dissolved”: 12 ministers to go home at once')).toMatch(
      /^sao-tomes-parliament-dissolved-12-ministers-to-go-[0-9a-f]{8}$/,
    );
  });

  it('differs for two articles of one title, and is the same each time', () => {
    expect(eventIdOf(ID, 'Same')).not.toBe(eventIdOf('article-2' as ArticleId, 'Same'));
    expect(eventIdOf(ID, 'Same')).toBe(eventIdOf(ID, 'Same'));
  });

  it('stays short and safe for any title', () => {
    for (const title of ['', '日本語の見出し', '../../etc', 'x'.repeat(5000), '<script>']) {
      expect(eventIdOf(ID, title)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(eventIdOf(ID, title).length).toBeLessThanOrEqual(69);
    }
  });
});
