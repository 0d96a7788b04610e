import { defineConfig } from 'vitest/config';

/** Pages in a real Chromium: `npm run test:browser`. Apart from the other tests, because audits take their time and the machine. */
// biome-ignore lint/style/noDefaultExport: vitest reads its settings from the default export.
export default defineConfig({
  test: {
    include: ['test/browser/*.test.ts'],
    globalSetup: ['test/support/sample-store.ts'],
    pool: 'threads',
    isolate: false,
    // One after the other: an audit beside another measures the machine, not the page.
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
