import { Document } from './document.tsx';
import { FeedHealthTable, feedsInWords, type Health, ProblemTable } from './feed-health.tsx';
import type { Frame } from './site-frame.ts';

/**
 * Who is read, how each feed is doing, and what went wrong lately.
 * `meanwhile`: the real feeds, polled while the sample edition is shown; null when the edition shown is the real one.
 */
export function SourcesPage({
  frame,
  shown,
  meanwhile,
}: {
  frame: Frame;
  shown: Health;
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
          <FeedHealthTable feeds={meanwhile.feeds} />
          <h3>Recent problems</h3>
          <ProblemTable problems={meanwhile.problems} />
          <h2>The sample edition’s invented publishers</h2>
        </section>
      )}
      <p class="standfirst">{feedsInWords(shown.feeds)}</p>
      <FeedHealthTable feeds={shown.feeds} />
      <h2>Recent problems</h2>
      <ProblemTable problems={shown.problems} />
    </Document>
  );
}
