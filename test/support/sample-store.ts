import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startSampleBuild } from './build-sample.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Data folder whose `sample` folder holds the sample edition, made once for all tests by the real path. */
    sampleData: string;
  }
}

/** Makes the sample edition before the first test, and removes it after the last. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'wee-test-'));
  const [code] = (await once(startSampleBuild(join(folder, 'sample')), 'exit')) as [number | null];
  if (code !== 0) throw new Error('The sample edition could not be made.');
  project.provide('sampleData', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
