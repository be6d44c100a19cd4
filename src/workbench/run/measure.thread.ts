/** The work of a thread: describes or measures one file, says how far it is, and stops when told. */
import { parentPort, workerData } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { BadInput } from '#poverty/input/fault.ts';
import { describe } from '#poverty/survey/describe.ts';
import { Refusal } from '#platform/refusal.ts';
import { measureRecipe } from './measure.ts';
import { canonicalFigures, figuresSha256 } from './recipe.ts';
import type { Outcomes, Said, Task } from '../file/thread.server.ts';

const say = (said: Said) => parentPort?.postMessage(said);
const stopping = new AbortController();
parentPort?.on('message', () => stopping.abort());

try {
  say({ done: await work(workerData as Task) });
} catch (error) {
  if (stopping.signal.aborted) say({ stopped: true });
  else if (error instanceof BadInput) say({ no: { kind: 'bad-input', code: error.code, details: error.details } });
  else if (error instanceof Refusal) say({ no: { kind: 'refusal', code: error.code, details: error.details } });
  else throw error;
} finally {
  parentPort?.close();
}

async function work(task: Task): Promise<Outcomes[Task['kind']]> {
  if (task.kind === 'describe') return describe(task.path);
  const figures = await measureRecipe(task.path, task.asked, {
    signal: stopping.signal,
    progress: (step, share) => say({ progress: { step, share } }),
  });
  say({ progress: { step: 'writing', share: 0 } });
  const text = canonicalFigures(figures);
  return { gzip: gzipSync(text), sha256: figuresSha256(text), count: figures.length };
}
