// The import rules of ARCHITECTURE.md, each with its reason. `npm run imports` runs them; a test plants a breach.
const base = ['model', 'lib'];
const stages = [
  'sources',
  'articles',
  'origins',
  'events',
  'questions',
  'explainers',
  'checking',
  'revisions',
  'publishing',
];
const mayImport = {
  model: [],
  lib: [],
  adapters: base,
  app: [...base, ...stages, 'adapters'],
  cli: ['app', 'model'],
  ...Object.fromEntries(stages.map((stage) => [stage, [...base, 'adapters']])),
};
const importsOnly = ([folder, allowed]) => ({
  name: `${folder}-imports-only`,
  severity: 'error',
  comment: `src/${folder} may import: ${allowed.join(', ') || 'nothing'}. Stages meet in the model, so each runs alone.`,
  from: { path: `^src/${folder}/`, pathNot: '[.]test(-support)?[.]tsx?$' },
  to: { path: '^src/', pathNot: `^src/(${[folder, ...allowed].join('|')})/` },
});
const inner = { path: '^src/(?!adapters/|app/|cli/)', pathNot: '[.]test(-support)?[.]tsx?$' };

export default {
  forbidden: [
    ...Object.entries(mayImport).map(importsOnly),
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle means two files are one concept, or one concept is in the wrong file.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'adapters-as-type-only',
      severity: 'error',
      comment: 'Stages are pure: input, output and time are handed in; only the types of adapters are known to them.',
      from: inner,
      to: { path: '^src/adapters/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'io-only-in-adapters-and-wiring',
      severity: 'error',
      comment: 'Only adapters and wiring touch the world.',
      from: inner,
      to: {
        dependencyTypes: ['core'],
        path: '^(fs|http|https|http2|net|tls|dns|dgram|child_process|worker_threads|sqlite|os|process|timers)',
      },
    },
    {
      name: 'sample-imports-only',
      severity: 'error',
      comment: 'The sample edition is material for the real path: it knows the nouns, not the stages.',
      from: { path: '^sample/', pathNot: '[.]test[.]tsx?$' },
      to: { path: '^(src|eval|bench|test)/', pathNot: '^src/(model|lib)/' },
    },
    {
      name: 'eval-imports-public-functions',
      severity: 'error',
      comment: 'Quality is measured on stage functions, not through the command line.',
      from: { path: '^eval/' },
      to: { path: '^(src/cli|bench|test)/' },
    },
    {
      name: 'no-test-imported',
      severity: 'error',
      comment: 'Nothing rests on a test.',
      from: { pathNot: '[.]test[.]tsx?$|^test/' },
      to: { path: '[.]test[.]tsx?$|^test/|[.]test-support[.]tsx?$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
  },
};
