/**
 * The address of a worker thread's built file.
 * Node 20 runs no TypeScript, so a worker started from source (under vitest) must be the file that
 * `tsc -p tsconfig.build.json` wrote: `src/app/x.ts` becomes `dist/src/app/x.js`.
 * @param name the worker's file name without extension, a sibling of this file: "extraction-worker"
 * @returns a file: URL for `new Worker(url)`; the file must have been built
 */
export function workerUrl(name: string): URL {
  const here = import.meta.url;
  if (!here.endsWith('.ts')) return new URL(`./${name}.js`, here);
  return new URL(`../../dist/src/app/${name}.js`, here);
}
