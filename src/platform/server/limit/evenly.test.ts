/** An answer leaves at the end of a step, whether much was done, little, or nothing. */
import { expect, test } from 'vitest';
import { evenly, stepMs, untilStep } from './evenly.ts';

test.each([0, 11, 21, 99.5, 100, 178, 1234])('after %s ms the wait ends on a step', (ms) => {
  const left = untilStep(ms);
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThanOrEqual(stepMs);
  expect((ms + left) % stepMs).toBeCloseTo(0);
});

test('11 and 21 ms of work, one for who has no account and one for who has, leave together', () =>
  expect(11 + untilStep(11)).toBe(21 + untilStep(21)));

test('what is answered or refused comes after at least a step', async () => {
  const took = async (work: () => Promise<string>) => {
    const start = performance.now();
    const said = await evenly(work).catch((error: Error) => error.message);
    return { said, enough: performance.now() - start > stepMs - 2 };
  };
  expect(await took(async () => 'sent')).toEqual({ said: 'sent', enough: true });
  expect(await took(() => Promise.reject(new Error('must-wait')))).toEqual({ said: 'must-wait', enough: true });
});
