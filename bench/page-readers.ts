type Reader = (page: Buffer) => unknown;

/** Ways to get a report off a page, from its bytes to its text; each loads only what it needs itself. */
export const PAGE_READERS: Readonly<Record<string, () => Promise<Reader>>> = {
  ours: async () => {
    const { readPage } = await import('../src/articles/read-page.ts');
    return (page) => readPage(page, 'text/html', 'https://example.org/page');
  },
  'Readability on linkedom': async () => {
    const { Readability } = await import('@mozilla/readability');
    const { parseHTML } = await import('linkedom');
    return (page) => {
      const { document } = parseHTML(page.toString('utf8'));
      return new Readability(document as unknown as ConstructorParameters<typeof Readability>[0]).parse();
    };
  },
  'Readability on jsdom': async () => {
    const { Readability } = await import('@mozilla/readability');
    const { JSDOM } = await import('jsdom');
    return (page) => {
      const { window } = new JSDOM(page.toString('utf8'), { url: 'https://example.org/page' });
      const read = new Readability(window.document).parse();
      window.close();
      return read;
    };
  },
};
