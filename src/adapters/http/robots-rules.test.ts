import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRobotsRules } from './robots-rules.ts';

/** Whether a path of the site may be fetched. */
function allows(text: string, path: string, robot = 'wee'): boolean {
  return readRobotsRules(text, robot)(`https://harbour-post.example${path}`);
}

describe('groups (RFC 9309 section 2.2.1)', () => {
  it.each([
    ['the name is looked up without regard to case', 'User-Agent: WEE\nDisallow: /', false],
    ['what stands behind the product token is left out', 'User-agent: wee/1.0 (news)\nDisallow: /', false],
    ['a longer name is another robot', 'User-agent: weevil\nDisallow: /', true],
    ['one group may have several names', 'User-agent: a\nUser-agent: wee\nDisallow: /', false],
    [
      'groups of one robot are joined',
      'User-agent: wee\nDisallow: /x\n\nUser-agent: a\nAllow: /\n\nUser-agent: wee\nDisallow: /p',
      false,
    ],
    ['the star is for everybody', 'User-agent: *\nDisallow: /', false],
    [
      'the star does not count beside its own group',
      'User-agent: wee\nAllow: /a\n\nUser-agent: *\nDisallow: /',
      true,
    ],
    [
      'an own group without rules allows everything',
      'User-agent: *\nDisallow: /\n\nUser-agent: wee\nDisallow:',
      true,
    ],
    ['a rule before any name belongs to nobody', 'Disallow: /\nUser-agent: *\nAllow: /', true],
    [
      'other lines part no group',
      'User-agent: wee\nCrawl-delay: 5\nSitemap: /s\nUser-agent: a\nDisallow: /',
      false,
    ],
    ['empty lines part no group', 'User-agent: wee\n\n\nDisallow: /', false],
  ])('%s', (_, text, expected) => {
    expect(allows(text, '/page')).toBe(expected);
  });
});

describe('lines (section 2.2)', () => {
  it.each([
    ['comments are left out', 'User-agent: wee # that is us\nDisallow: /page # and no more', false],
    ['any end of line will do', 'User-agent: wee\rDisallow: /page\r\nAllow: /', false],
    ['white space does not matter', '  User-agent :\twee  \n Disallow :\t /page \t', false],
    ['a byte order mark does not matter', '\uFEFFUser-agent: wee\nDisallow: /page', false],
    ['nonsense does not matter', '<html>\nUser-agent: wee\n%%%\nDisallow /x\nDisallow: /page', false],
    ['an empty file allows everything', '', true],
    ['an empty Disallow says nothing', 'User-agent: *\nDisallow:', true],
  ])('%s', (_, text, expected) => {
    expect(allows(text, '/page')).toBe(expected);
  });
});

describe('paths (sections 2.2.2 and 2.2.3)', () => {
  it.each([
    ['Disallow: /page', '/pages/x', false],
    ['Disallow: /Page', '/page', true],
    ['Disallow: /page?a=1', '/page?a=1&b=2', false],
    ['Disallow: /page$', '/page', false],
    ['Disallow: /page$', '/pages', true],
    ['Disallow: /*.php', '/a/b.php?c', false],
    ['Disallow: /*.php$', '/a/b.php?c', true],
    ['Disallow: /*.php$', '/a.php/b.php', false],
    ['Disallow: /a*/b', '/a/x/b/c', false],
    ['Disallow: /a*a$', '/a', true],
    ['Disallow: *secret', '/top/secret', false],
    ['Disallow: /*$', '/x', false],
    ['Disallow: /foo/bar/%62%61%7A', '/foo/bar/baz', false],
    ['Disallow: /foo/bar/baz', '/foo/bar/%62%61%7a', false],
    ['Disallow: /foo/bar/ツ', '/foo/bar/%E3%83%84', false],
    ['Disallow: /foo/bar/%e3%83%84', '/foo/bar/ツ', false],
    ['Disallow: /a%2fb', '/a/b', true],
    ['Disallow: /a%2fb', '/a%2Fb', false],
    ['Disallow: /file%2a', '/fileX', true],
    ['Disallow: /file%24', '/file$more', true],
    ['Disallow: /a\nAllow: /a/b', '/a/b/c', true],
    ['Allow: /a\nDisallow: /a/b', '/a/b/c', false],
    ['Disallow: /a/b\nAllow: /a/b', '/a/b', true],
    ['Allow: /page\nDisallow: /*.htm', '/page.htm', false],
  ])('%j on %s: %s', (rules, path, expected) => {
    expect(allows(`User-agent: *\n${rules}`, path)).toBe(expected);
  });

  it('match as the pattern written as a regular expression does', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*', '$'), maxLength: 8 });
    const paths = fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 10 });
    fc.assert(
      fc.property(letters, paths, (rest, path) => {
        const pattern = `/${rest}`;
        const source = pattern
          .replace(/\$$/, '\0')
          .replaceAll('$', '\\$')
          .replaceAll('*', '.*')
          .replace('\0', '$');
        const expected = !new RegExp(`^${source}`).test(`/${path}`);
        expect(allows(`User-agent: *\nDisallow: ${pattern}`, `/${path}`)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('never fail, whatever the file and the address are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.webUrl({ withQueryParameters: true }), (text, url) => {
        expect(typeof readRobotsRules(`User-agent: *\nDisallow: /${text}`, 'wee')(url)).toBe('boolean');
      }),
    );
  });

  it('need a time that grows with the file, not with its stars', () => {
    const text = `User-agent: *\nDisallow: /${'*a'.repeat(250_000)}b`;
    expect(allows(text, `/${'a'.repeat(100_000)}`)).toBe(true);
  });
});
