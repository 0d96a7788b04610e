import type { Difference, Explainer, SourceReport } from '../model/explainer.ts';
import type { Question } from '../model/question.ts';
import type { Evidence, Statement } from '../model/statement.ts';
import { countryName } from './country-names.ts';
import { asOfInWords, dayInWords, dueInWords, instantInWords } from './dates-in-words.ts';
import { emptyParts } from './empty-parts.ts';
import { type EvidenceNotes, evidenceNotes } from './evidence-notes.ts';
import { languageNote } from './language-note.ts';
import { safeHref } from './links.ts';
import { markdownLink, markdownText } from './markdown-text.ts';
import { originFirsts } from './origin-firsts.ts';
import {
  capital,
  KIND_WORDS,
  originInWords,
  readingInWords,
  reportsInWords,
  STATUS_WORDS,
} from './plain-words.ts';
import { dueNow } from './upcoming-steps.ts';

/**
 * The explainer as blocks of CommonMark (tables as on GitHub): three parts with numbered marks, timeline, differences,
 * the passages behind the marks, sources.
 * @returns the blocks, to be joined by an empty line; texts from reports are escaped
 */
export function markdownBlocks(explainer: Explainer): readonly string[] {
  const notes = evidenceNotes();
  const empty = emptyParts(explainer);
  const language = languageNote(explainer);
  return [
    `# ${markdownText(explainer.title)}`,
    `**${explainer.category}** · ${reportsInWords(explainer.reports, explainer.origins)} · ${asOfInWords(explainer.asOf)}`,
    ...(language === null ? [] : [`*${markdownText(language)}*`]),
    ...quoted(explainer.bottomLine, notes),
    '## What Happened',
    ...orElse(
      explainer.whatHappened.map((statement) => sentence(statement, notes)),
      empty.happened,
    ),
    '## Why It Matters',
    ...orElse(
      explainer.whyItMatters.flatMap((stake) => [
        `### ${stake.affected === null ? 'For everyone' : markdownText(stake.affected)}`,
        ...stake.statements.map((statement) => sentence(statement, notes)),
      ]),
      empty.matters,
    ),
    '## What Comes Next',
    ...orElse(comesNext(explainer, notes), empty.next),
    ...timeline(explainer, notes),
    ...differences(explainer.differences, notes),
    ...passages(notes),
    ...sources(explainer.sources),
  ];
}

function orElse(blocks: readonly string[], whenEmpty: string): readonly string[] {
  return blocks.length > 0 ? blocks : [`*${whenEmpty}*`];
}

function sentence(statement: Statement, notes: EvidenceNotes): string {
  const reading = readingInWords(statement);
  const label = reading === null ? '' : ` *${markdownText(reading)}.*`;
  return `${markdownText(statement.text)}${label} ${mark(statement.evidence, notes)}`;
}

/** "(Harbour Wire and 2 more) [1, 4, 5]" */
function mark(evidence: readonly [Evidence, ...Evidence[]], notes: EvidenceNotes): string {
  const more = evidence.length === 1 ? '' : ` and ${evidence.length - 1} more`;
  const numbers = evidence.map((one) => notes.cite(one));
  return `(${markdownText(evidence[0].source)}${more}) [${numbers.join(', ')}]`;
}

function quoted(bottomLine: readonly Statement[], notes: EvidenceNotes): readonly string[] {
  if (bottomLine.length === 0) return [];
  return [`> ${bottomLine.map((statement) => sentence(statement, notes)).join('\n> ')}`];
}

function comesNext(explainer: Explainer, notes: EvidenceNotes): readonly string[] {
  const { statements, questions } = explainer.whatComesNext;
  const steps = questions.filter(({ kind }) => kind === 'step');
  const open = questions.filter(({ kind }) => kind === 'open question');
  return [
    ...list(steps.map((step) => `${dateOf(step)}: ${markdownText(step.statement)} ${standing(step, notes)}`)),
    ...statements.map((statement) => sentence(statement, notes)),
    ...(open.length === 0 ? [] : ['### Open questions']),
    ...list(open.map((question) => `${markdownText(question.text)} ${standing(question, notes)}`)),
  ];
}

function dateOf(step: Question): string {
  const due = dueNow(step);
  return due === null ? 'No date given' : `**${dueInWords(due)}**`;
}

function standing(question: Question, notes: EvidenceNotes): string {
  const asked = `${mark(question.evidence, notes)} *${STATUS_WORDS[question.status]}.*`;
  const { outcome } = question;
  if (outcome === null) return asked;
  return `${asked} ${markdownText(outcome.reason)} ${mark([outcome.evidence], notes)}`;
}

function timeline(explainer: Explainer, notes: EvidenceNotes): readonly string[] {
  if (explainer.timeline.length === 0) return [];
  return [
    '## Timeline',
    ...list(
      explainer.timeline.map(({ day, basis, statement }) => {
        const date = basis === 'event' ? dayInWords(day) : `${dayInWords(day)} (day of the report)`;
        return `**${date}**: ${sentence(statement, notes)}`;
      }),
    ),
  ];
}

function differences(all: readonly Difference[], notes: EvidenceNotes): readonly string[] {
  const conflicts = all.filter(({ kind }) => kind === 'conflict');
  const updates = all.filter(({ kind }) => kind === 'update');
  return [
    ...(conflicts.length === 0 ? [] : ['## Where reports differ']),
    ...conflicts.flatMap((difference) => valuesTable(difference, notes)),
    ...(updates.length === 0 ? [] : ['## Figures that changed']),
    ...updates.flatMap((difference) => valuesTable(difference, notes)),
  ];
}

function valuesTable(difference: Difference, notes: EvidenceNotes): readonly string[] {
  const rows = difference.values.map(({ text, evidence }) => [
    markdownText(text),
    `${markdownText(evidence.source)} [${notes.cite(evidence)}]`,
    timeOf(evidence.published),
  ]);
  return [`**${markdownText(capital(difference.label))}**`, table(['Value', 'Who says it', 'When'], rows)];
}

function passages(notes: EvidenceNotes): readonly string[] {
  const cited = notes.cited();
  if (cited.length === 0) return [];
  const lines = cited.map(
    (evidence, index) =>
      `${index + 1}. “${markdownText(evidence.passage)}” ${publisher(evidence)}, ${timeOf(evidence.published)}: ${markdownLink(evidence.title, safeHref(evidence.url))}`,
  );
  return ['## Passages', lines.join('\n')];
}

function publisher({ source, country }: Evidence): string {
  const where = countryName(country);
  return where === null ? markdownText(source) : `${markdownText(source)} (${markdownText(where)})`;
}

function sources(reports: readonly SourceReport[]): readonly string[] {
  const firsts = originFirsts(reports);
  const rows = reports.map((report) => {
    const first = firsts.get(report.origin);
    const other = first === undefined || first === report ? null : first.source;
    return [
      markdownLink(report.title, safeHref(report.url)),
      markdownText(report.source),
      KIND_WORDS[report.kind],
      markdownText(countryName(report.country) ?? ''),
      timeOf(report.published),
      markdownText(originInWords(report.reason, other)),
    ];
  });
  return ['## Sources', table(['Report', 'Publisher', 'Kind', 'Country', 'Published', 'Origin'], rows)];
}

function timeOf(published: Evidence['published']): string {
  return published === null ? 'time not known' : instantInWords(published);
}

function list(items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [items.map((item) => `- ${item}`).join('\n')];
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}
