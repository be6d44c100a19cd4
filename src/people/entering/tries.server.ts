/** How often somebody may try: counted in this process's memory, by what is tried and by whom. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { refused } from '../reasons.ts';

const minute = 60;
const limiters = {
  'sign-in': new RateLimiterMemory({ keyPrefix: 'sign-in', points: 10, duration: 15 * minute }),
  'sign-in-from': new RateLimiterMemory({ keyPrefix: 'sign-in-from', points: 100, duration: 15 * minute }),
  'second-factor': new RateLimiterMemory({ keyPrefix: 'second-factor', points: 6, duration: 15 * minute }),
  mail: new RateLimiterMemory({ keyPrefix: 'mail', points: 5, duration: 60 * minute }),
  'mail-from': new RateLimiterMemory({ keyPrefix: 'mail-from', points: 40, duration: 60 * minute }),
  token: new RateLimiterMemory({ keyPrefix: 'token', points: 60, duration: 15 * minute }),
  /** Asking, letter by letter, whether an organisation is in the registry already. */
  'look-alike': new RateLimiterMemory({ keyPrefix: 'look-alike', points: 240, duration: 15 * minute }),
} as const;

/** Counts one try; refuses with `too-many-tries` and the minutes to wait. */
export async function countTry(what: keyof typeof limiters, by: string): Promise<void> {
  try {
    await limiters[what].consume(by);
  } catch (wait) {
    if (wait instanceof RateLimiterRes) refused('too-many-tries', { minutes: Math.ceil(wait.msBeforeNext / 60_000) });
    throw wait;
  }
}

/** Forgets the tries of somebody who has now proved who they are. */
export async function forgetTries(what: keyof typeof limiters, by: string): Promise<void> {
  await limiters[what].delete(by);
}
