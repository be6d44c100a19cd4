/** The push-down form gives what the default engine gives; `npm run trial pushdown` tries every pair. */
import { describe, test } from 'vitest';
import { bothAgree, treatments } from './test/treatment.stage.ts';

/** Each treatment by one method in the whole sample and by the other in domains, in turn. */
const half = treatments.map(([lonely, inDomains], i) => [lonely, inDomains, i % 4 === 0 || i % 4 === 3] as const);

describe('on DuckDB', () => {
  test.each(half)('%s, in domains: %s, income: %s', (lonely, inDomains, income) =>
    bothAgree(lonely, inDomains, income),
  );

  test('with finite population correction', () => bothAgree('certainty', false, true, { fpc: 'population' }));
});
