/** The columns of a file like one that came before: as then, but for those of which nothing was known. */
import { expect, test } from 'vitest';
import { cast, story } from '#platform/test/story.ts';
import { mapImport, startImport } from './commands.server.ts';
import { importById } from './queries.server.ts';

const { db } = await story();
const { sofia } = cast;
const start = (...lines: string[]) =>
  startImport(db, sofia, { name: 'tabla.csv', bytes: new TextEncoder().encode(lines.join('\n')) });
const columns = async (id: string) => (await importById(db, sofia, id))!.mapping;
const mapped = async (mapping: readonly string[], ...lines: string[]) => {
  await mapImport(db, sofia, await start(...lines), { mapping, tidyNames: true });
  return columns(await start(...lines));
};

test('a column of which nothing was known then is guessed; one that was known stays, and its field is not guessed twice', async () => {
  const file = ['Nombre,Quizás,RUT,Sitio web', 'Fundación Uno,x,,uno.cl'];
  await mapped(['name', 'website', '', ''], ...file);
  await db
    .updateTable('import_mapping')
    .set({ mapping: ['name', 'website', '', ''] })
    .where('headers_key', '=', 'nombre|quizas|rut|sitio web')
    .execute();
  expect(await columns(await start(...file))).toEqual(['name', 'website', 'rut', '']);
});

test('what somebody left out on purpose is not guessed again, however often the file comes', async () => {
  const file = ['Nombre,RUT,Región', 'Fundación Dos,,Ñuble'];
  expect(await columns(await start(...file))).toEqual(['name', 'rut', 'region']);
  for (let time = 0; time < 3; time++)
    expect(await mapped(['name', '', 'region'], ...file)).toEqual(['name', '', 'region']);
  expect(await mapped(['name', 'rut', 'region'], ...file)).toEqual(['name', 'rut', 'region']);
});
