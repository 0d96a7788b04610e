import { expect, it } from 'vitest';
import { SETTINGS } from '../../src/app/settings/settings.ts';
import { PROBLEMS } from '../../src/model/problem.ts';
import { API_ADDRESSES, bodiesInWords, valuesInWords } from '../../src/publishing/api-page.tsx';
import { API_PROBLEMS } from '../../src/publishing/api-problem.ts';
import { openPath, queryParameters } from '../../src/publishing/openapi.ts';

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
    'Environment variables, or lines `NAME=value` of a settings file: `wee.env` where the program is started, or the one that `WEE_SETTINGS` names; the environment outranks it. A setting that cannot be used, or that does not exist, is named at the start, with exit code 2.',
    ['setting', 'default', 'what it does'],
    Object.values(SETTINGS).map(({ name, fallback, help }) => [
      `\`${name}\``,
      fallback === '' ? '' : `\`${fallback}\``,
      help,
    ]),
  );
  await expect(text).toMatchFileSnapshot('../../docs/reference/settings.md');
});

it('docs/reference/api.md lists every address of the API with its parameters, and every problem', async () => {
  const sections = API_ADDRESSES.map((endpoint) => {
    const rows = queryParameters(endpoint).map((parameter) =>
      [
        `\`${String(parameter['name'])}\`${parameter['required'] === true ? ' (needed)' : ''}`,
        [parameter['description'] ?? '', valuesInWords(parameter['schema'] as object)]
          .filter(Boolean)
          .join('. '),
      ].join(' | '),
    );
    const table =
      rows.length === 0
        ? ''
        : `\n| parameter | |\n| --- | --- |\n${rows.map((row) => `| ${row} |`).join('\n')}\n`;
    const sent =
      endpoint.body === null
        ? ''
        : `\nSent is one of:\n\n\`\`\`\n${bodiesInWords(endpoint.body).join('\n')}\n\`\`\`\n`;
    return `## ${endpoint.name}\n\n\`${endpoint.method} /api/v1${openPath(endpoint)}\`\n\n${endpoint.about}\n${table}${sent}`;
  });
  const problems = Object.entries(API_PROBLEMS).map(
    ([code, { status, title }]) => `| \`${code}\` | ${status} | ${title} |`,
  );
  const text = `# API

Everything on the site as JSON, to be read without a key; decisions on events need one. \`/api/v1/openapi.json\` holds the schemas of all answers (OpenAPI 3.1);
\`/api\` on each site is this page. Answers carry ETag and Last-Modified; send them back, and what has not changed is answered with 304.

${sections.join('\n')}
## Problems

What fails is answered with a problem document (RFC 9457) whose \`code\` is one of these.

| code | status | means |
| --- | --- | --- |
${problems.join('\n')}
`;
  await expect(text).toMatchFileSnapshot('../../docs/reference/api.md');
});
