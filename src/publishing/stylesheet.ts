import { contentHash } from '../lib/hash.ts';

/**
 * The one style sheet. Fonts are those of the reader's machine, in stacks that look alike; colours are checked for
 * 4.5 : 1 (text) and 3 : 1 (marks) in both schemes by a test beside this file.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9;
  --panel: #f4f1ea;
  --ink: #1c1b19;
  --quiet: #5c5850;
  --rule: #d8d2c6;
  --strong-rule: #1c1b19;
  --accent: #7a1f2b;
  --link: #1b4f7d;
  --good: #23622f;
  --bad: #9a2318;
  --notice: #fff0c2;
  --notice-ink: #3d2f00;
  --serif: Charter, 'Bitstream Charter', 'Iowan Old Style', 'Source Serif 4', 'Sitka Text', Cambria, 'Noto Serif', 'Liberation Serif', Georgia, serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', 'Helvetica Neue', Arial, sans-serif;
  --measure: 66ch;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #151618;
    --panel: #1f2124;
    --ink: #e9e6df;
    --quiet: #aaa69c;
    --rule: #3a3c40;
    --strong-rule: #b9b5ab;
    --accent: #f0a6a0;
    --link: #a5c8ee;
    --good: #8fd19c;
    --bad: #ff9d90;
    --notice: #3f3512;
    --notice-ink: #f7e6b0;
  }
}
* { box-sizing: border-box; }
html { font-size: 100%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 var(--serif); overflow-wrap: break-word; }
main, .masthead, .site-footer { max-width: 70rem; inline-size: calc(100% - 2.5rem); margin-inline: auto; }
main { padding-block: 1.5rem 3rem; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; margin: 0; font-weight: 700; }
p { margin: 0 0 0.75rem; text-wrap: pretty; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
ul, ol { margin: 0 0 0.75rem; padding-inline-start: 1.25rem; }
code { font-family: ui-monospace, 'DejaVu Sans Mono', 'Liberation Mono', monospace; font-size: 0.875em; overflow-wrap: anywhere; }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; inset-block-start: -10rem; inset-inline-start: 0.5rem; background: var(--ink); color: var(--paper); padding: 0.75rem 1rem; z-index: 2; }
.skip:focus { inset-block-start: 0.5rem; }
.quiet { color: var(--quiet); font: 0.875rem/1.5 var(--sans); }
.bare { list-style: none; padding: 0; margin: 0; }
.apart a { display: inline-block; padding-block: 0.25rem; font: 0.9375rem/1.5 var(--sans); }

/* The banner of the sample edition, the masthead and the foot */
.sample-banner { margin: 0; padding: 0.6rem 1.25rem; background: var(--notice); color: var(--notice-ink); font: 600 0.9375rem/1.45 var(--sans); text-align: center; border-block-end: 2px solid var(--notice-ink); }
.sample-banner a { color: inherit; display: inline-block; min-block-size: 1.5rem; }
.masthead { padding-block-start: 1.25rem; }
.masthead-name { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1rem; }
.site-name { margin: 0; font-size: clamp(1.6rem, 4.5vw, 2.4rem); font-weight: 700; letter-spacing: -0.015em; line-height: 1.15; }
.site-name a { color: var(--ink); text-decoration: none; }
.tagline { margin: 0; color: var(--quiet); font-style: italic; }
.masthead nav { border-block: 1px solid var(--rule); border-block-start: 3px double var(--strong-rule); margin-block-start: 0.75rem; }
.masthead nav ul, .site-footer ul, .filter ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin: 0; padding: 0; }
.masthead nav a { display: inline-block; padding: 0.5rem 0; min-block-size: 2.5rem; color: var(--ink); text-decoration: none; font: 600 0.9375rem/1.5 var(--sans); border-block-end: 3px solid transparent; }
.masthead nav a:hover { border-color: var(--rule); }
.masthead nav a[aria-current] { border-color: var(--accent); color: var(--accent); }
.site-footer { border-block-start: 3px double var(--strong-rule); padding-block: 1rem 2rem; color: var(--quiet); font: 0.875rem/1.6 var(--sans); }
.site-footer a { display: inline-block; padding-block: 0.25rem; color: var(--ink); }
.site-footer p { margin: 0.5rem 0 0; }

/* Labels */
.category, .label { font: 700 0.75rem/1.4 var(--sans); letter-spacing: 0.06em; text-transform: uppercase; color: var(--accent); margin: 0 0 0.35rem; }
.label { color: var(--quiet); letter-spacing: 0.03em; margin-block: 0.75rem 0.25rem; text-transform: none; font-size: 0.8125rem; }
.facts { color: var(--quiet); font: 0.875rem/1.5 var(--sans); margin: 0; }
.facts a { color: inherit; display: inline-block; min-block-size: 1.5rem; }
.standfirst { font-size: 1.1875rem; color: var(--quiet); margin-block: 0.5rem 1.25rem; max-width: var(--measure); }

/* Front page and lists of cards */
.leads { display: grid; gap: 1.5rem 2rem; padding-block-end: 1.75rem; border-block-end: 1px solid var(--strong-rule); }
.card h2, .card h3 { margin-block-end: 0.35rem; }
.card h2 a, .card h3 a, .update h3 a { display: inline-block; padding-block: 0.125rem; color: var(--ink); text-decoration: none; }
.card-plain h3 a:visited, .card-second h2 a:visited { color: var(--quiet); }
.card h2 a:hover, .card h3 a:hover, .update h3 a:hover { text-decoration: underline; }
.card-lead h2 { font-size: clamp(1.75rem, 4.6vw, 2.75rem); letter-spacing: -0.015em; }
.card-lead .card-line { font-size: 1.1875rem; }
.card-second h2 { font-size: 1.3125rem; }
.card-plain h3 { font-size: 1.1875rem; }
.card-line { margin-block-end: 0.5rem; max-width: var(--measure); }
.card-source { color: var(--quiet); font: 0.8125rem/1.4 var(--sans); }
.facts > span { display: inline-block; margin-inline-end: 1rem; }
.categories { columns: 3 19rem; column-gap: 2.5rem; column-rule: 1px solid var(--rule); margin-block-start: 1.75rem; }
.category-section { padding-block-end: 0.75rem; }
.category-section > h2 { font: 700 0.9375rem/1.4 var(--sans); color: var(--accent); padding-block-end: 0.35rem; margin-block-end: 0.75rem; border-block-end: 1px solid var(--accent); break-after: avoid; }
.category-section .category { display: none; }
.category-section .card { break-inside: avoid; padding-block-end: 1.25rem; }
.cards { display: grid; gap: 1.5rem 2rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); }
.edition-end { text-align: center; color: var(--quiet); font: 0.875rem/1.5 var(--sans); margin-block-start: 1.5rem; }
.edition-end::before { content: ''; display: block; inline-size: 3rem; margin: 0 auto 1rem; border-block-start: 3px double var(--strong-rule); }
.filter { margin-block: 0.75rem 1.5rem; }
.filter ul { gap: 0.25rem 1rem; }
.filter a { display: inline-block; padding: 0.25rem 0; font: 0.9375rem/1.5 var(--sans); }
.filter a[aria-current] { color: var(--ink); font-weight: 700; text-decoration: none; }
h1 { font-size: clamp(1.75rem, 4.6vw, 2.5rem); letter-spacing: -0.015em; }
@media (min-width: 48rem) {
  .leads { grid-template-columns: repeat(2, 1fr); }
  .card-lead { grid-column: 1 / -1; }
}
@media (min-width: 64rem) {
  .leads { grid-template-columns: repeat(3, minmax(0, 1fr)); column-gap: 2.5rem; }
  .card-lead { grid-column: span 2; }
  .card-second:nth-child(n + 3) { border-block-start: 1px solid var(--rule); padding-block-start: 1.25rem; }
}

/* Event page */
.event-header { max-width: 52rem; padding-block-end: 1rem; }
.event-header h1 { font-size: clamp(2rem, 5.6vw, 3.25rem); }
.promise { display: block; margin-block-start: 0.5rem; color: var(--quiet); font: 400 clamp(1.0625rem, 2.4vw, 1.3125rem)/1.35 var(--serif); letter-spacing: 0; }
.bottom-line { margin-block: 1.1rem 0.9rem; padding-inline-start: 1rem; border-inline-start: 4px solid var(--accent); font-size: 1.25rem; line-height: 1.5; }
.contents { border-block: 1px solid var(--rule); padding-block: 0.75rem; margin-block-end: 1.5rem; font-family: var(--sans); }
.contents h2 { font: 700 0.8125rem/1.4 var(--sans); color: var(--quiet); margin-block-end: 0.25rem; }
.contents ol { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
.contents a { display: inline-block; padding-block: 0.25rem; font-size: 0.9375rem; line-height: 1.5; }
.part { padding-block-end: 1.75rem; }
.part > h2, .prose h2, main > h2 { font-size: 1.625rem; padding-block-start: 0.75rem; border-block-start: 2px solid var(--strong-rule); margin-block-end: 0.9rem; }
.part h3 { font-size: 1.1875rem; margin-block: 1.25rem 0.5rem; }
.part, .prose { max-width: 44rem; }
.statement { margin-block-end: 0.8rem; font-size: 1.1875rem; line-height: 1.6; max-width: var(--measure); scroll-margin-top: 1rem; }
.statement > p { display: inline; margin: 0; }
.statement:target { background: var(--panel); box-shadow: 0 0 0 0.4rem var(--panel); }
.bottom-line .statement { font-size: inherit; line-height: inherit; margin-block-end: 0.4rem; }
.reading { font: italic 0.875rem/1.4 var(--sans); color: var(--quiet); }
@media (min-width: 64rem) {
  .event { display: grid; grid-template-columns: minmax(0, 46rem) minmax(0, 15rem); justify-content: space-between; column-gap: 4rem; }
  .event-header { grid-column: 1 / -1; }
  .event-body { grid-column: 1; grid-row: 2; }
  .contents { grid-column: 2; grid-row: 2; align-self: start; position: sticky; inset-block-start: 1rem; }
  .contents ol { display: block; }
}

.event-alone { max-width: 46rem; padding-block: 1rem 3rem; }
.event-alone + .event-alone { border-block-start: 3px double var(--strong-rule); padding-block-start: 2rem; }

/* Evidence */
.evidence, .evidence > summary { display: inline; }
.evidence > summary, .evidence-link { display: inline-block; min-block-size: 1.5rem; padding: 0.125rem 0.5rem; border: 1px solid var(--rule); border-radius: 999px; background: var(--panel); color: var(--quiet); font: 0.8125rem/1.4 var(--sans); vertical-align: 0.06em; cursor: pointer; list-style: none; text-decoration: none; max-width: 100%; }
.evidence > summary::-webkit-details-marker { display: none; }
.evidence > summary::before { content: '+'; display: inline-block; inline-size: 0.75em; margin-inline-end: 0.25em; font-weight: 700; color: var(--accent); }
.evidence[open] > summary::before { content: '\\2212'; }
.evidence-link::before { content: '\\2191'; margin-inline-end: 0.3em; color: var(--accent); }
.bottom-line .evidence-link::before { content: '\\2193'; }
.evidence > summary:hover, .evidence-link:hover { color: var(--ink); border-color: var(--quiet); }
.evidence[open] > summary { color: var(--ink); border-color: var(--quiet); }
.evidence-panel { display: block; margin-block: 0.6rem 1rem; padding: 0.9rem 1rem; background: var(--panel); border-inline-start: 4px solid var(--accent); font: 0.9375rem/1.5 var(--sans); }
.evidence-panel > :last-child, .evidence-panel > :last-child > :last-child { margin-block-end: 0; }
.passage { margin: 0 0 0.75rem; }
.passage blockquote { margin: 0 0 0.4rem; font: 1.0625rem/1.55 var(--serif); }
.passage figcaption { color: var(--quiet); font-size: 0.875rem; }
.passage figcaption a { display: inline-block; padding-block: 0.125rem; }
.passage .cut, .substitution del { color: var(--quiet); text-decoration: line-through; text-decoration-thickness: 1px; }
.substitution ins { text-decoration: underline dotted; text-underline-offset: 0.2em; font-weight: 600; }
.evidence-panel ul { padding-inline-start: 1.1rem; }
.held { color: var(--good); font-weight: 600; }
.failed { color: var(--bad); font-weight: 600; }

/* Steps, questions, timeline */
.steps, .questions, .history, .agenda ul, .report-list { list-style: none; padding: 0; }
.steps li { padding-block: 0.75rem 0.25rem; border-block-end: 1px solid var(--rule); }
.steps li:first-child { padding-block-start: 0; }
.steps { margin-block-end: 1.25rem; }
.step-date { font: 700 0.9375rem/1.5 var(--sans); margin-block-end: 0.25rem; }
.status { display: inline-block; padding: 0 0.5rem; border: 1px solid currentColor; border-radius: 3px; font: 600 0.8125rem/1.5rem var(--sans); color: var(--quiet); }
.status-happened { color: var(--good); }
.status-did-not { color: var(--bad); }
.status-moved { color: var(--accent); }
.questions li { padding-block: 0.5rem; border-block-end: 1px solid var(--rule); }
.questions .statement, .steps .statement { margin-block-end: 0.35rem; }
.outcome { margin-block: 0.35rem 0.25rem; padding-inline-start: 0.9rem; border-inline-start: 3px solid var(--rule); font-size: 1.0625rem; }
.outcome > p { display: inline; }
.timeline { list-style: none; margin: 0; padding: 0 0 0 1.5rem; }
.timeline li { position: relative; padding-block-end: 1rem; }
.timeline li::before { content: ''; position: absolute; inset-inline-start: calc(-1.5rem + 1px); inset-block-start: 0.45rem; inline-size: 0.7rem; block-size: 0.7rem; border-radius: 50%; background: var(--accent); }
.timeline li::after { content: ''; position: absolute; inset-inline-start: calc(-1.5rem + 1px + 0.3rem); inset-block: 1.35rem -0.3rem; border-inline-start: 2px solid var(--rule); }
.timeline li:last-child::after { display: none; }
.timeline-day { font: 700 0.9375rem/1.5 var(--sans); margin-block-end: 0.15rem; }
.timeline .statement { font-size: 1.0625rem; margin: 0; }

/* Tables: blocks on narrow screens */
.data { inline-size: 100%; border-collapse: collapse; font: 0.9375rem/1.5 var(--sans); margin-block-end: 1.5rem; }
.data caption { text-align: start; font-weight: 700; padding-block-end: 0.5rem; }
.data th, .data td { text-align: start; vertical-align: top; padding: 0.55rem 0.75rem 0.55rem 0; border-block-start: 1px solid var(--rule); font-weight: 400; overflow-wrap: anywhere; }
.data th, .data td { min-inline-size: 7.75rem; }
.data thead th { border-block-start: 2px solid var(--strong-rule); color: var(--quiet); font-size: 0.8125rem; font-weight: 600; overflow-wrap: normal; }
.data a { display: inline-block; padding-block: 0.125rem; }
.data .bare li { padding-block-end: 0.35rem; }
.note { margin: 0.15rem 0 0; }
.problem { margin: 0.25rem 0 0; color: var(--bad); font-size: 0.875rem; }
@media (max-width: 44rem) {
  .data, .data caption, .data thead, .data tbody, .data tr, .data th, .data td { display: block; }
  .data thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  .data tr { border-block-start: 1px solid var(--rule); padding-block: 0.75rem; }
  .data th, .data td { border: 0; padding: 0.125rem 0; }
  .data tbody th { font-weight: 600; }
  .data td::before { content: attr(data-heading) ': '; color: var(--quiet); font-size: 0.8125rem; }
  .data td > ul { margin-block-start: 0.25rem; }
}

/* Pictures */
.picture, .figure-history { margin: 0 0 1rem; }
.picture figcaption { color: var(--quiet); font: 0.875rem/1.5 var(--sans); }
.chart { display: block; inline-size: 100%; max-inline-size: 32rem; block-size: auto; margin-block: 0.25rem 0.75rem; }
.chart-line { fill: none; stroke: var(--accent); stroke-width: 2.5; }
.chart-area { fill: var(--accent); opacity: 0.1; }
.chart-axis { fill: none; stroke: var(--quiet); stroke-width: 1; }
.chart-dot { fill: var(--paper); stroke: var(--accent); stroke-width: 2.5; }
.chart-value { fill: var(--ink); font: 700 14px var(--sans); }
.chart-day { fill: var(--quiet); font: 13px var(--sans); }
.bar-own { fill: var(--accent); }
.bar-copy { fill: none; stroke: var(--accent); stroke-width: 1.5; stroke-dasharray: 3 2; }
.key { display: inline-block; inline-size: 0.9rem; block-size: 0.7rem; margin-inline-start: 0.25rem; }
.key-own { background: var(--accent); }
.key-copy { border: 1.5px dashed var(--accent); margin-inline-start: 1rem; }

/* History, updates, news, agenda */
.history > li { padding-block: 0.25rem 0.75rem; }
.history h2 { font-size: 1.1875rem; }
.changes { list-style: none; padding: 0; }
.changes li { padding-block: 0.3rem; }
.change { display: inline-block; padding-inline: 0.45rem; border-radius: 3px; background: var(--panel); font: 600 0.8125rem/1.5rem var(--sans); color: var(--ink); }
.change-corrected { color: var(--bad); }
.change-withdrawn { color: var(--quiet); }
.change-question-settled { color: var(--good); }
.changes a { color: inherit; }
.was { color: var(--quiet); font-size: 0.9375em; }
.update { padding-block-end: 1.25rem; }
.update h3 { font-size: 1.25rem; }
.report-list li { padding-block: 0.75rem; border-block-start: 1px solid var(--rule); }
.report-list li > a { font-weight: 600; display: inline-block; }
.belongs { margin: 0.15rem 0 0; font: 0.875rem/1.5 var(--sans); }
.belongs a { display: inline-block; padding-block: 0.125rem; }
.agenda li { padding-block: 0.5rem; }
.aside { max-width: 44rem; border-block-start: 1px solid var(--rule); padding-block: 0.5rem; font-size: 1rem; }
.aside > summary { cursor: pointer; padding-block: 0.25rem; font: 600 0.9375rem/1.5 var(--sans); }
.aside li { padding-block: 0.25rem; }
.pager { display: flex; justify-content: space-between; gap: 1rem; margin-block-start: 1.5rem; border-block-start: 1px solid var(--rule); padding-block-start: 0.75rem; }
.pager a { display: inline-block; padding: 0.5rem 0; font: 600 0.9375rem/1.5 var(--sans); }
.prose h2 { font-size: 1.375rem; margin-block-start: 1.5rem; }
.prose h1 { margin-block-end: 1rem; }
.prose section > h2:first-child { margin-block-start: 0.5rem; }

@media print {
  :root { --paper: #fff; --panel: #fff; --ink: #000; --quiet: #444; --rule: #999; --strong-rule: #000; --accent: #000; --link: #000; }
  body { font-size: 10.5pt; }
  .skip, .masthead nav, .contents, .pager, .site-footer ul, .filter { display: none; }
  .event { display: block; }
  .evidence > summary, .evidence-link { border: 0; padding: 0; }
  .evidence > summary::before, .evidence-link::before { content: '['; }
  .evidence > summary::after, .evidence-link::after { content: ']'; }
  h2, h3 { break-after: avoid; }
  .statement, .data tr, .timeline li { break-inside: avoid; }
}
`;

/** Where the style sheet is served: its name changes with its content, so that it can be kept for good. */
export const STYLE_PATH = `/style.${contentHash(STYLE, 12)}.css`;
