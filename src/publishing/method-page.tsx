import { Document } from './document.tsx';
import type { Frame } from './site-frame.ts';

/** How a page is made, what the check is, and where the limits lie. */
export function MethodPage({ frame }: { frame: Frame }) {
  return (
    <Document
      frame={frame}
      title={`Method - ${frame.site.name}`}
      description="How the explainers are made, what the check of each sentence is, and what it cannot do."
      path="/method"
      section={null}
      kind="website"
    >
      <section class="prose">
        <h1>Method</h1>
        <p class="standfirst">How an explainer is made, what is checked, and what that does not show.</p>
        <h2>How a page is made</h2>
        <ol>
          <li>
            The feeds listed under <a href="/sources">Sources</a> are read at the pace they ask for.
          </li>
          <li>Each report's text is taken out of its page: no advertisements, no navigation.</li>
          <li>
            Copies are found. Twelve sites with one agency text are one independent report, and both numbers
            stand on the page.
          </li>
          <li>Reports of the same event are brought together; the event gets a name and a category.</li>
          <li>
            Sentences are chosen from the reports and set in the three parts. They are copied or shortened by
            fixed rules; a pronoun may be replaced by its name and “Friday” by its date. No other words are
            put in.
          </li>
          <li>Each sentence is checked against its passage, and is left out if the check fails.</li>
          <li>When new reports come, the page gets a new numbered revision that says what changed.</li>
        </ol>

        <h2>What is checked</h2>
        <p>
          That the passage exists in the report; that every word of the sentence comes from it in the same
          order, but for the recorded replacements; that no word was cut that changes what is said: a “not”, a
          “may”, an “at least”, a number with its unit, the speaker. Open the mark behind a sentence to see
          its passage with the cuts, the replacements and the result of each check. What failed is listed at
          the foot of the page.
        </p>

        <h2>What is ours</h2>
        <p>
          Headings, labels, categories and the wording of open questions are made by rule on this site.
          Assessments and expectations are marked as such, with the one who holds them where the report says
          it.
        </p>

        <h2>Limits</h2>
        <ul>
          <li>A check shows that a report says it. It does not show that the report is right.</li>
          <li>An event needs two independent reports for a page; single reports stay under News.</li>
          <li>Reports are grouped by rule, and a report can end up with the wrong event.</li>
          <li>
            Only publishers with a public feed are read, and so far only reports in English are explained.
          </li>
          <li>A chosen sentence has lost its surroundings: the link leads to the whole report.</li>
        </ul>
      </section>
    </Document>
  );
}
