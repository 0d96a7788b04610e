import { Contact, Document } from './document.tsx';
import { type Frame, SAMPLE_NOTICE } from './site-frame.ts';

/** What the site is, how a page is made, what is checked, and where the limits lie. */
export function AboutPage({ frame }: { frame: Frame }) {
  return (
    <Document
      frame={frame}
      title={`About - ${frame.site.name}`}
      description="What this site is, how its pages are made and checked, and what it cannot do."
      path="/about"
      section="About"
      kind="website"
    >
      <section class="prose">
        <h1>About {frame.site.name}</h1>
        <p>
          For every world event, one lasting page in three parts: what happened, why it matters, and what
          comes next. Each sentence opens the passage of the report it rests on. A page keeps its address for
          as long as the event has news.
        </p>

        {frame.sample && (
          <>
            <h2 id="sample">The sample edition</h2>
            <p>
              {SAMPLE_NOTICE} It shows how the site works while no explainer of real reports exists. Links of
              its reports lead to pages that were written for it as well.
            </p>
          </>
        )}

        <h2>In short</h2>
        <ul>
          <li>
            <a href="/">Insights</a> are the explainers; <a href="/updates">Updates</a> tells what changed in
            them; <a href="/news">News</a> lists the reports as they came; <a href="/coming-up">Coming up</a>{' '}
            has every announced date.
          </li>
          <li>Independent reports are counted, not copies: twelve sites with one agency text are one.</li>
          <li>Where reports differ, the page says so and names who says what.</li>
          <li>
            Nobody writes the sentences: they are chosen from the reports by rule and checked.{' '}
            <a href="/method">How a page is made</a>
          </li>
          <li>
            What was wrong is put right in the open: <a href="/corrections">Corrections</a>
          </li>
        </ul>

        <h2>Readers and publishers</h2>
        <p>
          There are no cookies, no accounts and no requests to others. Pages work without JavaScript; where it
          is on, it shows evidence beside the text and keeps your <a href="/reading">reading preferences</a>{' '}
          in your own browser. Only short passages of a report are shown, each with its publisher and a link;
          full texts are never republished.
        </p>

        <h2>Contact</h2>
        <p>
          {frame.site.contact === null ? (
            'The operator of this site has given no contact.'
          ) : (
            <>
              Corrections, complaints and questions: <Contact contact={frame.site.contact} />
            </>
          )}
        </p>
      </section>
    </Document>
  );
}
