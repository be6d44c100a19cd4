/** Runs a long reading or measuring of a file in a thread of its own, so that the server goes on answering. */
import { Worker } from 'node:worker_threads';
import type { Variable } from '#poverty/survey/describe.ts';
import { BadInput, type BadInputCode, type Details } from '#poverty/input/fault.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Asked } from '../run/recipe.ts';
import type { Run } from '../run/run.ts';

/** What a thread can be asked. */
export type Task =
  | { readonly kind: 'describe'; readonly path: string }
  | { readonly kind: 'measure'; readonly path: string; readonly asked: Asked };

/** What came of it: the variables, or the figures as gzip of their canonical text. */
export interface Outcomes {
  readonly describe: readonly Variable[];
  readonly measure: { readonly gzip: Uint8Array; readonly sha256: string; readonly count: number };
}

/** What a thread says while it works. */
export type Said =
  | { readonly progress: { readonly step: NonNullable<Run['step']>; readonly share: number } }
  | { readonly done: Outcomes[Task['kind']] }
  | { readonly no: { readonly kind: 'bad-input' | 'refusal'; readonly code: string; readonly details: Details } }
  | { readonly stopped: true };

export interface Watching {
  readonly signal?: AbortSignal;
  readonly progress?: (step: NonNullable<Run['step']>, share: number) => void;
}

/** Answers what the task gives. Throws BadInput or Refusal as the work did, the signal's reason when stopped, and an Error when the thread fell. */
export function inThread<T extends Task>(task: T, { signal, progress }: Watching = {}): Promise<Outcomes[T['kind']]> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const thread = new Worker(new URL('../run/measure.thread.ts', import.meta.url), { workerData: task });
    const stop = () => thread.postMessage('stop');
    signal?.addEventListener('abort', stop);
    thread.on('message', (said: Said) => {
      if ('progress' in said) progress?.(said.progress.step, said.progress.share);
      else if ('done' in said) resolve(said.done as Outcomes[T['kind']]);
      else if ('stopped' in said) reject(signal?.reason as Error);
      else if (said.no.kind === 'refusal') reject(new Refusal(said.no.code, said.no.details as Refusal['details']));
      else reject(new BadInput(said.no.code as BadInputCode, said.no.details));
    });
    thread.on('error', reject);
    thread.on('exit', (code) => {
      signal?.removeEventListener('abort', stop);
      reject(new Error(`The thread that worked on a file ended with code ${code}`)); // of no effect once it has answered
    });
  });
}
