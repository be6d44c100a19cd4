/** Runs a long reading or measuring of a file in a thread of its own, so that the server goes on answering. */
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { BadInput, type BadInputCode, type Details } from '#poverty/input/fault.ts';
import { Refusal } from '#platform/refusal.ts';

/** What a thread says while it works. */
type Said<Outcome, Step> =
  | { readonly progress: { readonly step: Step; readonly share: number } }
  | { readonly done: Outcome }
  | { readonly no: { readonly kind: 'bad-input' | 'refusal'; readonly code: string; readonly details: Details } }
  | { readonly stopped: true };

interface Watching<Step> {
  readonly signal?: AbortSignal;
  readonly progress?: (step: Step, share: number) => void;
}

/** Answers what the work gives. Throws BadInput or Refusal as the work did, the signal's reason when stopped, and an Error when the thread fell. */
export function inThread<Outcome, Step = never>(
  work: URL,
  task: unknown,
  { signal, progress }: Watching<Step> = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const thread = new Worker(work, { workerData: task });
    const stop = () => thread.postMessage('stop');
    signal?.addEventListener('abort', stop);
    thread.on('message', (said: Said<Outcome, Step>) => {
      if ('progress' in said) progress?.(said.progress.step, said.progress.share);
      else if ('done' in said) resolve(said.done);
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

/** The other end: does the work on the task it was given, says how far it is, and stops when told. */
export async function work<Task, Outcome, Step = never>(
  does: (task: Task, watching: Required<Watching<Step>>) => Promise<Outcome>,
): Promise<void> {
  const say = (said: Said<Outcome, Step>) => parentPort?.postMessage(said);
  const stopping = new AbortController();
  parentPort?.on('message', () => stopping.abort());
  try {
    const progress = (step: Step, share: number) => say({ progress: { step, share } });
    say({ done: await does(workerData as Task, { signal: stopping.signal, progress }) });
  } catch (error) {
    if (stopping.signal.aborted) say({ stopped: true });
    else if (error instanceof BadInput) say({ no: { kind: 'bad-input', code: error.code, details: error.details } });
    else if (error instanceof Refusal) say({ no: { kind: 'refusal', code: error.code, details: error.details } });
    else throw error;
  } finally {
    parentPort?.close();
  }
}
