import { expect, it } from 'vitest';
import { SETTINGS } from '../../src/app/settings/settings.ts';
import { PROBLEMS } from '../../src/model/problem.ts';

/** The reference pages are written from the tables of the code: `npx vitest run test/contracts/reference.test.ts -u`. */
function page(
  title: string,
  about: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return `# ${title}\n\n${about}\n\n${line(head)}\n${line(head.map(() => '---'))}\n${rows.map(line).join('\n')}\n`;
}

it('docs/reference/problems.md lists every problem code', async () => {
  const text = page(
    'Problems',
    'Every expected failure has a code. It stands in the log, on the Sources page, and on standard error of `wee explain`.',
    ['code', 'means'],
    Object.entries(PROBLEMS).map(([code, meaning]) => [`\`${code}\``, meaning]),
  );
  await expect(text).toMatchFileSnapshot('../../docs/reference/problems.md');
});

it('docs/reference/settings.md lists every setting', async () => {
  const text = page(
    'Settings',
    'Environment variables. A setting that cannot be used, or that does not exist, is named at the start, with exit code 2.',
    ['setting', 'default', 'what it does'],
    Object.values(SETTINGS).map(({ name, fallback, help }) => [
      `\`${name}\``,
      fallback === '' ? '' : `\`${fallback}\``,
      help,
    ]),
  );
  await expect(text).toMatchFileSnapshot('../../docs/reference/settings.md');
});
