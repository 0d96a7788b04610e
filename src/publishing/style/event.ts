/** The page of an event: text, evidence, pictures. */
export const EVENT = `
.event-header { max-width: 54rem; padding-block-end: 1.25rem; }
.event-header h1 { font-size: clamp(2.1rem, 5.6vw, 3.5rem); letter-spacing: -0.022em; line-height: 1.08; }
.promise { display: block; margin-block-start: 0.6rem; color: var(--quiet); font: 400 clamp(1.0625rem, 2.2vw, 1.25rem)/1.35 var(--serif); letter-spacing: 0; }
.bottom-line { margin-block: 1.25rem 1rem; max-width: 46rem; font-size: 1.3125rem; line-height: 1.5; }
.corrections { max-width: 44rem; margin-block: 1rem 0; padding: 0.75rem 1rem; border: 2px solid var(--bad); font-size: 1rem; }
.corrections h2 { font: 700 0.9375rem/1.5 var(--sans); color: var(--bad); }
.corrections ul { list-style: none; margin: 0; padding: 0; }
.contents { border-block: 1px solid var(--rule); padding-block: 0.6rem; margin-block-end: 1rem; font-family: var(--sans); }
.contents h2 { font: 700 0.8125rem/1.4 var(--sans); color: var(--quiet); margin-block-end: 0.25rem; }
.contents ol { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
.contents a { display: inline-block; padding-block: 0.2rem; font-size: 0.875rem; line-height: 1.5; color: var(--ink); text-decoration: none; }
.contents a:hover { text-decoration: underline; }
.event-text, .event-further { max-width: var(--measure); position: relative; }
.part { padding-block: 0.5rem 1.25rem; }
.part > h2 { font-size: 1.75rem; letter-spacing: -0.01em; margin-block: 0.5rem 0.75rem; }
.event-further .part { border-block-start: 1px solid var(--rule); }
.event-further .part > h2 { font-size: 1.375rem; }
.part h3 { font-size: 1.1875rem; margin-block: 1.25rem 0.5rem; }
.paragraph { margin-block-end: 0.9rem; font-size: 1.1875rem; line-height: 1.68; }
.bottom-line .paragraph { font-size: inherit; line-height: inherit; margin: 0; }
.statement, .statement > p { display: inline; margin: 0; }
.statement { scroll-margin-top: 4rem; }
.statement:target { background: var(--panel); box-shadow: 0 0 0 0.3rem var(--panel); }
.stake > h3 { font: 700 0.9375rem/1.5 var(--sans); margin-block: 0.75rem 0.15rem; }
.reading { font: italic 0.8125rem/1.4 var(--sans); color: var(--quiet); }
@media (min-width: 48rem) {
  .stake { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); column-gap: 1.5rem; border-block-start: 1px solid var(--rule); padding-block: 0.6rem 0; }
  .stake:first-child { border: 0; padding: 0; }
  .stake > h3 { margin-block: 0.3rem 0; }
}
@media (min-width: 66rem) {
  .event { display: grid; grid-template-columns: minmax(0, 40rem) minmax(0, 20rem); column-gap: 4rem; }
  .event-header, .contents { grid-column: 1 / -1; }
  .event-text, .event-further { grid-column: 1; }
  .glance { grid-column: 2; grid-row: 3; align-self: start; padding-block-start: 1rem; }
}
@media (min-width: 84rem) {
  .event { grid-template-columns: 9.5rem minmax(0, 40rem) minmax(0, 20rem); column-gap: 3.25rem; }
  .event-header { grid-column: 2 / -1; }
  .event-text, .event-further { grid-column: 2; }
  .glance { grid-column: 3; grid-row: 2; }
  .contents { grid-column: 1; grid-row: 2 / span 2; align-self: start; position: sticky; inset-block-start: 1rem; border: 0; padding-block-start: 1.2rem; }
  .contents ol { display: block; }
  .contents li { padding-block: 0.1rem; }
}
.event-alone { max-width: 46rem; padding-block: 1rem 3rem; }
.event-alone + .event-alone { border-block-start: 3px double var(--strong-rule); padding-block-start: 2rem; }

/* Evidence: a publisher's name after each sentence, and what opens behind it */
.evidence, .evidence > summary { display: inline; }
/* The block that browsers put around what opens would end the line after each sentence. */
.evidence::details-content { display: contents; }
.evidence:not([open])::details-content { display: none; }
.evidence > summary, .evidence-link { color: var(--quiet); font: 0.8125rem/1.4 var(--sans); cursor: pointer; list-style: none; text-decoration: none; padding-block: 0.3rem; }
.evidence > summary > bdi, .evidence-link > bdi { text-decoration: underline dotted; text-underline-offset: 0.25em; text-decoration-thickness: 1px; }
.evidence > summary::-webkit-details-marker { display: none; }
.evidence > summary::before { content: '+\\00a0'; font-weight: 700; color: var(--accent); }
.evidence[open] > summary::before { content: '\\2212\\00a0'; }
.evidence-link::before { content: '\\2191\\00a0'; color: var(--accent); }
.bottom-line .evidence-link::before { content: '\\2193\\00a0'; }
.evidence > summary:hover, .evidence-link:hover, .evidence[open] > summary { color: var(--ink); }
.evidence > summary:hover > bdi, .evidence-link:hover > bdi { text-decoration-style: solid; }
.evidence-panel { display: block; margin-block: 0.6rem 1rem; padding: 1rem 1.1rem; background: var(--panel); border-inline-start: 4px solid var(--accent); font: 0.875rem/1.5 var(--sans); }
.evidence-panel > :last-child, .evidence-panel > :last-child > :last-child { margin-block-end: 0; }
.evidence-panel p, .evidence-panel ul { margin-block-end: 0.5rem; }
.evidence-panel .label { margin-block: 0.75rem 0.25rem; }
.passage { margin: 0 0 0.75rem; }
.passage blockquote { margin: 0 0 0.4rem; font: 1.0625rem/1.55 var(--serif); }
.passage figcaption { color: var(--quiet); }
.passage figcaption a { display: inline-block; padding-block: 0.125rem; }
.substitution ins { text-decoration: underline dotted; font-weight: 600; background: var(--used); }
.evidence-panel ul { padding-inline-start: 1.1rem; }
.checks { list-style: none; }
.evidence-panel .checks { padding: 0; }
.held { color: var(--good); font-weight: 600; }
.failed { color: var(--bad); font-weight: 600; }
@media (min-width: 66rem) {
  .scripted .event-text .evidence-panel, .scripted .event-further .evidence-panel { position: absolute; z-index: 1; inset-inline-start: calc(100% + 2.25rem); inline-size: 22.5rem; margin-block: -2.4rem 0; box-shadow: 0 0.25rem 1.5rem rgb(0 0 0 / 0.14); }
  .scripted .evidence[open] > summary { background: var(--panel); }
}

/* Steps and questions */
.steps, .questions { list-style: none; padding: 0; }
.steps { margin-block-end: 1.5rem; }
.steps > li { padding-block: 0.6rem; border-block-end: 1px solid var(--rule); }
.steps > li:first-child { border-block-start: 1px solid var(--rule); }
.step-date { font: 700 0.9375rem/1.6 var(--sans); margin: 0; }
.status { display: inline-block; padding: 0 0.5rem; border: 1px solid currentColor; border-radius: 3px; font: 600 0.8125rem/1.5rem var(--sans); color: var(--quiet); }
.status-happened { color: var(--good); }
.status-did-not { color: var(--bad); }
.status-moved { color: var(--accent); }
.steps .statement, .questions .statement { display: block; font-size: 1.125rem; line-height: 1.6; }
.questions > li { padding-block: 0.5rem; border-block-end: 1px solid var(--rule); }
.outcome { margin-block: 0.35rem 0.25rem; padding-inline-start: 0.9rem; border-inline-start: 3px solid var(--rule); font-size: 1rem; }
.outcome > p { display: inline; }
@media (min-width: 48rem) {
  .steps > li { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); column-gap: 1.5rem; }
  .step-date time { display: block; }
}

/* Timeline: a drawn line with its days */
.timeline { list-style: none; margin: 0.5rem 0 0; padding: 0; border-inline-start: 2px solid var(--rule); }
.timeline > li { position: relative; padding: 0 0 1.1rem 1.5rem; }
.timeline > li:last-child { padding-block-end: 0.25rem; }
.timeline > li::before { content: ''; position: absolute; inset-inline-start: -7px; inset-block-start: 0.35rem; inline-size: 12px; block-size: 12px; border-radius: 50%; background: var(--paper); border: 3px solid var(--accent); }
.timeline-day { font: 700 0.9375rem/1.5 var(--sans); margin-block-end: 0.1rem; }
.timeline .statement { font-size: 1.0625rem; }

/* Storyline */
.storyline { border-block-start: 2px solid var(--accent); padding-block-start: 0.5rem; }
.storyline h2 { font: 700 0.9375rem/1.4 var(--sans); margin-block-end: 0.75rem; }
.storyline .timeline > li { font-size: 0.9375rem; line-height: 1.45; padding-block-end: 0.6rem; }
.storyline .timeline-day { font-size: 0.8125rem; font-weight: 400; }

/* Values on which reports differ, side by side */
.values { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr)); gap: 1rem 1.5rem; }
.values > li { border-block-start: 2px solid var(--strong-rule); padding-block-start: 0.4rem; }
.values ul { list-style: none; padding: 0; margin: 0; }
.value { font-size: 1.25rem; font-weight: 700; line-height: 1.3; margin-block-end: 0.35rem; }

/* Sources by origin */
.origins { padding-inline-start: 2rem; }
.origins > li { padding-block: 0.6rem; }
.origins > li::marker { font: 700 0.875rem/1.5 var(--sans); color: var(--quiet); }
.origin-title { margin: 0; line-height: 1.4; }
.origin-title a { display: inline-block; padding-block: 0.1rem; }
.carriers > summary { cursor: pointer; font: 600 0.875rem/1.5 var(--sans); padding-block: 0.25rem; }
.carriers ul { list-style: none; padding-inline-start: 1rem; border-inline-start: 2px dashed var(--rule); }
.carriers li { padding-block: 0.35rem; }
.carriers .quiet { margin: 0; }

/* Pictures */
.picture, .figure-history { margin: 0 0 1.5rem; }
.picture figcaption { color: var(--quiet); font: 0.8125rem/1.5 var(--sans); margin-block-start: 0.35rem; }
.picture figcaption .quiet { font-size: inherit; }
.glance { max-inline-size: 24rem; }
.map { display: block; inline-size: 100%; block-size: auto; background: var(--sea); border: 1px solid var(--rule); }
.land { fill: var(--land); stroke: var(--quiet); stroke-width: 0.6; stroke-linejoin: round; }
.land-here { fill: var(--here); }
.map-dot { fill: var(--accent); stroke: var(--paper); stroke-width: 2; }
.map-place, .map-land { fill: var(--ink); font: 700 13px var(--sans); paint-order: stroke; stroke: var(--land); stroke-width: 3px; stroke-linejoin: round; }
.map-land { fill: var(--quiet); font-weight: 400; font-size: 12px; stroke-width: 2px; }
.chart { display: block; inline-size: 100%; max-inline-size: 32rem; block-size: auto; margin-block: 0.25rem 0.5rem; }
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
@media (forced-colors: active) {
  .land { stroke: CanvasText; }
  .land-here, .bar-own, .map-dot, .key-own { fill: Highlight; background: Highlight; forced-color-adjust: none; }
  .timeline > li::before { border-color: CanvasText; }
}
.aside { border-block-start: 1px solid var(--rule); padding-block: 0.5rem; font-size: 1rem; }
.aside > summary { cursor: pointer; padding-block: 0.25rem; font: 600 0.9375rem/1.5 var(--sans); }
.aside li { padding-block: 0.25rem; }
`;
