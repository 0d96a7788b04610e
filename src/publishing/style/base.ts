/** Colours, letters, the frame around every page. */
export const BASE = `
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
  --used: #fbeec0;
  --notice: #fff0c2;
  --notice-ink: #3d2f00;
  --sea: #eef2f4;
  --land: #fdfcf9;
  --here: #ecd7d0;
  --serif: Charter, 'Bitstream Charter', 'Iowan Old Style', 'Source Serif 4', 'Sitka Text', Cambria, 'Noto Serif', 'Liberation Serif', Georgia, serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', 'Helvetica Neue', Arial, sans-serif;
  --measure: 40rem;
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
    --used: #4a3f16;
    --notice: #3f3512;
    --notice-ink: #f7e6b0;
    --sea: #1b2126;
    --land: #2b2e31;
    --here: #5a3834;
  }
}
* { box-sizing: border-box; }
html { font-size: 100%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
html[data-size='small'] { font-size: 90%; }
html[data-size='large'] { font-size: 115%; }
html[data-size='largest'] { font-size: 132%; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 var(--serif); overflow-wrap: anywhere; }
main, .masthead, .site-footer, .note-strip { max-width: 76rem; inline-size: calc(100% - min(2.5rem, 12%)); margin-inline: auto; }
/* A letter under a thousand marks has no place to break; what is beside the page is cut off rather than scrolled to. */
main { padding-block: 1.5rem 3rem; overflow-x: clip; overflow-clip-margin: 1.25rem; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; margin: 0; font-weight: 700; }
h1 { font-size: clamp(1.75rem, 4.6vw, 2.5rem); letter-spacing: -0.015em; }
p { margin: 0 0 0.75rem; text-wrap: pretty; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
[hidden] { display: none !important; }
ul, ol { margin: 0 0 0.75rem; padding-inline-start: 1.25rem; }
code { font-family: ui-monospace, 'DejaVu Sans Mono', 'Liberation Mono', monospace; font-size: 0.875em; }
mark { background: var(--used); color: inherit; }
button, select, input { font: inherit; color: inherit; }
button, select, input[type='search'], input[type='date'] { min-block-size: 2.5rem; padding: 0.35rem 0.75rem; border: 1px solid var(--quiet); border-radius: 3px; background: var(--paper); max-inline-size: 100%; }
button { background: var(--ink); color: var(--paper); border-color: var(--ink); cursor: pointer; font: 600 0.9375rem/1.4 var(--sans); }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; inset-block-start: -10rem; inset-inline-start: 0.5rem; background: var(--ink); color: var(--paper); padding: 0.75rem 1rem; z-index: 2; }
.skip:focus { inset-block-start: 0.5rem; }
.quiet { color: var(--quiet); font: 0.875rem/1.5 var(--sans); }
.bare { list-style: none; padding: 0; margin: 0; }
.apart a { display: inline-block; padding-block: 0.25rem; font: 0.9375rem/1.5 var(--sans); }
.category, .label { font: 700 0.8125rem/1.4 var(--sans); color: var(--accent); margin: 0 0 0.35rem; }
.category a { color: inherit; text-decoration: none; display: inline-block; min-block-size: 1.5rem; }
.category a:hover { text-decoration: underline; }
.label { color: var(--quiet); margin-block: 0.75rem 0.25rem; }
.facts { color: var(--quiet); font: 0.875rem/1.5 var(--sans); margin: 0; }
.facts a { color: inherit; display: inline-block; min-block-size: 1.5rem; }
.facts > span:not(.publisher), .dateline > span { display: inline-block; margin-inline-end: 1rem; }
.standfirst { font-size: 1.1875rem; color: var(--quiet); margin-block: 0.5rem 1.25rem; max-width: var(--measure); }

/* The banner of the sample edition, the masthead and the foot */
.sample-banner { margin: 0; padding: 0.5rem 1.25rem; background: var(--notice); color: var(--notice-ink); font: 0.875rem/1.45 var(--sans); text-align: center; }
.sample-banner a { color: inherit; display: inline-block; min-block-size: 1.5rem; }
.masthead { padding-block-start: 1.5rem; }
.masthead-name { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1.25rem; }
.site-name { margin: 0; font-size: clamp(1.6rem, 4.5vw, 2.5rem); font-weight: 700; letter-spacing: -0.02em; line-height: 1.15; }
.site-name a { color: var(--ink); text-decoration: none; }
.tagline { margin: 0; color: var(--quiet); font-style: italic; }
.masthead nav { border-block: 1px solid var(--rule); border-block-start: 3px double var(--strong-rule); margin-block-start: 0.75rem; }
.masthead nav ul, .filter ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin: 0; padding: 0; }
.masthead nav a { display: inline-block; padding: 0.45rem 0 0.35rem; min-block-size: 2.4rem; color: var(--ink); text-decoration: none; font: 600 0.9375rem/1.5 var(--sans); border-block-end: 3px solid transparent; }
.masthead nav a:hover { border-color: var(--rule); }
.masthead nav a[aria-current] { border-color: var(--accent); color: var(--accent); }
@media (min-width: 48rem) { .masthead nav li:last-child { margin-inline-start: auto; } }
.note-strip { padding-block: 0.5rem; margin-block: 0; border-block-end: 1px solid var(--rule); color: var(--quiet); font: 0.875rem/1.5 var(--sans); }
.site-footer { border-block-start: 3px double var(--strong-rule); padding-block: 1.25rem 2rem; color: var(--quiet); font: 0.875rem/1.6 var(--sans); }
.site-footer a { display: inline-block; padding-block: 0.125rem; color: var(--ink); text-decoration: none; }
.site-footer a:hover { text-decoration: underline; }
.site-footer p { margin: 0.5rem 0 0; }
.site-footer p a { text-decoration: underline; }
.further { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr)); gap: 0.5rem 2rem; max-width: 48rem; }
.further h2 { font: 700 0.8125rem/1.6 var(--sans); color: var(--quiet); }
.further ul { list-style: none; margin: 0 0 0.75rem; padding: 0; }

.since { max-width: 44rem; margin-block: 0 1.5rem; padding: 0.75rem 1rem; background: var(--panel); border-inline-start: 4px solid var(--accent); font: 0.9375rem/1.5 var(--sans); }
.since h2 { font: 700 0.9375rem/1.5 var(--sans); }
.since ul { list-style: none; margin: 0.25rem 0 0; padding: 0; }
.since li { padding-block: 0.125rem; }
.since a { display: inline-block; min-block-size: 1.5rem; }
`;
