import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { explainerMarkdown } from '../../src/publishing/render-explainer.tsx';
import { samplePublished } from '../support/published.ts';

const ROOT = join(import.meta.dirname, '../..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

it('shows an explainer that the sample edition really holds, word for word', async () => {
  const excerpt = /<!-- excerpt:.*?-->\n([\s\S]*?)<!-- \/excerpt -->/.exec(README)?.[1] ?? '';
  const lines = excerpt
    .split('\n')
    .map((line) => line.replace(/^> ?/, '').trim())
    .filter((line) => line !== '' && line !== '...');
  expect(lines.length).toBeGreaterThan(8);
  const { explainers } = await samplePublished();
  const texts = explainers.map((explainer) =>
    explainerMarkdown(explainer)
      .split('\n')
      .map((line) => line.replace(/^> ?/, '').trim()),
  );
  const source = texts.find((text) => text.includes(lines[0] ?? ''));
  expect(source, lines[0]).toBeDefined();
  for (const line of lines) expect(source).toContain(line);
});

it('names only npm scripts and files that exist', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const told = [
    README,
    ...['CONTRIBUTING.md', '.ci/run'].map((path) => readFileSync(join(ROOT, path), 'utf8')),
  ];
  for (const [, script] of told.join('\n').matchAll(/npm run (?:-s )?([a-z:-]+)/g))
    expect(scripts).toHaveProperty([script ?? '']);
  for (const [, path] of README.matchAll(/`((?:src|test|eval)\/[\w./-]+)`/g)) {
    expect(() => readFileSync(join(ROOT, path ?? ''))).not.toThrow(/ENOENT/);
  }
});
