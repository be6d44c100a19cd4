/** Standard errors by the file's own replicate weights beside those of R's svrepdesign (golden/replicates.R). */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Figure } from '../../publication/figure.ts';
import { report } from '../../report/report.ts';
import { readSurvey, type SurveyInput } from '../../survey/survey.ts';
import { golden, near } from '../../test-data/golden.ts';
import { fileOf, synthetic, syntheticMethod } from '../../test-data/surveys.ts';
import { scalesOf } from '../replicate-weights.ts';

interface Design {
  readonly columns: string[];
  readonly scale: number;
  readonly rscales: number[];
  readonly df: number;
}
const { designs } = JSON.parse(readFileSync(fileOf('golden-replicates.json'), 'utf8')) as {
  designs: Record<string, Design>;
};
const figures = golden('golden-replicates.json');
const { rare: _, ...groups } = synthetic.groups;

export const survey = (replicates: SurveyInput['replicates']) => readSurvey({ ...synthetic, groups, replicates });
export const file = fileOf('synthetic-replicates.csv.gz');
const by = ['region', 'group'];

async function measured(replicates: SurveyInput['replicates']): Promise<Figure[]> {
  const variables = [
    { measure: 'mean', variable: 'income' },
    { measure: 'ratio', variable: 'rent', over: 'income' },
  ] as const;
  const income = await report(file, survey(replicates), 'chile-income-2013', by, { variables });
  return [...income, ...(await report(file, survey(replicates), syntheticMethod, by))];
}

const descriptions = {
  jkn: { kind: 'jkn', rscales: designs['jkn']?.rscales },
  'jkn mse': { kind: 'jkn', rscales: designs['jkn']?.rscales, mse: true },
  bootstrap: { kind: 'bootstrap' },
  brr: { kind: 'brr' },
} as const;

/** Fails where ours differ from R's. */
export async function likeR(setting: keyof typeof descriptions): Promise<void> {
  const description = descriptions[setting];
  const { columns, scale } = designs[setting] as Design;
  const ours = await measured({
    ...description,
    columns,
    ...('rscales' in description && { rscales: [...(description.rscales ?? [])] }),
  });
  const theirs = figures.filter((f) => f.setting === setting);
  expect(theirs).toHaveLength(72);
  near(
    scalesOf(survey({ ...description, columns, rscales: designs[setting]?.rscales }).replicates as never).scale,
    scale,
    'scale',
  );
  for (const g of theirs) {
    const what = `${setting} ${g.grouping}=${g.value} ${g.measure}`;
    const f = ours.find(
      (o) =>
        o.measure === g.measure &&
        (g.grouping === '' ? Object.keys(o.domain).length === 0 : o.domain[g.grouping] === g.value),
    );
    near(f?.estimate, g.estimate, `${what} estimate`);
    near(f?.se, g.se, `${what} se`, Math.max(Math.abs(g.se ?? 0), 1e-3 * Math.abs(g.estimate ?? 0)));
    expect(f?.df).toBeLessThan(columns.length);
  }
}
