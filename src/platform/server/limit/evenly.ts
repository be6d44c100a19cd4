/** Answers at the end of a step of time: how long the work took tells nothing of what was found. */
import { setTimeout } from 'node:timers/promises';

/** Several times longer than a letter takes to write, and shorter than a person notices. */
export const stepMs = 100;

/** Also where the work says no. */
export async function evenly<T>(work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  try {
    return await work();
  } finally {
    await setTimeout(untilStep(performance.now() - start));
  }
}

/** How long to wait until the step that a time is in ends. */
export const untilStep = (ms: number): number => stepMs - (ms % stepMs);
