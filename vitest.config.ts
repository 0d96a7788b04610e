import { defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: vitest reads its settings from the default export.
export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'src/**/*.test.tsx',
      'sample/**/*.test.ts',
      'test/**/*.test.ts',
      'eval/**/*.test.ts',
    ],
    pool: 'threads',
    testTimeout: 30_000,
  },
});
