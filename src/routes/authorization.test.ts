/** Every command and every query that is handed an actor × every role: who may not is refused before anything is done. */
import { describe, expect, test } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { newId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import { cast, person, story } from '#platform/test/story.ts';
import { may } from '#people/rules.ts';
import { rights } from '#registry/rights.ts';
import { enroll, organizationNamed } from '#people/entering/test/browser.stage.ts';
import { openToAll, steps, table, type Row, type The } from './authorization-table.ts';

type Deed = (db: Db, who: unknown, ...args: readonly unknown[]) => Promise<unknown>;

const modules = import.meta.glob<Record<string, Deed>>(['../*/**/*.server.ts', '!../routes/**']);
const sources = import.meta.glob<string>(['../*/**/*.server.ts', '!../routes/**'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

const { db } = await story();
const [here, elsewhere] = [await organizationNamed(db, 'Aquí'), await organizationNamed(db, 'Allá')];
const writer = person('Paula Postulante');
const actors: Record<string, Actor | null> = {
  'nobody signed in': null,
  'the writer': writer,
  'a reader': person('Rita Lectora', { in: here, as: 'reader' }),
  'an editor': person('Edith Editora', { in: here, as: 'editor' }),
  'an owner': person('Olga Dueña', { in: here, as: 'owner' }),
  'an owner elsewhere': person('Alba Ajena', { in: elsewhere, as: 'owner' }),
  'an analyst': cast.ana,
  'a reviewer': cast.raul,
  'the secretariat': cast.sofia,
  'the secretariat without second factor': { ...person('Zoe Zamora', 'secretariat'), secondFactor: false },
};
await enroll(db, ...Object.values(actors).filter((actor) => actor !== null));

const the: The = { organization: { id: here, slug: here }, window: 'abierta', registration: newId() };
await openWindowWithDraft();

/** Every exported function whose second parameter is an actor, or a visitor who may be one: its key, and how it takes them. */
const found = Object.entries(sources).flatMap(([file, source]) =>
  [
    ...source.matchAll(/^export (?:async )?function (\w+)(?:<[^(]*>)?\(\s*\w+: Db,\s*\w+: (Actor \| null|Visitor)\b/gm),
  ].map(([, name, kind]) => ({
    key: `${file.slice(3).replace('.server.ts', '')} ${name}`,
    file,
    name: name!,
    visitor: kind === 'Visitor',
  })),
);

test('the table names every one of them, and no other', () => {
  expect(found.map(({ key }) => key).toSorted()).toEqual([...Object.keys(table), ...openToAll, ...steps].toSorted());
});

describe.each(found.filter(({ key }) => key in table))('$key', ({ key, file, name, visitor }) => {
  test.each(Object.keys(actors))('%s', async (who) => {
    const row = table[key]!;
    const actor = actors[who]!;
    const deed = (await modules[file]!())[name]!;
    const outcome = await outcomeOf(deed, visitor ? { actor, token: null } : actor, row);
    if (isGiven(row, actor)) expect(outcome).not.toMatch(barred);
    else expect(outcome).toMatch(barred);
  });
});

/** The refusals that say «not you». Where a thing is invisible to whoever may not, it is not found. */
const barred = /^(sign-in-first|not-allowed|second-factor-first|no-such-(organization|registration): hidden)$/;

function isGiven({ may: right, inOrganization }: Row, actor: Actor | null): boolean {
  if (right === 'signed-in') return actor !== null;
  if (right === 'writer') return actor?.id === writer.id;
  return may(actor, right, inOrganization ? { organizationId: here } : {});
}

/** What came of it: `done`, the code of a refusal, or the kind of error that empty input causes once past the gate. Nothing is kept. */
async function outcomeOf(deed: Deed, who: unknown, row: Row): Promise<string> {
  const rollback = new Error('rollback');
  let outcome = 'done';
  const attempt = db.transaction().execute(async (tx) => {
    await deed(tx, who, ...(row.args?.(the) ?? [{}, {}, {}])).catch((error: unknown) => (outcome = wordOf(error, row)));
    throw rollback;
  });
  await attempt.catch((error: unknown) => expect(error).toBe(rollback));
  return outcome;
}

function wordOf(error: unknown, { may: right }: Row): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = error.name === 'Refusal' && 'code' in error ? String(error.code) : error.name;
  return right === 'writer' || right === rights.readPrivate
    ? code.replace(/^no-such-(organization|registration)$/, '$&: hidden')
    : code;
}

async function openWindowWithDraft(): Promise<void> {
  const id = newId();
  const [opens, closes] = ['2026-11-01T03:00:00Z', '2026-12-01T03:00:00Z'].map((at) => Temporal.Instant.from(at));
  await db
    .insertInto('registration_window')
    .values({ id, slug: the.window, name: 'Abierta', opens_at: opens!, closes_at: closes! })
    .execute();
  await db
    .insertInto('registration')
    .values({ id: the.registration, window_id: id, state: 'draft', email: writer.email, person_id: writer.id })
    .execute();
}
