/** The search for duplicates in a thread of its own: a large registry takes seconds, and the site must answer meanwhile. */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { findDuplicates, type Entry, type Pair } from '../likeness/pairs.ts';

/** As `findDuplicates`, without holding up whoever waits. */
export function findDuplicatesApart(entries: readonly Entry[]): Promise<Pair[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { entries } });
    worker.once('message', (pairs: Pair[]) => {
      resolve(pairs);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`The search for duplicates ended with ${String(code)}`));
    });
  });
}

if (!isMainThread && parentPort && isRequest(workerData)) parentPort.postMessage(findDuplicates(workerData.entries));

function isRequest(data: unknown): data is { readonly entries: readonly Entry[] } {
  return typeof data === 'object' && data !== null && 'entries' in data;
}
