import { Document } from './document.tsx';
import type { Frame } from './site-frame.ts';

export const NOT_FOUND =
  'There is nothing at this address. An event that was merged into another one leads there by itself.';

/** What a reader sees at an address that leads nowhere, with the ways on from there. */
export function NotFoundPage({ frame }: { frame: Frame }) {
  return (
    <Document
      frame={frame}
      title={`Not found - ${frame.site.name}`}
      description={NOT_FOUND}
      path="/"
      section={null}
      kind="website"
    >
      <section class="prose">
        <h1>Not found</h1>
        <p>{NOT_FOUND}</p>
        <form class="search" action="/search" method="get">
          <label class="search-words">
            <span>Look for it</span>
            <input type="search" name="q" maxlength={300} />
          </label>
          <button type="submit">Search</button>
        </form>
        <p>
          Or go on with <a href="/">today’s edition</a>, <a href="/events">all explainers</a>, the{' '}
          <a href="/archive">archive by day</a> or the <a href="/news">reports as they came</a>.
        </p>
      </section>
    </Document>
  );
}
