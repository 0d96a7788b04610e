import { Document } from './document.tsx';
import type { SourceUse } from './edition-reader.ts';
import { FeedHealthTables, feedsInWords, type Health, ProblemTable } from './feed-health.tsx';
import type { Frame } from './site-frame.ts';

/**
 * Who is read, how each feed is doing, and what went wrong lately.
 * `meanwhile`: the real feeds, polled while the sample edition is shown; null when the edition shown is the real one.
 */
export function SourcesPage({
  frame,
  shown,
  use,
  meanwhile,
}: {
  frame: Frame;
  shown: Health;
  /** How often each publisher's sentences are used. */
  use: readonly SourceUse[];
  meanwhile: Health | null;
}) {
  return (
    <Document
      frame={frame}
      title={`Sources - ${frame.site.name}`}
      description="Every feed this site reads, with its publisher, country and health."
      path="/sources"
      section="Sources"
      kind="website"
    >
      <h1>Sources</h1>
      {meanwhile !== null && (
        <section>
          <h2>Real feeds being read now</h2>
          <p>
            {feedsInWords(meanwhile.feeds)} Explainers of their reports take the place of the sample edition
            as soon as there are any.
          </p>
          <FeedHealthTables feeds={meanwhile.feeds} prefix="real-" />
          <h3 id="real-problems">Recent problems</h3>
          <ProblemTable problems={meanwhile.problems} />
          <h2>The sample edition’s invented publishers</h2>
        </section>
      )}
      <p class="standfirst">{feedsInWords(shown.feeds)}</p>
      <FeedHealthTables feeds={shown.feeds} prefix="" use={new Map(use.map((one) => [one.source, one]))} />
      <h2 id="problems">Recent problems</h2>
      <ProblemTable problems={shown.problems} />
    </Document>
  );
}
