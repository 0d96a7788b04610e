import type { Explainer } from '../model/explainer.ts';
import type { Choice, Edit, Statement } from '../model/statement.ts';
import { markdownText } from './markdown-text.ts';

/**
 * A section that tells of each statement how it came to its place: what it does in its report and by which signs, its score, its
 * origins, its edits and its check.
 * @returns Markdown; empty where the statements do not tell
 */
export function whyMarkdown(explainer: Explainer): string {
  const told = placesOf(explainer).flatMap(([place, statements]) =>
    statements.flatMap((statement) =>
      statement.choice === undefined ? [] : [entry(place, statement, statement.choice)],
    ),
  );
  return told.length === 0 ? '' : `\n## Why each sentence stands here\n\n${told.join('\n\n')}\n`;
}

function placesOf(explainer: Explainer): readonly (readonly [string, readonly Statement[]])[] {
  return [
    ['Bottom line', explainer.bottomLine],
    ['What Happened', explainer.whatHappened],
    ...explainer.whyItMatters.map(
      ({ affected, statements }) => [`Why It Matters, for ${affected ?? 'everyone'}`, statements] as const,
    ),
    ['What Comes Next', explainer.whatComesNext.statements],
    ['Timeline', explainer.timeline.map(({ statement }) => statement)],
  ];
}

function entry(place: string, statement: Statement, choice: Choice): string {
  const { text, evidence, edits, check, origins } = statement;
  const roles = choice.roles.map(({ role, probability }) => `${role} ${probability.toFixed(2)}`);
  const signs = choice.features.map(({ feature, weight }) => `${feature} ${signed(weight)}`);
  const sources = [...new Set(evidence.map(({ source }) => source))];
  const changes = edits.map((edit) => changeInWords(edit, evidence[0].passage));
  return [
    `**${markdownText(place)}:** ${markdownText(text)}`,
    `- Role: ${roles.join(', ')}`,
    `- By these signs: ${signs.length === 0 ? 'its place in the report' : markdownText(signs.join(', '))}`,
    `- Score: ${choice.score === null ? 'chosen as the sentence of its day' : choice.score.toFixed(2)}`,
    `- Independent origins: ${origins} (${markdownText(sources.join(', '))})`,
    `- Edits: ${changes.length === 0 ? 'none, word for word' : markdownText(changes.join('; '))}`,
    `- Check: ${check.verdict}`,
    ...check.reasons.map(({ rule, detail }) => `  - ${markdownText(rule)}: ${markdownText(detail)}`),
  ].join('\n');
}

function signed(weight: number): string {
  return `${weight < 0 ? '-' : '+'}${Math.abs(weight).toFixed(2)}`;
}

function changeInWords(edit: Edit, passage: string): string {
  const words = `"${passage.slice(edit.start, edit.end).trim()}"`;
  return edit.kind === 'cut'
    ? `${edit.rule} ${words} left out`
    : `${edit.rule}: ${words} is now "${edit.to}"`;
}
