import { once } from 'node:events';
import type { Running, StartFault } from '../app/start.ts';
import { complain, say } from './say.ts';

/**
 * Keeps a started site running until the person or the system ends it.
 * @param started the site, or why it did not start
 * @param greet says what there is to say once it runs
 */
export async function runUntilStopped(
  started: Running | StartFault,
  greet: (running: Running) => void,
): Promise<void> {
  if ('message' in started) {
    complain(started.message);
    process.exitCode = started.exitCode;
    return;
  }
  greet(started);
  const fault = await Promise.race([
    once(process, 'SIGINT').then(() => null),
    once(process, 'SIGTERM').then(() => null),
    started.engineEnded.then(
      () => 'The engine ended by itself.',
      (error: Error) => `The engine failed: ${error.message}`,
    ),
  ]);
  if (fault !== null) {
    complain(fault);
    process.exitCode = 1;
  } else {
    say('\nStopping; what is stored stays.');
  }
  await started.stop();
}
