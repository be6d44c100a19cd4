/** Runs long work in a thread of its own, so that the server goes on answering. Its other end: thread-work.ts. */
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../refusal.ts';
import { type Crossing, revived, type Said, type Told } from './thread-work.ts';

export interface ThreadOptions {
  /** What the work throws with a code and details, beside Refusal: it is thrown here as it was there. */
  readonly errors?: readonly Crossing[];
  /** How long a thread without work is kept, in milliseconds. */
  readonly idle?: number;
  /** After so many milliseconds a thread that has not answered is given up. */
  readonly slowest?: number;
}

interface Watching<Step> {
  readonly signal?: AbortSignal;
  readonly progress?: (step: Step, share: number) => void;
}

export interface WorkThread<Task, Outcome, Step> {
  /**
   * Answers what the work gives, one task after another. Throws as the work did, the signal's reason when it was stopped, and an
   * Error when the thread fell.
   */
  readonly ask: (task: Task, watching?: Watching<Step>) => Promise<Outcome>;
  /** Ends the thread now; whoever waits for it gets an Error. It starts again when asked. */
  readonly close: () => Promise<void>;
}

const fileAt = createRequire(import.meta.url).resolve;

/** A thread that ended before it answered: it was given up, closed, or ended itself. */
export class ThreadEnded extends Error {}

/** A thread for the work of a file, named by its `#` address: it runs from the sources also when the site is built. */
export function workThread<Task, Outcome, Step = never>(
  file: string,
  { errors = [], idle = 0, slowest }: ThreadOptions = {},
): WorkThread<Task, Outcome, Step> {
  let worker: Worker | undefined;
  let resting: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  function forget(ended: Worker): void {
    if (worker === ended) worker = undefined;
  }

  async function answer(task: Task, watching: Watching<Step>): Promise<Outcome> {
    watching.signal?.throwIfAborted();
    clearTimeout(resting);
    const asked = (worker ??= start(file, forget));
    asked.ref();
    const late = slowest === undefined ? undefined : setTimeout(() => void asked.terminate(), slowest);
    try {
      return await whatIsSaid<Task, Outcome, Step>(asked, task, { ...watching, errors: [Refusal, ...errors] });
    } finally {
      clearTimeout(late);
      rest(asked);
    }
  }

  /** A thread without work ends once it was idle for long enough. */
  function rest(idler: Worker): void {
    idler.unref();
    const end = () => {
      forget(idler);
      idler.postMessage('end' satisfies Told);
    };
    if (idle === 0) end();
    else resting = setTimeout(end, idle).unref();
  }

  return {
    ask: (task, watching = {}) => {
      const answered = last.then(() => answer(task, watching));
      last = answered.catch(() => undefined);
      return answered;
    },
    close: async () => {
      const closing = worker;
      worker = undefined;
      await closing?.terminate();
    },
  };
}

function start(file: string, ended: (worker: Worker) => void): Worker {
  const worker = new Worker(fileAt(file));
  const end = () => ended(worker);
  return worker.once('error', end).once('exit', end);
}

/** What a thread answers to one task; rejects also when it falls meanwhile. */
function whatIsSaid<Task, Outcome, Step>(
  worker: Worker,
  task: Task,
  { signal, progress, errors }: Watching<Step> & { readonly errors: readonly Crossing[] },
): Promise<Outcome> {
  const listening = new AbortController();
  return new Promise<Outcome>((resolve, reject) => {
    const on = <T>(event: string, hear: (value: T) => void) => {
      worker.on(event, hear);
      listening.signal.addEventListener('abort', () => worker.off(event, hear));
    };
    on('message', (said: Said<Outcome, Step>) => {
      if ('step' in said) progress?.(said.step, said.share);
      else if ('done' in said) resolve(said.done);
      else if ('stopped' in said) reject(signal?.reason as Error);
      else reject(revived(said, errors));
    });
    on('error', reject);
    on('exit', (code: number) => reject(new ThreadEnded(`The thread ended with code ${code}`)));
    signal?.addEventListener('abort', () => worker.postMessage('stop'), { signal: listening.signal });
    worker.postMessage({ task });
  }).finally(() => listening.abort());
}
