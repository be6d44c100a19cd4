/** Publishing more of the same persons, of whatever file: what is left out of one publication does not come from the sums of another. */
import { gunzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { estimates } from '#figures/release/queries.server.ts';
import { enroll } from '#people/entering/test/browser.stage.ts';
import { doRequestedJobs } from '#platform/server/jobs.ts';
import { cast, story } from '#platform/test/story.ts';
import { readSurvey } from '#poverty/survey/survey.ts';
import { casen2020 as casenSurvey } from '#poverty/test-data/surveys.ts';
import { uploadMicrodata } from '../file/commands.server.ts';
import { casen2020, formWith } from '../file/test/upload.stage.ts';
import { jobs } from '../jobs.server.ts';
import { requestRun } from '../run/commands.server.ts';
import { describeSurvey } from '../survey/commands.server.ts';
import { publishRun } from './commands.server.ts';
import { previewPublication } from './queries.server.ts';
import { publicationTyped } from './test/publication.stage.ts';

const { db } = await story();
const { ana } = cast;
const survey = readSurvey({
  ...casenSurvey,
  groups: { region: 'region', sexo: 'sexo', edad: { column: 'edad', breaks: [18, 30, 45, 60] } },
  labels: { sexo: { 1: 'Hombre', 2: 'Mujer' } },
});
let bySex = '';
let byAge = '';

beforeAll(async () => {
  await enroll(db, ana);
  const runOf = async (name: string, bytes: Uint8Array, by: string) => {
    const file = await uploadMicrodata(db, ana, formWith({ name, bytes }));
    const descriptionId = await describeSurvey(db, ana, file, survey);
    const options = { quality: 'ine-2020', level: 0.95, lonely: 'certainty', domainLonely: false } as const;
    return requestRun(db, ana, { descriptionId, method: 'chile-income-2013', by: [by], options });
  };
  bySex = await runOf('casen.csv.gz', casen2020(), 'region*sexo');
  byAge = await runOf('casen.csv', gunzipSync(casen2020()), 'region*sexo*edad');
  await doRequestedJobs(db, jobs);
});

const form = (slug: string, table: string, sameFile: string) =>
  publicationTyped({ slug, tables: [table], places: ['region:region'], sameFile });

test('the same survey as other bytes is known by its territories and period, and margins published before give nothing away', async () => {
  await publishRun(db, ana, bySex, form('por-sexo', 'region*sexo', ''));
  const second = form('por-edad', 'region*sexo*edad', '');
  const { earlier } = await previewPublication(db, ana, byAge, second);
  expect(earlier).toMatchObject([{ slug: 'por-sexo', current: true }]);
  await expect(publishRun(db, ana, byAge, second)).rejects.toMatchObject({ code: 'same-file-unchecked' });
  await publishRun(db, ana, byAge, { ...second, sameFile: 'checked' });

  const of = (dataset: string) => estimates(db, { dataset, breakdowns: 'all' });
  const margins = (await of('por-sexo')).filter(({ value }) => value !== null);
  const cells = await of('por-edad');
  const hidden = margins.map(({ territory, measure, breakdown }) =>
    cells.filter(
      (one) =>
        one.territory === territory &&
        one.measure === measure &&
        one.breakdown.split(';').includes(breakdown) &&
        one.value === null,
    ),
  );
  expect(hidden.some((some) => some.length > 1)).toBe(true);
  expect(hidden.filter((some) => some.length === 1)).toEqual([]);
});
