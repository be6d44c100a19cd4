/** Two engines measured the same: counts and degrees of freedom alike, whole totals to the last bit, the rest within rounding. */
import { expect } from 'vitest';
import type { MeasuredEstimates } from '../../errors/estimates.ts';

export function agree(pushed: MeasuredEstimates, measured: MeasuredEstimates): void {
  expect(pushed.domains).toEqual(measured.domains);
  expect([pushed.n, pushed.df]).toEqual([measured.n, measured.df]);
  measured.plan.estimands.forEach((estimand, e) => {
    measured.domains.forEach((domain, d) => {
      const at = d * measured.plan.estimands.length + e;
      const what = `${JSON.stringify(domain.values)} ${estimand.measure} ${estimand.part}`;
      const [a, b] = [measured.estimate[at] as number, pushed.estimate[at] as number];
      if (estimand.kind === 'total' && Number.isInteger(a)) expect(b, what).toBe(a);
      else if (!Number.isNaN(a)) expect(Math.abs(a - b), what).toBeLessThanOrEqual(1e-13 * Math.abs(a));
      else expect(b, what).toBeNaN();
      const [s, t] = [measured.se[at] as number, pushed.se[at] as number];
      if (Number.isNaN(s)) expect(t, what).toBeNaN();
      else
        expect(Math.abs(s - t), `${what} se ${s} ${t}`).toBeLessThanOrEqual(
          1e-11 * Math.max(s, 1e-4 * Math.abs(a)) + 1e-8 * (s < 1e-9 * Math.abs(a) ? Math.abs(a) : 0),
        );
    });
  });
}
