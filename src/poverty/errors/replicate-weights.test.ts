/** Standard errors by replicate weights equal those of R; `npm run trial replicates` tries every kind and centre. */
import { describe, expect, test } from 'vitest';
import { report } from '../report/report.ts';
import type { SurveyInput } from '../survey/survey.ts';
import { file, likeR, survey } from './test/replicate.stage.ts';

test.each(['jkn mse', 'bootstrap', 'brr'] as const)('%s', likeR);

describe('bad replicates', () => {
  const columns = ['b1', 'b2'];
  test.each([
    [
      'JKn without scales',
      { columns, kind: 'jkn' },
      'La descripción da 0 escalas («rscales») y hay 2 réplicas: tiene que haber una por réplica.',
    ],
    [
      'too few scales',
      { columns, kind: 'bootstrap', rscales: [1] },
      'La descripción da 1 escalas («rscales») y hay 2 réplicas: tiene que haber una por réplica.',
    ],
    [
      'a column that is not there',
      { columns: ['b1', 'b4l'], kind: 'brr' },
      'El archivo no tiene la columna «b4l» (réplica). ¿Será b4, ',
    ],
    ['values missing', { columns: ['b1', 'rent'], kind: 'brr' }, 'Columna «rent», fila '],
  ] as [string, SurveyInput['replicates'], string][])('%s', async (_, replicates, message) => {
    await expect(report(file, survey(replicates), 'chile-income-2013')).rejects.toThrow(message);
  });
});
