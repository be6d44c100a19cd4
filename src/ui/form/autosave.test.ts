/** What is written is kept by itself: once a while, at leaving, and never after it was sent. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Autosave, type Autosaved } from './autosave.ts';

let kept: string[] = [];
let told: Autosaved[] = [];
let answer: () => Promise<Autosaved>;
let autosave: Autosave<string>;

beforeEach(() => {
  vi.useFakeTimers();
  [kept, told] = [[], []];
  answer = () => Promise.resolve('kept');
  autosave = new Autosave<string>(
    (form, { leaving }) => {
      kept.push(leaving ? `${form}, leaving` : form);
      return answer();
    },
    (outcome) => told.push(outcome),
  );
});
afterEach(() => {
  vi.useRealTimers();
});

test('once a while, however much is written, and each form by itself', async () => {
  for (let n = 0; n < 5; n++) autosave.wrote('one');
  autosave.wrote('other');
  expect(kept).toEqual([]);
  await vi.advanceTimersByTimeAsync(3000);
  expect(kept).toEqual(['one', 'other']);
  await vi.advanceTimersByTimeAsync(9000);
  expect(kept).toHaveLength(2);
  autosave.wrote('one');
  await vi.advanceTimersByTimeAsync(3000);
  expect(kept).toEqual(['one', 'other', 'one']);
  expect(told).toEqual(['kept', 'kept', 'kept']);
});

test('at leaving, what waits, at once', async () => {
  autosave.wrote('one');
  autosave.leave();
  expect(kept).toEqual(['one, leaving']);
  await vi.advanceTimersByTimeAsync(9000);
  expect(kept).toHaveLength(1);
});

test('what is sent is not kept after it; what is on its way gets there first', async () => {
  autosave.wrote('one');
  expect(autosave.sent('one')).toBeUndefined();
  await vi.advanceTimersByTimeAsync(9000);
  expect(kept).toEqual([]);
  const slow = Promise.withResolvers<Autosaved>();
  answer = () => slow.promise;
  autosave.wrote('one');
  await vi.advanceTimersByTimeAsync(3000);
  const first = autosave.sent('one');
  expect(first).toBeDefined();
  slow.resolve('kept');
  await first;
  expect(autosave.sent('one')).toBeUndefined();
});

test('what fails is said, and tried again with the next letter', async () => {
  answer = () => Promise.reject(new Error('no network'));
  autosave.wrote('one');
  await vi.advanceTimersByTimeAsync(3000);
  answer = () => Promise.resolve('ended');
  autosave.wrote('one');
  await vi.advanceTimersByTimeAsync(3000);
  expect(told).toEqual(['failed', 'ended']);
});
