/** The story of time: each night what is past its time goes, table by table; the day before it is still there. */
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { forgetPast } from '#people/data/forget.server.ts';
import type { Kept, PersonTie } from '#platform/facet/person-tie.ts';
import { newId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import { story } from '#platform/test/story.ts';
import { undoImport } from '#registry/undo/commands.server.ts';
import { cast } from '#platform/test/story.ts';
import { refusalOf } from '#people/entering/test/browser.stage.ts';
import { organizationTies, personTies } from '../house.ts';
import { plantIn } from './test/plant.stage.ts';

const { db, at } = await story();
const began = Temporal.Instant.from('2026-11-22T15:00:00Z');
const daysOn = (days: number) => began.add({ hours: 24 * days }).toString();
const who = { id: newId(), email: 'elvira@telar.example', name: 'Elvira Sepúlveda', phone: '+56 9 8123 4567' };

/** Does something in a transaction of which nothing stays, and in which no foreign key is asked. */
async function undone(work: (tx: Db) => Promise<void>): Promise<void> {
  const tx = await db.startTransaction().execute();
  try {
    await sql`set local session_replication_role = replica`.execute(tx);
    await work(tx);
  } finally {
    await tx.rollback().execute();
  }
}

/** The night before its last day leaves a thing; the night after does not. */
async function lasts(tx: Db, days: number, ties: readonly PersonTie[], left: () => Promise<unknown>): Promise<void> {
  const whole = await left();
  at(daysOn(days - 1));
  await forgetPast(tx, ties);
  expect(await left(), 'a day before').toEqual(whole);
  at(daysOn(days + 1));
  await forgetPast(tx, ties);
  expect(await left(), 'a day after').not.toEqual(whole);
}

type Timed = Extract<Kept, { days: number }>;
const simple = personTies.flatMap((tie) =>
  [tie.kept]
    .flat()
    .filter((rule): rule is Timed & { at: string } => 'days' in rule && typeof rule.at === 'string')
    .filter(({ then }) => typeof then === 'string' || 'to' in then)
    .map((rule) => [`${tie.table}.${tie.column}`, rule.days, rule.at, { ...tie, kept: rule }] as const),
);

test.each(simple)('%s is kept %d days after %s', async (_, days, column, tie) => {
  await undone(async (tx) => {
    await sql`delete from ${sql.table(tie.table)}`.execute(tx);
    await plantIn(tx, tie.table, [tie], who);
    await sql`update ${sql.table(tie.table)} set ${sql.ref(column)} = ${began}`.execute(tx);
    await lasts(
      tx,
      days,
      [tie],
      async () => (await sql`select ${sql.ref(tie.column)} from ${sql.table(tie.table)}`.execute(tx)).rows,
    );
  });
});

const rowsOf = (tx: Db, table: string) => async () => (await sql`select * from ${sql.table(table)}`.execute(tx)).rows;

async function window(tx: Db): Promise<string> {
  const id = newId();
  const values = { id, slug: id, name: 'W', opens_at: began.subtract({ hours: 480 }), closes_at: began };
  await tx
    .insertInto('registration_window')
    .values({ ...values, announced_at: values.opens_at })
    .execute();
  return id;
}

describe('the registry', () => {
  test('a draft goes with its logo a month after its window closed', () =>
    undone(async (tx) => {
      const logo = newId();
      await tx
        .insertInto('file')
        .values({ id: logo, name: 'x', media_type: 'image/png', bytes: 1, sha256: '', storage_key: 'x' })
        .execute();
      await tx
        .insertInto('registration')
        .values({ id: newId(), window_id: await window(tx), state: 'draft', logo_file_id: logo })
        .execute();
      await lasts(tx, 30, personTies, rowsOf(tx, 'registration'));
      expect(await rowsOf(tx, 'file')()).toEqual([]);
    }));

  test('what was decided keeps its answers, and a year later no longer who to reach', () =>
    undone(async (tx) => {
      const id = newId();
      const answers = JSON.stringify({
        name: 'Telar',
        contactName: who.name,
        contactEmail: who.email,
        contactPhone: who.phone,
      });
      const decided = { id, state: 'rejected', email: who.email, answers, decided_at: began } as const;
      await tx
        .insertInto('registration')
        .values({ ...decided, window_id: await window(tx) })
        .execute();
      await tx
        .insertInto('registration_submission')
        .values({ id, registration_id: id, answers, explanation: { rut: who.name }, submitted_at: began })
        .execute();
      await lasts(tx, 365, personTies, () => tx.selectFrom('registration').select(['email', 'answers']).execute());
      const left = await tx.selectFrom('registration').select(['email', 'answers']).executeTakeFirstOrThrow();
      expect(left).toEqual({ email: null, answers: { name: 'Telar' } });
      expect(await tx.selectFrom('registration_submission').select(['answers', 'explanation']).execute()).toEqual([
        { answers: { name: 'Telar' }, explanation: null },
      ]);
    }));

  test('one that waits for review keeps all of it however long that takes', () =>
    undone(async (tx) => {
      const waiting = { id: newId(), window_id: await window(tx), state: 'submitted', email: who.email } as const;
      await tx
        .insertInto('registration')
        .values({ ...waiting, submitted_at: began })
        .execute();
      at(daysOn(2000));
      await forgetPast(tx, personTies);
      expect(await tx.selectFrom('registration').select('email').execute()).toEqual([{ email: who.email }]);
    }));

  test('an address that asked to be told is kept until that window is over, and a week if it was never confirmed', () =>
    undone(async (tx) => {
      const asked = { email: who.email, stop_token: 's', asked_at: began.subtract({ hours: 240 }) };
      await window(tx);
      await tx
        .insertInto('window_notice')
        .values({ id: newId(), ...asked, confirmed_at: began })
        .execute();
      await lasts(tx, 30, personTies, rowsOf(tx, 'window_notice'));
      await tx
        .insertInto('window_notice')
        .values({ id: newId(), ...asked, asked_at: began })
        .execute();
      await lasts(tx, 7, personTies, rowsOf(tx, 'window_notice'));
    }));

  test('an address that asked after the last window waits for the next', () =>
    undone(async (tx) => {
      await window(tx);
      const asked_at = began.add({ hours: 1 });
      await tx
        .insertInto('window_notice')
        .values({ id: newId(), email: who.email, stop_token: 's', asked_at, confirmed_at: asked_at })
        .execute();
      at(daysOn(900));
      await forgetPast(tx, personTies);
      expect(await rowsOf(tx, 'window_notice')()).toHaveLength(1);
    }));

  const batch = { file_name: 'x.csv', sha256: 'x', headers: [], mapping: [], rows_read: 1, person_name: who.name };

  test('a sheet that was applied keeps which organisations it made, and can then be undone no more', () =>
    undone(async (tx) => {
      const id = newId();
      await tx
        .insertInto('import_batch')
        .values({ id, ...batch, state: 'applied', created_at: began, applied_at: began })
        .execute();
      const row = {
        batch_id: id,
        number: 1,
        cells: [who.email],
        organization_id: id,
        before: '{"contactName": "Elvira"}',
      };
      await tx
        .insertInto('import_row')
        .values({ ...row, before_at: began, after_at: began })
        .execute();
      await lasts(tx, 90, personTies, rowsOf(tx, 'import_row'));
      const left = await tx
        .selectFrom('import_row')
        .select(['cells', 'before', 'organization_id'])
        .executeTakeFirstOrThrow();
      expect(left).toEqual({ cells: [], before: null, organization_id: id });
      expect(await refusalOf(undoImport(tx, cast.sofia, id, organizationTies))).toBe('import-undo-too-old');
    }));

  test('a sheet that was never applied is discarded with its rows', () =>
    undone(async (tx) => {
      const id = newId();
      await tx
        .insertInto('import_batch')
        .values({ id, ...batch, state: 'previewed', created_at: began })
        .execute();
      await tx
        .insertInto('import_row')
        .values({ batch_id: id, number: 1, cells: [who.email] })
        .execute();
      await tx
        .insertInto('import_sheet')
        .values({ batch_id: id, position: 1, name: 'Otra', headers: [], mapping: [], known: 0, rows_read: 1 })
        .execute();
      await tx
        .insertInto('import_sheet_row')
        .values({ batch_id: id, position: 1, number: 1, cells: [who.email] })
        .execute();
      await lasts(tx, 90, personTies, rowsOf(tx, 'import_row'));
      expect(await rowsOf(tx, 'import_sheet_row')()).toEqual([]);
      expect(await tx.selectFrom('import_batch').select('state').execute()).toEqual([{ state: 'discarded' }]);
    }));
});

test('an account whose address was never proved goes in a month; one that was proved, and a closed one, stay', () =>
  undone(async (tx) => {
    const opened = (email: string, email_verified = false) =>
      tx
        .insertInto('person')
        .values({ id: newId(), name: who.name, email, email_verified, created_at: began })
        .execute();
    for (const table of ['person', 'account', 'consent'] as const) await tx.deleteFrom(table).execute();
    await opened(who.email);
    const { id } = await tx.selectFrom('person').select('id').executeTakeFirstOrThrow();
    await plantIn(
      tx,
      'account',
      personTies.filter(({ table }) => table === 'account'),
      { ...who, id },
    );
    await plantIn(
      tx,
      'consent',
      personTies.filter(({ table }) => table === 'consent'),
      { ...who, id },
    );
    await opened('quedo@telar.example', true);
    await opened('x@cerrada.invalid');
    await lasts(tx, 30, personTies, rowsOf(tx, 'account'));
    const left = await tx.selectFrom('person').select('email').orderBy('email').execute();
    expect(left).toEqual([{ email: 'quedo@telar.example' }, { email: 'x@cerrada.invalid' }]);
    expect(await rowsOf(tx, 'consent')()).toEqual([]);
  }));

test('a count of tries is gone the night after its minutes are over', () =>
  undone(async (tx) => {
    await tx.insertInto('rate_limit').values({ key: 'x', points: 1, expire: began.epochMilliseconds }).execute();
    await lasts(tx, 0, personTies, rowsOf(tx, 'rate_limit'));
  }));

test('what one rule cannot do keeps none of the others, and is told', () =>
  undone(async (tx) => {
    const gone = {
      days: 0,
      after: 'expired',
      at: 'gone',
      then: { by: () => Promise.reject(new Error('no')) },
    } as const;
    await tx.insertInto('rate_limit').values({ key: 'x', points: 1, expire: 1 }).execute();
    await expect(forgetPast(tx, [{ ...personTies[0]!, kept: gone }, ...personTies])).rejects.toThrow(
      'could not be forgotten',
    );
    expect(await rowsOf(tx, 'rate_limit')()).toEqual([]);
  }));
