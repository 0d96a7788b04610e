/** Namespaces in which feeds write, to the prefix that this folder knows them by; '' for the formats' own elements. */
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/2005/atom', ''],
  ['http://purl.org/atom/ns#', ''],
  ['http://purl.org/rss/1.0/', ''],
  ['http://my.netscape.com/rdf/simple/0.9/', ''],
  ['http://channel.netscape.com/rdf/simple/0.9/', ''],
  ['http://purl.org/net/rss1.1#', ''],
  ['http://backend.userland.com/rss2', ''],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/elements/1.0/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://purl.org/rss/1.0/modules/content/', 'content'],
  ['http://search.yahoo.com/mrss/', 'media'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
]);

/** Prefixes that feeds use without declaring them. */
const USUAL_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['atom', ''],
  ['atom10', ''],
  ['a10', ''],
  ['rss', ''],
]);

/** Prefixes of one document, as it declares them. */
export interface Vocabulary {
  /** Takes note of the namespaces that an element declares. */
  declare(attributes: ReadonlyMap<string, string>): void;
  /** @returns the element's name with the prefix by which this folder knows its namespace: "dc:date", "title" */
  nameOf(written: string): string;
}

/** Declarations hold for the whole document: feeds do not use one prefix for two namespaces. */
export function createVocabulary(): Vocabulary {
  const prefixes = new Map(USUAL_PREFIXES);
  return {
    declare(attributes) {
      for (const [name, value] of attributes) {
        if (!name.startsWith('xmlns:')) continue;
        const known = NAMESPACES.get(value.trim().toLowerCase());
        if (known !== undefined) prefixes.set(name.slice('xmlns:'.length), known);
      }
    },
    nameOf(written) {
      const colon = written.indexOf(':');
      if (colon === -1) return written;
      const prefix = written.slice(0, colon);
      const known = prefixes.get(prefix) ?? prefix;
      return known === '' ? written.slice(colon + 1) : `${known}:${written.slice(colon + 1)}`;
    },
  };
}
