/** The largest that every form takes, sent to every action: no more is kept, and no more answered, than a few times what is right. */
import { isActionFailure, isHttpError, isRedirect } from '@sveltejs/kit';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { Refusal } from '#platform/refusal.ts';
import { doorsOfFiles } from '#platform/server/http/sizes.ts';
import { cast } from '#platform/test/story.ts';
import { enroll, organizationNamed } from '#people/entering/test/browser.stage.ts';
import { beginRegistration } from '#registry/registration/commands.server.ts';
import { mostRegistrationBytes } from '#registry/registration/registration.ts';
import { scheduleWindow } from '#registry/window/commands.server.ts';
import { storyOfDoors } from './test/door.stage.ts';

type Deed = (event: object) => Promise<unknown>;

const pages = import.meta.glob<{ actions?: Readonly<Record<string, Deed>> }>('./**/+page.server.ts');
const markup = import.meta.glob<string>('../**/*.svelte', { query: '?raw', import: 'default', eager: true });

const { db, at } = await storyOfDoors();
at('2026-11-10T15:00:00Z');

/** A form with a file, or without one, brings at most so much text: see `http/sizes.ts`. */
const mostSent = 500_000;
/** What one form may leave behind, letters, history and links included; and what goes back to its page. Staff write long pages. */
const mostKept = { nobody: 80_000, staff: 400_000 };
const mostAnswered = (file: string) => (file.startsWith('./gestion/') ? 400_000 : 130_000);

const names = [...new Set(Object.values(markup).flatMap((page) => [...page.matchAll(/\bname="([\w-]+)"/g)]))]
  .map(([, name]) => name!)
  .concat('region', 'worksIn', 'allies', 'nobody-knows-this-one');

let params: Readonly<Record<string, string>> = {};
let token = '';

beforeAll(async () => {
  await enroll(db, cast.sofia);
  const slug = await organizationNamed(db, 'Aquí');
  const [opensAt, closesAt] = ['2026-11-01T03:00:00Z', '2026-12-01T03:00:00Z'].map((day) => Temporal.Instant.from(day));
  await scheduleWindow(db, cast.sofia, { name: 'Abierta', slug: 'abierta', opensAt: opensAt!, closesAt: closesAt! });
  const begun = await beginRegistration(
    db,
    { actor: null, token: null },
    { email: 'ines@puentes.example', locale: 'es' },
  );
  params = { id: begun.id, step: 'alianzas', slug, folio: '1', token: 'x'.repeat(20), una: slug, otra: slug };
  token = begun.token;
});

/** Every field that any page has, each with its share of all that may be sent; and those of a list very many times. */
function largest(): FormData {
  const form = new FormData();
  const share = Math.floor(mostSent / 3 / names.length);
  for (const name of names) form.append(name, name === 'email' ? 'ines@puentes.example' : 'x'.repeat(share));
  for (const name of ['allies', 'traits', 'description', 'name']) form.append(name, 'ñ'.repeat(mostSent / 12));
  for (let n = 0; n < 390; n++) form.append('allies', `"${'y'.repeat(300)}${n}`);
  return form;
}

const knocked = (actor: Actor | null, query = '') => ({
  url: new URL(`http://minga.test/x${query}`),
  params,
  request: new Request('http://minga.test/x', { method: 'POST', body: largest() }),
  locals: { actor, locale: 'es', path: '/x', requestId: 'x'.repeat(20) },
  cookies: { get: () => token, set: () => {}, delete: () => {}, getAll: () => [] },
  getClientAddress: () => '10.0.0.1',
  setHeaders: () => {},
  route: { id: '/x' },
});

async function answered(deed: Deed, actor: Actor | null): Promise<string> {
  try {
    const answer = await deed(knocked(actor));
    return JSON.stringify(isActionFailure(answer) ? answer.data : (answer ?? ''));
  } catch (fault) {
    if (isRedirect(fault)) return fault.location;
    if (isHttpError(fault) || fault instanceof Refusal || (fault as Error).name === 'APIError') return '';
    throw fault;
  }
}

async function bytesKept(): Promise<number> {
  const tables = await sql<{
    name: string;
  }>`select tablename as name from pg_tables where schemaname = 'public'`.execute(db);
  const sizes = await Promise.all(
    tables.rows.map(async ({ name }) => {
      const rows = await sql<{
        bytes: number;
      }>`select coalesce(sum(length(t::text)), 0)::int as bytes from ${sql.table(name)} as t`.execute(db);
      return rows.rows[0]!.bytes;
    }),
  );
  return sizes.reduce((all, one) => all + one, 0);
}

test('a registration is refused whole where it is too much, and what was typed goes back, up to what it may hold', async () => {
  const { actions } = await pages['./registro/[id]/[step]/+page.server.ts']!();
  const said = JSON.parse(await answered(actions!['default']!, null)) as Record<string, Record<string, unknown>>;
  expect(said['refusal']).toMatchObject({ code: 'registration-too-long' });
  expect(said['values']?.['traits']).toMatch(/^ñ{2000,6000}$/);
  expect(JSON.stringify(said['values']).length).toBeLessThan(mostRegistrationBytes * 1.2);
  const { answers } = await db.selectFrom('registration').select('answers').executeTakeFirstOrThrow();
  expect(answers).toEqual({});
});

test.each(Object.keys(pages))('%s', async (file) => {
  const { actions = {} } = await pages[file]!();
  for (const [name, deed] of Object.entries(actions))
    for (const [who, actor] of [
      ['nobody', null],
      ['staff', cast.sofia],
    ] as const) {
      const before = await bytesKept();
      const said = await answered(deed, actor);
      expect.soft(said.length, `${name}, ${who}: answered`).toBeLessThan(mostAnswered(file));
      expect.soft((await bytesKept()) - before, `${name}, ${who}: kept`).toBeLessThan(mostKept[who]);
    }
});

test('the doors that take a file are those whose form has one', () => {
  const files = Object.keys(markup);
  const named = (name: string) => files.filter((file) => file.endsWith(`/${name}`));
  const parts = (file: string) => [...markup[file]!.matchAll(/\/(\w+\.svelte)'/g)].flatMap(([, name]) => named(name!));
  const withFile = (page: string): boolean => {
    const all = new Set([page]);
    for (const file of all) for (const part of parts(file)) all.add(part);
    return [...all].some((file) => markup[file]!.includes('type="file"'));
  };
  const doors = files.filter((page) => page.endsWith('+page.svelte') && withFile(page));
  expect(doors.map((page) => page.slice(1, -'/+page.svelte'.length)).toSorted()).toEqual(doorsOfFiles.toSorted());
});
