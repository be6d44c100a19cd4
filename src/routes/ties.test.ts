/** What the modules say of their ties, held against PostgreSQL's own catalogue. */
import { sql } from 'kysely';
import { registerOf } from '#people/data/held.ts';
import { locales } from '#platform/words.ts';
import { expect, test } from 'vitest';
import type { Db } from '#platform/server/db.ts';
import { whatIsWrongWithOrganizationTies, whatIsWrongWithPersonTies } from '#platform/facet/ties.server.ts';
import { story } from '#platform/test/story.ts';
import { notPersons, organizationTies, personTies } from '../house.ts';

const { db } = await story();

/** Does something in a transaction of its own, of which nothing stays. */
async function undone<T>(work: (tx: Db) => Promise<T>): Promise<T> {
  const transaction = await db.startTransaction().execute();
  try {
    return await work(transaction);
  } finally {
    await transaction.rollback().execute();
  }
}

test('every foreign key to an organisation is declared, and everything declared is there', async () => {
  expect(await whatIsWrongWithOrganizationTies(db, organizationTies)).toEqual([]);
});

test('a planted table that points at organisations is named, and so is a tie to a column that is not there', async () => {
  const wrong = await undone(async (tx) => {
    await sql`create table planted (id uuid primary key, host_id uuid references organization)`.execute(tx);
    return whatIsWrongWithOrganizationTies(tx, [
      ...organizationTies,
      { table: 'registration', column: 'guest_id', onMerge: 'move', worked: true, over: 'left_at' },
    ]);
  });
  expect(wrong).toEqual([
    expect.stringMatching(/^planted\.host_id /),
    expect.stringMatching(/^registration\.guest_id /),
    expect.stringMatching(/^registration\.left_at /),
  ]);
});

test('every column that holds a person is declared, and everything declared is there', async () => {
  expect(await whatIsWrongWithPersonTies(db, personTies, notPersons)).toEqual([]);
});

test('planted columns that hold a person are named, whether by a foreign key or by what they are called, and so is an excuse for none', async () => {
  const wrong = await undone(async (tx) => {
    await sql`create table planted (id uuid primary key, host uuid references person, seen_by uuid, guest_email text, cells text[])`.execute(
      tx,
    );
    return whatIsWrongWithPersonTies(tx, personTies, { ...notPersons, 'planted.gone_name': 'It is gone.' });
  });
  expect(wrong.map((line) => line.split(' ')[0]).toSorted()).toEqual([
    'planted.cells',
    'planted.gone_name',
    'planted.guest_email',
    'planted.host',
    'planted.seen_by',
  ]);
});

test('each purpose says all that the register asks, in both languages, and each one stands once', () => {
  for (const locale of locales) {
    const entries = registerOf(personTies, locale);
    expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length);
    for (const { code, kept, ...told } of entries)
      for (const [part, text] of Object.entries({ ...told, kept: kept.join(' ') }))
        expect(text, `${code}.${part}`).toMatch(/\w.*\.$|^[^.]+$/);
    expect(entries.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['record', 'account', 'letters', 'contact']),
    );
  }
});
