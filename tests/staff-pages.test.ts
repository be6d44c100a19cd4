/** Every page and file under /gestion × every role: who may not gets 403, who has not signed in is asked to, nothing else opens. */
import { glob } from 'node:fs/promises';
import { dirname } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { Right } from '#platform/right.ts';
import type { Db } from '#platform/server/db.ts';
import { behindTheSite } from './inside.ts';
import { rights as figuresRights } from '#figures/rights.ts';
import { rights as mailRights } from '#mail/rights.ts';
import { rights as peopleRights } from '#people/rights.ts';
import { rights as registryRights } from '#registry/rights.ts';
import { rights as siteRights } from '#site/rights.ts';
import { rights as workbenchRights } from '#workbench/rights.ts';

interface StaffPage {
  readonly may: Right;
  /** What stands in the route's brackets, from the sample; where the sample has none, an address that leads to nothing. */
  readonly where?: Readonly<Record<string, (db: Db) => Promise<string | undefined>>>;
}

const nothing = async () => '01a00000-0000-7000-8000-000000000000';
const slugOf = (table: 'organization' | 'registration_window') => async (db: Db) =>
  (await db.selectFrom(table).select('slug').limit(1).executeTakeFirst())?.slug;
const idOf = (table: 'page' | 'product' | 'outbox') => async (db: Db) =>
  (await db.selectFrom(table).select('id').limit(1).executeTakeFirst())?.id;
const folio = async (db: Db) =>
  (
    await db.selectFrom('registration').select('folio').where('state', '=', 'submitted').limit(1).executeTakeFirst()
  )?.folio.toString();

/** Every route under /gestion, as its folder is called. A new one fails the test until it is written here. */
const pages: Readonly<Record<string, StaffPage>> = {
  '.': { may: peopleRights.enterStaff },
  ajustes: { may: siteRights.publish },
  analisis: { may: workbenchRights.analyse },
  'analisis/archivos/[id]': { may: workbenchRights.analyse, where: { id: nothing } },
  'analisis/archivos/[id]/describir': { may: workbenchRights.analyse, where: { id: nothing } },
  'analisis/archivos/[id]/survey.json': { may: workbenchRights.analyse, where: { id: nothing } },
  'analisis/comparar': { may: workbenchRights.analyse },
  'analisis/corridas/[id]': { may: workbenchRights.analyse, where: { id: nothing } },
  'analisis/corridas/[id]/cifras.[format]': {
    may: workbenchRights.analyse,
    where: { id: nothing, format: async () => 'csv' },
  },
  'analisis/corridas/[id]/publicar': { may: figuresRights.publish, where: { id: nothing } },
  'analisis/corridas/[id]/receta.json': { may: workbenchRights.analyse, where: { id: nothing } },
  'analisis/nueva': { may: workbenchRights.analyse },
  correo: { may: mailRights.readOutbox },
  'correo/[id]': { may: mailRights.readOutbox, where: { id: idOf('outbox') } },
  duplicados: { may: registryRights.merge },
  'duplicados/[una]/[otra]': { may: registryRights.merge, where: { una: nothing, otra: nothing } },
  'duplicados/fusiones': { may: registryRights.merge },
  historial: { may: peopleRights.readJournal },
  importaciones: { may: registryRights.importSheets },
  'importaciones/[id]': { may: registryRights.importSheets, where: { id: nothing } },
  'importaciones/[id]/por-corregir.xlsx': { may: registryRights.importSheets, where: { id: nothing } },
  'importaciones/planilla.xlsx': { may: registryRights.importSheets },
  organizaciones: { may: registryRights.review },
  'organizaciones/[slug]': { may: registryRights.review, where: { slug: slugOf('organization') } },
  personas: { may: peopleRights.readPeople },
  'personas/privacidad': { may: peopleRights.publishPrivacyText },
  registro: { may: registryRights.review },
  'registro/[folio]': { may: registryRights.review, where: { folio } },
  'registro/aperturas': { may: registryRights.openWindow },
  'registro/aperturas/[slug]': { may: registryRights.openWindow, where: { slug: slugOf('registration_window') } },
  'registro/cambios/[id]': { may: registryRights.review, where: { id: nothing } },
  sitio: { may: siteRights.preview },
  'sitio/[id]': { may: siteRights.preview, where: { id: idOf('page') } },
  'sitio/[id]/versiones': { may: siteRights.preview, where: { id: idOf('page') } },
  'sitio/imagenes': { may: siteRights.preview },
  'sitio/nueva': { may: siteRights.edit },
  'sitio/productos': { may: siteRights.preview },
  'sitio/productos/[id]': { may: siteRights.preview, where: { id: idOf('product') } },
};

const inside = behindTheSite();
const { url } = inject('site');

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

test('the table names every route under /gestion, and no other', async () => {
  const found = new Set<string>();
  for await (const file of glob('**/{+page.svelte,+server.ts}', { cwd: 'src/routes/gestion' }))
    found.add(dirname(file));
  expect([...found].toSorted()).toEqual(Object.keys(pages).toSorted());
});

describe.each(Object.entries(pages))('/gestion/%s', (route, { may, where = {} }) => {
  test.each([...Object.keys(cast), 'visitor'] as (Role | 'visitor')[])('%s', async (role) => {
    const response = await fetch(`${url}${await addressOf(route, where)}`, {
      headers: { cookie: cookies.get(role)! },
      redirect: 'manual',
    });
    const given = (may.to as readonly string[]).includes(role);
    const leadsNowhere = Object.values(where).includes(nothing);
    if (given) expect(response.status).toBe(leadsNowhere ? 404 : 200);
    else if (role === 'visitor') expect([303, 401, 403]).toContain(response.status);
    else expect(response.status).toBe(403);
    if (response.status === 303) expect(response.headers.get('location')).toContain('/entrar');
  });
});

async function addressOf(route: string, where: NonNullable<StaffPage['where']>): Promise<string> {
  let address = route === '.' ? '/gestion' : `/gestion/${route}`;
  for (const [name, find] of Object.entries(where)) address = address.replace(`[${name}]`, await inside.one(find));
  return address;
}
