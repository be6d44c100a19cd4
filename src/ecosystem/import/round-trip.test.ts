/** What the public lists are taken away as is read back without a change: the whole sample, in both formats and languages, and every place. */
import { expect, test } from 'vitest';
import { listFile } from '#platform/list/take-away.server.ts';
import { doRequestedJobs } from '#platform/server/jobs.ts';
import { cast, story } from '#platform/test/story.ts';
import { mapImport, startImport } from '#registry/import/commands.server.ts';
import { countOutcomes, importById, previewRows } from '#registry/import/queries.server.ts';
import { organizationWork } from '#registry/import/organizations/work.server.ts';
import { comunas, regions } from '#territory/territory.ts';
import { loadSample } from '../../../sample/load.ts';
import { initiativeList } from '../initiatives/list/list.server.ts';
import { jobs } from '../jobs.server.ts';
import { placeWritten, readPlaces } from '../places/written.ts';
import { initiativeWork } from './initiatives/work.server.ts';

const { db } = await story();
await loadSample(db);
const works = [organizationWork, initiativeWork];

test.each([
  ['csv', 'es'],
  ['xlsx', 'es'],
  ['csv', 'en'],
] as const)('every initiative of the sample in %s in %s', async (format, locale) => {
  const { body, name } = await listFile(db, initiativeList, new URLSearchParams(allColumns), locale, format);
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const id = await startImport(db, cast.sofia, { name, bytes }, works);
  const { mapping, what, rowsRead } = (await importById(db, cast.sofia, id))!;
  expect(what).toBe('initiative');
  expect(mapping).not.toContain('');
  await mapImport(db, cast.sofia, id, { mapping, tidyNames: true }, works);
  await doRequestedJobs(db, jobs);
  const { items } = await previewRows(db, cast.sofia, id, { part: 'kept', after: 0 }, works);
  expect(items.map(({ label, changes, issues }) => ({ label, changes, issues }))).toEqual([]);
  const { outcomes } = await countOutcomes(db, cast.sofia, id);
  expect(outcomes).toMatchObject({ unchanged: rowsRead, new: 0, changed: 0, error: 0, duplicate: 0 });
  expect(rowsRead).toBeGreaterThan(39);
});

/** Those that are not seen at first, too. */
const allColumns = initiativeList.columns.map(({ key }) => ['columna', key]);

test('every region and every comuna is read back as itself', () => {
  const codes = ['CL', ...regions.map(({ code }) => code), ...comunas.map(({ code }) => code)];
  expect(codes.filter((code) => readPlaces(placeWritten(code)).join() !== code)).toEqual([]);
  expect(readPlaces('Biobío; Penco, Todo Chile')).toEqual(['08', '08107', 'CL']);
  expect(readPlaces('Valparaíso')).toEqual(['?Valparaíso']);
});
