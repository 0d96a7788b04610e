import { contentHash } from '../lib/hash.ts';
import type { Explainer } from '../model/explainer.ts';
import { asOfInWords } from './dates-in-words.ts';
import { documentText } from './document.tsx';
import { ExplainerBody, ExplainerHeader } from './explainer-body.tsx';
import { markdownBlocks } from './explainer-markdown.ts';
import { safeHref } from './links.ts';
import { reportsInWords } from './plain-words.ts';
import { STYLE } from './stylesheet.ts';
import { trustedStyle } from './trusted-markup.ts';

const gate = { href: safeHref };

/** @returns the explainer as Markdown with one line end at its end; texts from reports are escaped */
export function explainerMarkdown(explainer: Explainer): string {
  return `${markdownBlocks(explainer).join('\n\n')}\n`;
}

/**
 * Explainers as one HTML document that needs nothing else: the style is inside, evidence opens without a script.
 * @param explainers in the order in which they should stand
 */
export function explainersHtml(explainers: readonly Explainer[]): string {
  const [only] = explainers;
  const title = explainers.length === 1 && only !== undefined ? only.title : 'World Events Explained';
  return documentText(
    <html lang="en" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content={`default-src 'none'; style-src 'sha256-${styleHash()}'; base-uri 'none'; form-action 'none'`}
        />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <style>{trustedStyle(STYLE)}</style>
      </head>
      <body>
        <main>
          {explainers.length === 0 && <p>No event was found in what was read.</p>}
          {explainers.length > 1 && <List explainers={explainers} />}
          {explainers.map((explainer) => (
            <article id={`e-${explainer.event}`} class="event-alone">
              <ExplainerHeader frame={gate} explainer={explainer}>
                <p class="facts">
                  {reportsInWords(explainer.reports, explainer.origins)} ·{' '}
                  <time datetime={explainer.asOf}>{asOfInWords(explainer.asOf)}</time>
                </p>
              </ExplainerHeader>
              <ExplainerBody frame={gate} explainer={explainer} idStart={`${explainer.event}-`} />
            </article>
          ))}
        </main>
      </body>
    </html>,
  );
}

function List({ explainers }: { explainers: readonly Explainer[] }) {
  return (
    <nav class="contents" aria-label="Events">
      <ol>
        {explainers.map((explainer) => (
          <li>
            <a href={`#e-${explainer.event}`}>
              <bdi>{explainer.name}</bdi>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The style's hash as Content-Security-Policy writes it: only this very style may be used. */
function styleHash(): string {
  return Buffer.from(contentHash(STYLE, 64), 'hex').toString('base64');
}

/**
 * The explainer as JSON, indented by two spaces, keys in alphabetical order at every level: the same explainer gives
 * the same bytes whatever way its objects were built.
 * @returns text that ends with one line end
 */
export function explainerJson(explainer: Explainer): string {
  return `${JSON.stringify(sortedKeys(explainer), null, 2)}\n`;
}

/** @returns several explainers as one JSON array, in their order, written like `explainerJson` */
export function explainersJson(explainers: readonly Explainer[]): string {
  return `${JSON.stringify(sortedKeys(explainers), null, 2)}\n`;
}

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, held]) => [key, sortedKeys(held)]));
}
