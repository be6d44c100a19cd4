/** The request being answered: its id, for the log and the journal. */
import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<string>();

/** Runs the work as part of a request. */
export function withRequestId<T>(id: string, work: () => T): T {
  return current.run(id, work);
}

/** The id of the request being answered; undefined outside one (a job, the command line). */
export function requestId(): string | undefined {
  return current.getStore();
}
