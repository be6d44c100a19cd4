/** Threads: tasks in turn, errors as they were thrown, stopping, giving up, falling and starting again. */
import { setTimeout as later } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Refusal } from '../refusal.ts';
import type { Trick } from '../test/tricks.thread.ts';
import { workThread, ThreadEnded } from './in-thread.ts';

class Odd extends Error {
  readonly code: string;
  readonly details: unknown;
  constructor(code: string, details: unknown) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

const tricks = (options = {}) => workThread<Trick, unknown, string>('#platform/test/tricks.thread.ts', options);

test('gives what the work gives, one task after another in one thread while it is kept', async () => {
  const { ask, close } = tricks({ idle: 60_000 });
  const ids = await Promise.all([ask({ does: 'thread-id' }), ask({ does: 'thread-id' })]);
  expect(ids[0]).toBe(ids[1]);
  await close();
  expect(await ask({ does: 'thread-id' })).not.toBe(ids[0]);
  await close();
});

test('a thread that is not kept ends after its task, and another begins', async () => {
  const { ask } = tricks();
  expect(await ask({ does: 'thread-id' })).not.toBe(await ask({ does: 'thread-id' }));
});

test('a refusal and a known error cross as what they are; any other makes the thread fall with its words', async () => {
  const { ask, close } = tricks({ errors: [Odd], idle: 60_000 });
  const refused = await ask({ does: 'refuse' }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refusal);
  expect(refused).toMatchObject({ code: 'no-such-thing', details: { name: 'x' } });
  const odd = await ask({ does: 'odd' }).catch((error: unknown) => error);
  expect(odd).toBeInstanceOf(Odd);
  expect(odd).toMatchObject({ code: 'odd', details: [1, 2] });
  await expect(ask({ does: 'fall' })).rejects.toThrow('fell over');
  expect(await ask({ does: 'echo' }), 'what comes after starts a new thread').toBe('echo');
  await close();
});

test('an error of a class that nobody knows says its class and code', async () => {
  await expect(tricks().ask({ does: 'odd' })).rejects.toThrow('Odd: odd');
});

test('says how far it is, and stops when told, with the reason of whoever stopped it', async () => {
  const { ask, close } = tricks({ idle: 60_000 });
  const stopping = new AbortController();
  const heard: [string, number][] = [];
  const progress = (step: string, share: number) => {
    heard.push([step, share]);
    stopping.abort(new Error('enough'));
  };
  await expect(ask({ does: 'until-stopped' }, { signal: stopping.signal, progress })).rejects.toThrow('enough');
  expect(heard[0]).toEqual(['working', 0.5]);
  expect(await ask({ does: 'echo' }), 'the thread goes on with the next').toBe('echo');
  await expect(ask({ does: 'echo' }, { signal: AbortSignal.abort(new Error('before')) })).rejects.toThrow('before');
  await close();
});

test('one that does not answer is given up, and whoever waits behind it is served', async () => {
  const { ask, close } = tricks({ idle: 60_000, slowest: 4000 });
  const [stuck, next] = await Promise.allSettled([ask({ does: 'hang' }), ask({ does: 'echo' })]);
  expect(stuck.status === 'rejected' && stuck.reason).toBeInstanceOf(ThreadEnded);
  expect(next).toMatchObject({ status: 'fulfilled', value: 'echo' });
  await close();
});

test('one that ends itself, or is closed, is told as such', async () => {
  const { ask, close } = tricks({ idle: 60_000 });
  const [ended, next] = await Promise.allSettled([ask({ does: 'exit' }), ask({ does: 'echo' })]);
  expect(ended.status === 'rejected' && ended.reason).toBeInstanceOf(ThreadEnded);
  expect(next).toMatchObject({ status: 'fulfilled', value: 'echo' });
  const hanging = ask({ does: 'hang' }).catch((error: unknown) => error);
  await later(0);
  await close();
  expect(await hanging).toBeInstanceOf(ThreadEnded);
});

test('a file that cannot be loaded is an error, not a wait', async () => {
  const broken = workThread('#platform/test/broken.thread.ts');
  await expect(broken.ask(null)).rejects.toThrow('cannot be loaded');
  await expect(broken.ask(null)).rejects.toThrow('cannot be loaded');
});
