/** Views that staff keep: their own alone, under a name, within a number. */
import { beforeEach, expect, test } from 'vitest';
import { enroll } from '../entering/test/browser.stage.ts';
import { newId } from '#platform/id.ts';
import { cast, story } from '#platform/test/story.ts';
import { dropView, keepView, mostViews } from './commands.server.ts';
import { keptViews } from './queries.server.ts';
import { keepViewForm } from './schema.ts';
import * as v from 'valibot';

const { db } = await story();
const { sofia, raul, nadie } = cast;
await enroll(db, sofia, raul, nadie);
const list = '/gestion/organizaciones';
const biobio = { list, name: 'Biobío, para Paula', query: 'region=08' };
const namesOf = async (who: typeof sofia, of = list) => (await keptViews(db, who, of)).map(({ name }) => name);

beforeEach(async () => {
  await db.deleteFrom('saved_view').execute();
});

test('is kept under a name, for its keeper and its list alone', async () => {
  await keepView(db, sofia, biobio);
  expect(await keptViews(db, sofia, list)).toMatchObject([{ name: 'Biobío, para Paula', query: 'region=08' }]);
  expect(await namesOf(raul)).toEqual([]);
  expect(await namesOf(sofia, '/gestion/registro')).toEqual([]);
  expect(await keptViews(db, null, list)).toEqual([]);
});

test('kept again under its name it changes', async () => {
  await keepView(db, sofia, biobio);
  await keepView(db, sofia, { ...biobio, query: 'region=16' });
  expect(await keptViews(db, sofia, list)).toMatchObject([{ query: 'region=16' }]);
});

test('is let go by its keeper alone', async () => {
  await keepView(db, sofia, biobio);
  const [view] = await keptViews(db, sofia, list);
  await expect(dropView(db, raul, view!)).rejects.toMatchObject({ code: 'no-such-view' });
  expect(await dropView(db, sofia, view!)).toBe(list);
  expect(await namesOf(sofia)).toEqual([]);
  await expect(dropView(db, sofia, { id: newId() })).rejects.toMatchObject({ code: 'no-such-view' });
});

test('there is a most of them; one that is there can still be changed', async () => {
  for (let n = 0; n < mostViews; n++) await keepView(db, sofia, { ...biobio, name: `Vista ${n}` });
  await expect(keepView(db, sofia, biobio)).rejects.toMatchObject({ code: 'too-many-views' });
  await keepView(db, sofia, { ...biobio, name: 'Vista 1', query: 'region=16' });
  await keepView(db, raul, biobio);
});

test('is for staff', async () => {
  for (const actor of [null, nadie]) await expect(keepView(db, actor, biobio)).rejects.toThrow();
});

test('its form takes an address of the staff area and no other, a name, and no more than it may weigh', () => {
  const takes = (more: object) => v.safeParse(keepViewForm, { ...biobio, ...more }).success;
  expect(takes({})).toBe(true);
  for (const wrong of [
    { list: 'https://otra.cl/gestion' },
    { list: '//otra.cl' },
    { list: '/gestion' },
    { name: '  ' },
  ])
    expect(takes(wrong)).toBe(false);
  expect(takes({ name: 'x'.repeat(61) })).toBe(false);
  expect(takes({ query: 'x'.repeat(2001) })).toBe(false);
});
