/** The push-down form gives what the default engine gives: every treatment, by both methods. */
import { describe, test } from 'vitest';
import { bothAgree, treatments } from '#poverty/pushdown/test/treatment.stage.ts';

describe.each([
  ['income', true],
  ['multidimensional', false],
] as const)('%s', (_, income) => {
  test.each(treatments)('%s, in domains: %s', (lonely, inDomains) => bothAgree(lonely, inDomains, income));
});
