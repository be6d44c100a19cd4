/** Every page and file under /gestion × every role: who may not gets 403, who has not signed in is asked to, nothing else opens. */
import { beforeAll, describe, expect, test } from 'vitest';
import { house } from '#house.ts';
import type { Db } from '#platform/server/db.ts';
import { behindTheSite } from './inside.ts';
import { site } from './own-site.ts';

const nothing = async () => '01a00000-0000-7000-8000-000000000000';
const slugOf = (table: 'organization' | 'registration_window') => async (db: Db) =>
  (await db.selectFrom(table).select('slug').limit(1).executeTakeFirst())?.slug;
const idOf = (table: 'axis' | 'page' | 'product' | 'outbox') => async (db: Db) =>
  (await db.selectFrom(table).select('id').limit(1).executeTakeFirst())?.id;
const folio = async (db: Db) =>
  (
    await db.selectFrom('registration').select('folio').where('state', '<>', 'draft').limit(1).executeTakeFirst()
  )?.folio.toString();

/** What stands in a route's brackets, from the sample; a route with brackets that is not here leads to nothing. */
const where: Readonly<Record<string, (db: Db) => Promise<string | undefined>>> = {
  '/gestion/correo/[id]': idOf('outbox'),
  '/gestion/mesa/ejes/[id]': idOf('axis'),
  '/gestion/organizaciones/[slug]': slugOf('organization'),
  '/gestion/personas/[id]': async (db) =>
    (await db.selectFrom('mesa_role').select('person_id').where('revoked_at', 'is', null).executeTakeFirst())
      ?.person_id,
  '/gestion/registro/[folio]': folio,
  '/gestion/registro/aperturas/[slug]': slugOf('registration_window'),
  '/gestion/solicitudes/[folio]': async (db) =>
    (
      await db.selectFrom('data_request').select('folio').where('sample', '=', true).executeTakeFirst()
    )?.folio.toString(),
  '/gestion/sitio/[id]': idOf('page'),
  '/gestion/sitio/[id]/versiones': idOf('page'),
  '/gestion/sitio/productos/[id]': idOf('product'),
};

/** Every page and file of the staff area that a module declares. */
const pages = house.flatMap(({ staff }) => staff);

const inside = behindTheSite();
const { url } = site;

/** The sample's cast, by what they are in the mesa. */
const cast = {
  secretariat: 'amanda@mesa.example',
  reviewer: 'bruno@mesa.example',
  analyst: 'catalina@mesa.example',
  owner: 'diego@telar-ciudadano.example',
  nobody: 'gladys@correo.example',
};
type Role = keyof typeof cast;
const cookies = new Map<Role | 'visitor', string>([['visitor', '']]);

beforeAll(async () => {
  await fetch(`${url}/entrar/olvide-mi-clave`, {
    method: 'POST',
    body: new URLSearchParams({ email: cast.owner }),
    headers: { origin: url },
  }); // so that there is a mail to open
  for (const [role, email] of Object.entries(cast)) cookies.set(role as Role, await inside.cookieOf(email));
});

describe.each(pages)('$route', ({ route, right }) => {
  const leadsNowhere = route.replace('[format]', '').includes('[') && !(route in where);
  test.each([...Object.keys(cast), 'visitor'] as (Role | 'visitor')[])('%s', async (role) => {
    const response = await fetch(`${url}${await addressOf(route)}`, {
      headers: { cookie: cookies.get(role)! },
      redirect: 'manual',
    });
    const given = (right.to as readonly string[]).includes(role);
    if (given) expect(response.status).toBe(leadsNowhere ? 404 : 200);
    else if (role === 'visitor') expect([303, 401, 403]).toContain(response.status);
    else expect(response.status).toBe(403);
    if (response.status === 303) expect(response.headers.get('location')).toContain('/entrar');
  });
});

async function addressOf(route: string): Promise<string> {
  const id = await inside.one(where[route] ?? nothing);
  return route.replace('[format]', 'csv').replaceAll(/\[\w+\]/g, id);
}
