/** Standard errors by replicate weights equal those of R's svrepdesign: every kind and centre. */
import { test } from 'vitest';
import { likeR } from '#poverty/errors/test/replicate.stage.ts';

test.each(['jkn', 'jkn mse', 'bootstrap', 'brr'] as const)('%s', likeR);
