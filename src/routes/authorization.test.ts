/** Every command and every query that is handed an actor × every role: who may not is refused before anything is done. */
import { describe, expect, test } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { newId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import type { Functions, RightsRow, RightsRows, The } from '#platform/test/rights-rows.ts';
import { cast, person, story } from '#platform/test/story.ts';
import { offerResource } from '#ecosystem/resources/commands.server.ts';
import { beginInitiative } from '#ecosystem/initiatives/commands.server.ts';
import { may } from '#people/rules.ts';
import { enroll, organizationNamed } from '#people/entering/test/browser.stage.ts';

type Deed = (db: Db, who: unknown, ...args: readonly unknown[]) => Promise<unknown>;

interface ModuleRows {
  readonly rows: RightsRows;
  readonly openToAll?: Functions;
  readonly steps?: Functions;
}
const said = Object.values(import.meta.glob<ModuleRows>('../*/rights.test-rows.ts', { eager: true }));
const rows = new Map<unknown, RightsRow>(said.flatMap((module) => module.rows));
const unasked = said.flatMap(({ openToAll = [], steps = [] }) => [...openToAll, ...steps]);

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

const initiative = await beginInitiative(db, actors['an owner']!, here, {
  name: 'Relevo',
  summary: 'Releva a quien cuida.',
  stage: 'pilot',
  populations: ['carers'],
  dimensions: [],
  startedOn: null,
  website: null,
});
const resource = await offerResource(db, actors['an owner']!, here, {
  kind: 'training',
  title: 'Taller',
  summary: 'Enseña a relevar.',
  terms: 'free',
  termsWords: '',
  nationwide: 'yes',
  worksIn: [],
  worksInComunas: [],
  capacity: null,
  opensOn: null,
  closesOn: null,
  how: '',
  website: null,
});
const the: The = {
  organization: { id: here, slug: here },
  window: 'abierta',
  registration: newId(),
  initiative,
  resource,
};
await openWindowWithDraft();

/** Every exported function whose second parameter is an actor, or a visitor who may be one, and how it takes them. */
const found = await Promise.all(
  Object.entries(sources).flatMap(([file, source]) =>
    [
      ...source.matchAll(
        /^export (?:async )?function (\w+)(?:<[^(]*>)?\(\s*\w+: Db,\s*\w+: (Actor \| null|Visitor)\b/gm,
      ),
    ].map(async ([, name, kind]) => ({
      key: `${file.slice(3).replace('.server.ts', '')} ${name}`,
      deed: (await modules[file]!())[name!]!,
      visitor: kind === 'Visitor',
    })),
  ),
);

test('there is a row for every one of them, and for no other', () => {
  const known = new Set<unknown>([...rows.keys(), ...unasked]);
  expect(found.filter(({ deed }) => !known.has(deed)).map(({ key }) => key)).toEqual([]);
  const deeds = new Set<unknown>(found.map(({ deed }) => deed));
  expect([...known].filter((deed) => !deeds.has(deed)).map((deed) => (deed as Deed).name)).toEqual([]);
});

describe.each(found.filter(({ deed }) => rows.has(deed)))('$key', ({ deed, visitor }) => {
  test.each(Object.keys(actors))('%s', async (who) => {
    const row = rows.get(deed)!;
    const actor = actors[who]!;
    const outcome = await outcomeOf(deed, visitor ? { actor, token: null } : actor, row);
    if (isGiven(row, actor)) expect(outcome).not.toMatch(barred);
    else expect(outcome).toMatch(barred);
  });
});

/** The refusals that say «not you». Where a thing is invisible to whoever may not, it is not found. */
const barred =
  /^(sign-in-first|not-allowed|second-factor-first|no-such-(organization|registration|initiative|resource): hidden)$/;

function isGiven({ may: right, inOrganization }: RightsRow, actor: Actor | null): boolean {
  if (right === 'signed-in') return actor !== null;
  if (right === 'writer') return actor?.id === writer.id;
  return may(actor, right, inOrganization ? { organizationId: here } : {});
}

/** What came of it: `done`, the code of a refusal, or the kind of error that empty input causes once past the gate. Nothing is kept. */
async function outcomeOf(deed: Deed, who: unknown, row: RightsRow): Promise<string> {
  const rollback = new Error('rollback');
  let outcome = 'done';
  const attempt = db.transaction().execute(async (tx) => {
    await deed(tx, who, ...(row.args?.(the) ?? [{}, {}, {}])).catch((error: unknown) => (outcome = wordOf(error, row)));
    throw rollback;
  });
  await attempt.catch((error: unknown) => expect(error).toBe(rollback));
  return outcome;
}

function wordOf(error: unknown, { may: right, inOrganization }: RightsRow): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = error.name === 'Refusal' && 'code' in error ? String(error.code) : error.name;
  return right === 'writer' || inOrganization
    ? code.replace(/^no-such-(organization|registration|initiative|resource)$/, '$&: hidden')
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
