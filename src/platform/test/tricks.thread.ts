/** The work of a thread for tests: what a thread may do, also what it should not. */
import { threadId } from 'node:worker_threads';
import { Refusal } from '../refusal.ts';
import { work } from '../server/thread-work.ts';

export interface Trick {
  readonly does: 'echo' | 'thread-id' | 'refuse' | 'odd' | 'fall' | 'exit' | 'hang' | 'until-stopped';
}

const odd = 'no-such-thing';

class Odd extends Error {
  readonly code = 'odd';
  readonly details = [1, 2];
}

work<Trick, unknown, string>(({ does }, { signal, progress }) => {
  switch (does) {
    case 'echo':
      return does;
    case 'thread-id':
      return threadId;
    case 'refuse':
      throw new Refusal(odd, { name: 'x' });
    case 'odd':
      throw new Odd();
    case 'fall':
      throw new Error('fell over');
    case 'exit':
      return process.exit(3);
    case 'hang':
      return Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    case 'until-stopped':
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('stopped')));
        progress('working', 0.5);
      });
  }
});
