import { defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: vitest reads its settings from the default export.
export default defineConfig({
  test: {
    include: ['{src,sample,eval,bench,test}/**/*.test.{ts,tsx}'],
    // They have a command of their own, `npm run test:browser`.
    exclude: ['test/browser/**', '**/node_modules/**'],
    globalSetup: ['test/support/sample-store.ts'],
    setupFiles: ['test/support/fixed-seed.ts'],
    pool: 'threads',
    // Tests change nothing that others see, so the files of one worker share what they have loaded.
    isolate: false,
    // Journeys mostly wait for processes of their own, so three at a time do on two cores.
    maxWorkers: 3,
    // Journeys start real processes on machines of two cores, which may have other work: what hangs is told apart by far.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
