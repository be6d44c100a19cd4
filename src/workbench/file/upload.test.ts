/** A file of microdata comes: whole, cut, damaged, too large, twice; and is taken away. */
import { readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { settings } from '#platform/server/settings.ts';
import { cast, story } from '#platform/test/story.ts';
import { enroll } from '#people/entering/test/browser.stage.ts';
import { fileOf } from '#poverty/test-data/surveys.ts';
import { removeMicrodata, uploadMicrodata } from './commands.server.ts';
import { microdata, microdataById, variablesOf } from './queries.server.ts';
import { readMicrodata } from './read.server.ts';
import { sweepShelf } from './storage.server.ts';
import { casen2020, formWith, type Sent } from './test/upload.stage.ts';

const { db, at } = await story();
const { ana, raul } = cast;
const folder = join(settings().data, 'microdata');
const shelf = () => readdirSync(folder);
const upload = (sent: Sent, actor = ana) => uploadMicrodata(db, actor, formWith(sent));

beforeAll(() => enroll(db, ana, raul));
beforeAll(() => rmSync(folder, { recursive: true, force: true })); // what other tests of this process left
afterEach(async () => {
  for (const { id, state } of await microdata(db, ana)) if (state !== 'removed') await removeMicrodata(db, ana, id);
  await db.deleteFrom('microdata_file').execute();
});

test('a whole file is kept under its hash, with its variables', async () => {
  const id = await upload({ name: 'casen2020_personas.csv.gz', bytes: casen2020() });
  const file = (await microdataById(db, ana, id))!;
  expect(file).toMatchObject({ state: 'ready', kind: 'csv.gz', rows: 185_437, bytes: 1_081_873, uploader: ana.name });
  expect(shelf()).toEqual([`${file.sha256}.csv.gz`]);
  const variables = await variablesOf(db, ana, id);
  expect(variables.map(({ name }) => name)).toContain('pobreza');
});

test.each(['haven-118.dta', 'haven.zsav'])('%s brings its labels', async (name) => {
  const id = await upload({ name, bytes: readFileSync(fileOf(`readers/${name}`)) });
  const variables = await variablesOf(db, ana, id);
  expect((await microdataById(db, ana, id))!.kind).toBe(name.split('.')[1]);
  expect(variables.some(({ label, labels }) => label && labels.length > 0)).toBe(true);
});

test('texts that may be names stay in the file', async () => {
  const people = Array.from({ length: 101 }, (_, i) => `Persona ${i},${i % 2 ? 'urbano' : 'rural'}`);
  const id = await upload({ name: 'a.csv', bytes: `nombre,zona\n${people.join('\n')}\n` });
  const [name, zone] = await variablesOf(db, ana, id);
  expect(name).toMatchObject({ distinct: 101, least: null, most: null });
  expect(zone).toMatchObject({ distinct: 2, least: 'rural', most: 'urbano' });
});

test('what a job reads is as if it had been waited for; what it cannot read keeps its reason and loses its bytes', async () => {
  const sent = { name: 'haven.sav', bytes: readFileSync(fileOf('readers/haven-none.sav')) };
  const id = await upload(sent);
  const before = await variablesOf(db, ana, id);
  const unread = () =>
    db.updateTable('microdata_file').set({ rows: null, variables: null }).where('id', '=', id).execute();
  await unread();
  expect(await microdataById(db, ana, id)).toMatchObject({ state: 'reading' });
  await readMicrodata(db, { id });
  expect(await microdataById(db, ana, id)).toMatchObject({ state: 'ready' });
  expect(await variablesOf(db, ana, id)).toEqual(before);

  await unread();
  truncateSync(join(settings().data, 'microdata', shelf()[0]!), 700);
  await readMicrodata(db, { id });
  expect(await microdataById(db, ana, id)).toMatchObject({
    state: 'refused',
    failure: { code: 'cut-file', details: { file: 'haven.sav' } },
  });
  expect(shelf()).toEqual([]);
  expect(await upload(sent)).not.toBe(id);
});

test('nothing is left of a file that is cut, empty, of another kind, damaged or without rows', async () => {
  const refusals: [Sent, string][] = [
    [{ name: 'a.csv', bytes: 'x,y\n1,2\n'.repeat(50_000), cutAt: 200_000 }, 'microdata-cut'],
    [{ name: 'a.csv', bytes: '' }, 'microdata-empty'],
    [{ name: '', bytes: '' }, 'microdata-no-file'],
    [{ name: 'libro.xlsx', bytes: Buffer.from('PK\x03\x04 and more') }, 'microdata-archive'],
    [{ name: 'informe.pdf', bytes: Buffer.from('%PDF-1.7\n1 0 obj') }, 'microdata-foreign'],
    [{ name: 'foto.csv', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]) }, 'microdata-foreign'],
    [{ name: 'nada.csv', bytes: 'x,y\n' }, 'no-rows'],
    [{ name: 'roto.csv.gz', bytes: gzipSync('x,y\n1,2\n'.repeat(9000)).subarray(0, 60) }, 'uneven-line'],
    [{ name: 'roto.sav', bytes: readFileSync(fileOf('readers/haven-none.sav')).subarray(0, 700) }, 'cut-file'],
    [{ name: 'roto.parquet', bytes: Buffer.from('PAR1 and no more') }, 'unreadable-file'],
  ];
  for (const [sent, code] of refusals) {
    await expect(upload(sent), sent.name).rejects.toMatchObject({ name: 'Refusal', code });
    expect(shelf(), sent.name).toEqual([]);
  }
  expect(await microdata(db, ana)).toEqual([]);
});

test('words about a bad file say the name it came with, never where it lay', async () => {
  const no = await upload({ name: 'mi encuesta.parquet', bytes: Buffer.from('PAR1 and no more') }).catch(
    (e: unknown) => e,
  );
  expect(JSON.stringify(no)).toContain('mi encuesta.parquet');
  expect(JSON.stringify(no)).not.toContain(settings().data);
});

test('a name loses its control characters; a file without one, or a form without its boundary, is none', async () => {
  const id = await upload({ name: 'mi\0 encuesta\x1b.csv', bytes: 'x,y\n1,2\n' });
  expect(await microdataById(db, ana, id)).toMatchObject({ name: 'mi encuesta.csv', state: 'ready' });
  const kept = shelf();
  await expect(upload({ name: '\0', bytes: 'x,y\n3,4\n' })).rejects.toMatchObject({ code: 'microdata-no-file' });
  const { body } = formWith({ name: 'a.csv', bytes: 'x,y\n3,4\n' });
  const init = { method: 'POST', headers: { 'content-type': 'multipart/form-data' }, body, duplex: 'half' };
  await expect(uploadMicrodata(db, ana, new Request('http://localhost/', init))).rejects.toMatchObject({
    code: 'microdata-no-file',
  });
  expect(shelf()).toEqual(kept);
});

test('one over the limit is refused whole, and says the limit', async () => {
  const most = settings().mostMicrodataBytes;
  Object.assign(settings(), { mostMicrodataBytes: 1_000_000 });
  try {
    await expect(upload({ name: 'a.csv', bytes: 'x,y\n1,2\n'.repeat(200_000) })).rejects.toMatchObject({
      code: 'microdata-too-heavy',
    });
    expect(shelf()).toEqual([]);
  } finally {
    Object.assign(settings(), { mostMicrodataBytes: most });
  }
});

test('the same bytes are kept once; taken away, they are put back under their old id', async () => {
  const sent = { name: 'a.csv', bytes: 'x,y\n1,2\n3,4\n' };
  const id = await upload(sent);
  await expect(upload({ ...sent, name: 'b.csv' })).rejects.toMatchObject({
    code: 'microdata-duplicate',
    details: { id, name: 'a.csv' },
  });
  await removeMicrodata(db, ana, id);
  expect(shelf()).toEqual([]);
  expect(await microdataById(db, ana, id)).toMatchObject({ state: 'removed', rows: 2 });
  await expect(removeMicrodata(db, ana, id)).rejects.toMatchObject({ code: 'microdata-gone' });
  expect(await upload(sent)).toBe(id);
  expect(await microdataById(db, ana, id)).toMatchObject({ state: 'ready' });
});

test('bytes that a restored backup did not bring are put back', async () => {
  const sent = { name: 'a.csv', bytes: 'x,y\n1,2\n' };
  const id = await upload(sent);
  for (const name of shelf()) rmSync(join(settings().data, 'microdata', name));
  expect(await upload(sent)).toBe(id);
  expect(shelf()).toHaveLength(1);
});

test('the shelf is swept of what no row keeps, a day later', async () => {
  const id = await upload({ name: 'a.csv', bytes: 'x,y\n1,2\n' });
  const kept = shelf();
  await db.deleteFrom('microdata_file').where('id', '=', id).execute();
  expect(await sweepShelf(db)).toBe(0);
  at('2100-01-01T12:00:00Z'); // files have the real hour of their writing
  expect(await sweepShelf(db)).toBe(1);
  expect(kept).toHaveLength(1);
  expect(shelf()).toEqual([]);
});

test('who may not analyse is told before a byte is read', async () => {
  const request = formWith({ name: 'a.csv', bytes: 'x,y\n1,2\n' });
  await expect(uploadMicrodata(db, raul, request)).rejects.toMatchObject({ code: 'not-allowed' });
  expect(request.bodyUsed).toBe(false);
});
