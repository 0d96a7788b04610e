/** The front page and every list: cards, reports, changes, dates. */
export const LISTS = `
.dateline { color: var(--quiet); font: 0.875rem/1.5 var(--sans); margin-block-end: 1.5rem; }
.dateline a { color: inherit; display: inline-block; min-block-size: 1.5rem; }
.leads { display: grid; gap: 1.75rem 2.5rem; padding-block-end: 1.75rem; border-block-end: 1px solid var(--strong-rule); }
.card h2, .card h3 { margin-block-end: 0.4rem; }
.card h2 a, .card h3 a, .update h3 a { display: inline-block; padding-block: 0.125rem; color: var(--ink); text-decoration: none; }
.card-plain h3 a:visited, .card-second h2 a:visited { color: var(--quiet); }
.card h2 a:hover, .card h3 a:hover, .update h3 a:hover { text-decoration: underline; }
.card-lead h2 { font-size: clamp(2rem, 5.2vw, 3.25rem); letter-spacing: -0.02em; line-height: 1.1; }
.card-lead .card-line { font-size: 1.25rem; line-height: 1.55; }
.card-second h2 { font-size: 1.375rem; }
.card-plain h3 { font-size: 1.1875rem; }
.card-line { margin-block-end: 0.5rem; max-width: var(--measure); }
.card-source { color: var(--quiet); font: 0.8125rem/1.4 var(--sans); }
.categories { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 2rem 2.5rem; margin-block-start: 1.75rem; }
.category-section > h2, .glances h2 { font: 700 1rem/1.4 var(--sans); padding-block-start: 0.4rem; margin-block-end: 0.9rem; border-block-start: 2px solid var(--accent); }
.category-section > h2 a, .glances h2 a { color: var(--accent); text-decoration: none; display: inline-block; min-block-size: 1.5rem; }
.category-section > h2 a:hover, .glances h2 a:hover { text-decoration: underline; }
.category-section .category { display: none; }
.category-section .card + .card { border-block-start: 1px solid var(--rule); margin-block-start: 1.1rem; padding-block-start: 1.1rem; }
.glances { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 2rem 2.5rem; margin-block-start: 2.25rem; padding: 1.25rem 1.5rem 1rem; background: var(--panel); }
.glances li { padding-block: 0.4rem; font-size: 1rem; line-height: 1.5; }
.glance-date { font: 600 0.875rem/1.5 var(--sans); display: block; }
.glances .quiet { display: block; padding-block: 0.15rem; }
.cards { display: grid; gap: 1.75rem 2.5rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); }
.edition-end { text-align: center; color: var(--quiet); font: 0.9375rem/1.5 var(--sans); margin-block-start: 2rem; }
.edition-end a { display: inline-block; min-block-size: 1.5rem; }
.edition-end::before { content: ''; display: block; inline-size: 3rem; margin: 0 auto 1rem; border-block-start: 3px double var(--strong-rule); }
.filter { margin-block: 0.75rem 1.5rem; }
.filter ul { gap: 0.25rem 1rem; }
.filter a { display: inline-block; padding: 0.25rem 0; font: 0.9375rem/1.5 var(--sans); }
.filter a[aria-current] { color: var(--ink); font-weight: 700; text-decoration: none; }
@media (min-width: 48rem) {
  .leads { grid-template-columns: repeat(2, 1fr); }
  .card-lead { grid-column: 1 / -1; }
}
@media (min-width: 64rem) {
  .leads { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .card-lead { grid-column: span 2; }
  .card-lead + .card-second { border-inline-start: 1px solid var(--rule); padding-inline-start: 2.5rem; margin-inline-start: -1.25rem; }
  .card-second:nth-child(n + 3) { border-block-start: 1px solid var(--rule); padding-block-start: 1.25rem; }
}

.prose { max-width: 44rem; }
.prose h1 { margin-block-end: 1rem; }
.prose h2, main > h2 { font-size: 1.375rem; padding-block-start: 0.75rem; border-block-start: 1px solid var(--strong-rule); margin-block: 1.75rem 0.75rem; }
.prose section > h2:first-child { margin-block-start: 1rem; }
.small { font-size: 1rem; }
.changes { list-style: none; padding: 0; }
.changes li { padding-block: 0.3rem; }
.change { display: inline-block; padding-inline: 0.45rem; border-radius: 3px; background: var(--panel); border: 1px solid var(--rule); font: 600 0.8125rem/1.5rem var(--sans); color: var(--ink); }
.change-corrected { color: var(--bad); }
.change-withdrawn { color: var(--quiet); }
.change-question-settled { color: var(--good); }
.changes a { color: inherit; }
.was { color: var(--quiet); font-size: 0.9375em; }
.update { padding-block-end: 1.25rem; }
.update h3 { font-size: 1.25rem; }
.history, .agenda ul, .report-list, .hits { list-style: none; padding: 0; }
.history > li { padding-block: 0.25rem 0.75rem; }
.history h2 { font-size: 1.1875rem; }
.report-list > li, .hits > li { padding-block: 0.75rem; border-block-start: 1px solid var(--rule); }
.report-list > li > a { font-weight: 600; display: inline-block; }
.prose .hit-title { font-size: 1.1875rem; border: 0; padding: 0; margin: 0 0 0.25rem; }
.belongs { margin: 0.15rem 0 0; font: 0.875rem/1.5 var(--sans); }
.belongs a { display: inline-block; padding-block: 0.125rem; }
.agenda li { padding-block: 0.5rem; }
.agenda { display: grid; column-gap: 2rem; }
@media (min-width: 48rem) {
  .agenda { grid-template-columns: 11rem 1fr; border-block-start: 1px solid var(--strong-rule); margin-block-start: 1rem; padding-block-start: 0.5rem; }
  .prose .agenda > h2 { border: 0; padding: 0.5rem 0 0; margin: 0; font-size: 1.0625rem; }
}
.pager { display: flex; justify-content: space-between; gap: 1rem; margin-block-start: 1.5rem; border-block-start: 1px solid var(--rule); padding-block-start: 0.75rem; }
.pager a { display: inline-block; padding: 0.5rem 0; font: 600 0.9375rem/1.5 var(--sans); }
.search, .compare { display: flex; flex-wrap: wrap; gap: 0.75rem 1rem; align-items: end; margin-block: 0.75rem 1.25rem; font: 0.9375rem/1.5 var(--sans); }
.search label, .compare label { display: block; min-inline-size: 0; max-inline-size: 100%; }
.search label > *, .compare label > * { display: block; min-inline-size: 0; max-inline-size: 100%; }
.search .search-words { flex: 1 1 100%; }
.search .search-words input { inline-size: 100%; font-size: 1.125rem; }
.lines { list-style: none; padding: 0; }
.line { padding-block: 0.3rem; }
.line-same { color: var(--quiet); }
.line .label { display: inline-block; margin: 0 0.25rem 0 0; }
ins { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 0.2em; text-decoration-color: var(--good); }
del { text-decoration: line-through; color: var(--quiet); }
.reading-form fieldset { border: 0; padding: 0; margin: 0 0 1.5rem; }
.reading-form legend { font-size: 1.1875rem; font-weight: 700; padding: 0 0 0.35rem; }
.reading-form .choices { list-style: none; padding: 0; columns: 2 15rem; font: 0.9375rem/1.5 var(--sans); }
.reading-form .choices label { display: inline-block; padding-block: 0.25rem; }
.columns { columns: 3 14rem; list-style: none; padding: 0; }
.columns a { display: inline-block; padding-block: 0.2rem; }

/* Tables: blocks on narrow screens */
.data { inline-size: 100%; border-collapse: collapse; font: 0.9375rem/1.5 var(--sans); margin-block-end: 1.5rem; }
.data caption { text-align: start; font-weight: 700; padding-block-end: 0.5rem; }
.data th, .data td { text-align: start; vertical-align: top; padding: 0.55rem 0.75rem 0.55rem 0; border-block-start: 1px solid var(--rule); font-weight: 400; min-inline-size: 7.75rem; }
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
`;
