/** The work of a thread: does the tasks it is given, says how far it is, and stops when told. */
import { parentPort } from 'node:worker_threads';

/** An error with a code and what is known about it, which crosses from a thread as what it is. */
export type Crossing = new (code: never, details: never) => Error;

/** What a thread is told. */
export type Told<Task = unknown> = { readonly task: Task } | 'stop' | 'end';

interface Threw {
  readonly threw: string;
  readonly code: string;
  readonly details: unknown;
}

/** What it says. */
export type Said<Outcome, Step> =
  { readonly step: Step; readonly share: number } | { readonly done: Outcome } | { readonly stopped: true } | Threw;

export interface Working<Step> {
  readonly signal: AbortSignal;
  readonly progress: (step: Step, share: number) => void;
}

/** Makes a file the work of a thread. What it throws with a code and details crosses; any other error makes the thread fall. */
export function work<Task, Outcome, Step = never>(
  does: (task: Task, working: Working<Step>) => Outcome | Promise<Outcome>,
): void {
  const say = (said: Said<Outcome, Step>) => parentPort?.postMessage(said);
  const progress = (step: Step, share: number) => say({ step, share });
  let stopping = new AbortController();

  async function begin(task: Task): Promise<void> {
    stopping = new AbortController();
    const { signal } = stopping;
    try {
      say({ done: await does(task, { signal, progress }) });
    } catch (error) {
      if (signal.aborted) say({ stopped: true });
      else if (hasCode(error)) say({ threw: error.constructor.name, code: error.code, details: error.details });
      else throw error;
    }
  }

  parentPort?.on('message', (told: Told<Task>) => {
    if (told === 'stop') stopping.abort();
    else if (told === 'end') parentPort?.close();
    else void begin(told.task);
  });
}

type Coded = Error & { readonly code: string; readonly details: unknown };

const hasCode = (error: unknown): error is Coded => error instanceof Error && 'code' in error && 'details' in error;

/** The error that a thread threw, of its class among those known; an Error with its code where it is none of them. */
export function revived({ threw, code, details }: Threw, errors: readonly Crossing[]): Error {
  const Known = errors.find(({ name }) => name === threw);
  return Known ? new Known(code as never, details as never) : new Error(`${threw}: ${code}`);
}
