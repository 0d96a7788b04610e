import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A site for Hugo that makes event pages of the same content as ours: a template that walks through the explainer as our page does,
 * with each statement's evidence, edits and check. What it cannot draw (map and charts) and what it has no code for (the description
 * for machines) is handed to it ready.
 */
const CONFIG = `baseURL = "http://localhost/"
title = "World Events Explained"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "home", "section", "404"]
disableLiveReload = true
`;

const EVIDENCE = `{{ define "partials/evidence.html" }}{{ $first := index .evidence 0 }}<details class="evidence"><summary><span class="unseen">Evidence: </span><bdi>{{ $first.source }}</bdi>
{{- with after 1 .evidence }}<span class="more"> and {{ len . }} more</span>{{ end }}</summary><div class="evidence-panel">
{{- range $i, $one := .evidence }}{{ if eq $i 1 }}<div class="others"><p class="label">Also reported independently by</p>{{ end -}}
<figure class="passage"><blockquote dir="auto">{{ if eq $i 0 }}<mark>{{ $one.passage }}</mark>{{ else }}{{ $one.passage }}{{ end }}</blockquote><figcaption><span class="publisher"><bdi>{{ $one.source }}</bdi>{{ with $one.country }} ({{ . }}){{ end }}</span>, {{ with $one.published }}<time datetime="{{ . }}">{{ dateFormat "2 January 2006, 15:04" . }} UTC</time>{{ end }}<br/>{{ with $one.url }}<a href="{{ . }}" rel="noopener noreferrer nofollow external"><bdi>{{ $one.title }}</bdi></a>{{ end }}</figcaption></figure>
{{- end }}{{ if gt (len .evidence) 1 }}</div>{{ end }}{{ if .edits }}<div><p class="label">What was changed in the passage</p><ul>{{ range .edits }}<li><bdi>{{ .rule }}: {{ .start }} to {{ .end }}</bdi></li>{{ end }}</ul></div>{{ else }}<p class="label">Word for word as in the report.</p>{{ end -}}
{{ with .check }}<div><p class="label">{{ if eq .verdict "supported" }}Checked: the passage supports it{{ else }}Checked: not supported{{ end }}</p><ul class="checks">{{ range .reasons }}<li><span class="{{ if .held }}held{{ else }}failed{{ end }}"><span aria-hidden="true">{{ if .held }}✓{{ else }}✕{{ end }}</span><span class="unseen">{{ if .held }}Held:{{ else }}Failed:{{ end }}</span></span> {{ .rule }}{{ if ne .detail "holds" }}: <bdi>{{ .detail }}</bdi>{{ end }}</li>{{ end }}</ul></div>{{ end }}</div></details>{{ end }}
{{ define "partials/statement.html" }}<div class="statement" id="s-{{ .id }}" data-source="{{ substr (md5 (index .evidence 0).source) 0 8 }}"><p><bdi>{{ .text }}</bdi></p> {{ with .speaker }}<span class="reading"><bdi>{{ . }}</bdi></span> {{ end }}{{ partial "evidence.html" . }} </div>{{ end }}`;

const PAGE = `<!doctype html>
{{ $e := .Params.explainer }}<html lang="en" dir="ltr"><head><meta charset="utf-8"/><title>{{ $e.title }}</title><meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="description" content="{{ range $e.bottomline }}{{ .text }} {{ end }}"/><link rel="stylesheet" href="/style.css"/><link rel="canonical" href="{{ .Permalink }}"/>{{ .Params.head | safeHTML }}</head><body>{{ .Params.masthead | safeHTML }}<main id="content"><article class="event" data-event="{{ $e.event }}"><header class="event-header"><p class="category">{{ $e.category }}</p><h1><bdi>{{ $e.name }}</bdi></h1>{{ range $e.bottomline }}{{ partial "statement.html" . }}{{ end }}<p class="facts">{{ $e.reports }} reports, {{ $e.origins }} independent</p></header><div class="event-text"><section class="part"><h2 id="what-happened">What Happened</h2>{{ range $e.whathappened }}{{ partial "statement.html" . }}{{ end }}</section><section class="part"><h2 id="why-it-matters">Why It Matters</h2><div class="stakes">{{ range $e.whyitmatters }}<div class="stake"><h3><bdi>{{ with .affected }}{{ . }}{{ else }}For everyone{{ end }}</bdi></h3><div>{{ range .statements }}{{ partial "statement.html" . }}{{ end }}</div></div>{{ end }}</div></section><section class="part"><h2 id="what-comes-next">What Comes Next</h2>{{ range $e.whatcomesnext.statements }}{{ partial "statement.html" . }}{{ end }}<ul class="questions">{{ range $e.whatcomesnext.questions }}<li><p><bdi>{{ .text }}</bdi> <span class="status">{{ .status }}</span></p>{{ partial "evidence.html" (dict "evidence" .evidence "edits" .edits) }}</li>{{ end }}</ul></section></div>{{ .Params.glance | safeHTML }}<div class="event-further"><section class="part"><h2 id="timeline">Timeline</h2><ol class="timeline">{{ range $e.timeline }}<li><p class="timeline-day"><time datetime="{{ .day }}">{{ dateFormat "2 January 2006" .day }}</time>{{ if eq .basis "report" }}<span class="quiet"> (day of the report)</span>{{ end }}</p>{{ partial "statement.html" .statement }}</li>{{ end }}</ol></section>{{ with $e.differences }}<section class="part"><h2 id="where-reports-differ">Where reports differ</h2>{{ range . }}<h3>{{ .label }}</h3><ul>{{ range .values }}<li><bdi>{{ .text }}</bdi>{{ partial "evidence.html" (dict "evidence" (slice .evidence) "edits" slice) }}</li>{{ end }}</ul>{{ end }}</section>{{ end }}<section class="part"><h2 id="sources">Sources</h2><ol class="origins">{{ range sort $e.sources "origin" }}<li><p class="origin-title">{{ if .url }}<a href="{{ .url }}" rel="noopener noreferrer nofollow external"><bdi>{{ .title }}</bdi></a>{{ else }}<bdi>{{ .title }}</bdi>{{ end }}</p><p class="facts"><bdi>{{ .source }}</bdi> · {{ .kind }}{{ with .country }}, {{ . }}{{ end }} · {{ with .published }}<time datetime="{{ . }}">{{ dateFormat "2 January 2006, 15:04" . }} UTC</time>{{ end }}</p></li>{{ end }}</ol></section><section class="part"><h2>How this page is made</h2><details class="aside"><summary>What was left out and why ({{ len $e.refused }} sentences)</summary><ul>{{ range $e.refused }}<li><bdi>{{ .text }}</bdi> <span class="quiet">(<bdi>{{ .source }}</bdi>: <bdi>{{ .reason }}</bdi>)</span></li>{{ end }}</ul></details><details class="aside"><summary>Why it stands where it stands on the front page</summary><ul>{{ range $e.importance.reasons }}<li><bdi>{{ .label }}</bdi>: {{ lang.FormatNumber 1 .value }}</li>{{ end }}</ul></details></section></div></article></main>{{ .Params.footer | safeHTML }}</body></html>
`;

/** Writes configuration and templates; the content lies in `content/` already. */
export function writeHugoSite(folder: string): void {
  const layouts = join(folder, 'layouts');
  mkdirSync(join(layouts, '_default'), { recursive: true });
  writeFileSync(join(folder, 'config.toml'), CONFIG);
  writeFileSync(join(layouts, '_default', 'single.html'), `${EVIDENCE}\n${PAGE}`);
}

/** The pieces of one of our pages that Hugo is given ready, for its front matter. */
export function givenPieces(page: string): Readonly<Record<string, string>> {
  const between = (start: string, end: string) => {
    const from = page.indexOf(start);
    const to = page.indexOf(end, from);
    return from < 0 || to < 0 ? '' : page.slice(from, to + end.length);
  };
  return {
    head: between('<meta property="og:site_name"', '</script>'),
    masthead: between('<header class="masthead">', '</header>'),
    glance: between('<aside class="glance"', '</aside>'),
    footer: between('<footer', '</footer>'),
  };
}
