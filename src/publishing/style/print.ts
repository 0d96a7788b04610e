/** On paper: black on white, no navigation, the address after each link to a report. */
export const PRINT = `
@media print {
  :root { --paper: #fff; --panel: #fff; --ink: #000; --quiet: #444; --rule: #999; --strong-rule: #000; --accent: #000; --link: #000; --sea: #fff; --land: #fff; --here: #ddd; --used: #fff; }
  html, html[data-size] { font-size: 10pt; }
  main, .masthead, .site-footer { inline-size: 100%; max-width: none; }
  .skip, .masthead nav, .contents, .pager, .further, .filter, .compare, .search, .since, .note-strip, .aside, .apart { display: none; }
  .event { display: block; }
  .event-text, .event-further, .event-header, .prose { max-width: none; }
  .glance { break-inside: avoid; inline-size: 8cm; }
  .evidence > summary, .evidence-link { text-decoration: none; padding: 0; }
  .evidence > summary::before, .evidence-link::before { content: '[' !important; color: inherit; font-weight: 400; }
  .evidence > summary::after, .evidence-link::after { content: ']'; }
  .scripted .evidence-panel { position: static !important; inline-size: auto !important; box-shadow: none !important; margin: 0.5rem 0 !important; }
  .origin-title a[href]::after { content: ' (' attr(href) ')'; font: 8pt var(--sans); }
  h2, h3 { break-after: avoid; }
  .statement p, .data tr, .timeline li, .values li { break-inside: avoid; }
}
`;
