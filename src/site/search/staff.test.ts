/** What the search gives staff beside what everybody finds: their pages and what each may see, and nothing to others. */
import { sql, type KyselyPlugin, type PluginTransformQueryArgs, type PluginTransformResultArgs } from 'kysely';
import { expect, test } from 'vitest';
import { house } from '#house.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { module } from '#platform/module.ts';
import { queueMail } from '#platform/server/outbox.ts';
import { cast, story } from '#platform/test/story.ts';
import { enroll } from '#people/entering/test/browser.stage.ts';
import { invite } from '#people/invitation/commands.server.ts';
import { loadSample } from '../../../sample/load.ts';
import { findAll, findForStaff } from './findings.server.ts';
import { firstOf, namedWhole } from './suggest.ts';

const { db } = await story();
await loadSample(db);
const { sofia, raul, ana, nadie } = cast;
await enroll(db, sofia, raul, ana, nadie);
const microdataId = newId();
const day = Temporal.PlainDate.from('2026-11-01');
await plantForStaff();

/** Of each kind one that a word of its own finds. */
async function plantForStaff() {
  const { id } = await db
    .selectFrom('organization')
    .select('id')
    .where('state', '=', 'active')
    .orderBy('slug')
    .executeTakeFirstOrThrow();
  const claim = { organization_id: id, email: 'ximena@correo.example', name: 'Ximena Reclama', position: 'Socia' };
  await db
    .insertInto('representation_request')
    .values({
      ...claim,
      id: newId(),
      locale: 'es',
      proof: 'Acta',
      link: '',
      state: 'waiting',
      asked_at: now(),
      proved_at: now(),
    })
    .execute();
  await db
    .insertInto('voice')
    .values({
      id: newId(),
      position: 99,
      name: 'Berta Horno',
      role: 'panadera',
      place: 'Tomé',
      words: 'Amasamos juntas.',
      job: 'who',
      consent_by: 'Berta Horno',
      consent_on: day,
      added_at: now(),
    })
    .execute();
  await db
    .insertInto('microdata_file')
    .values({
      id: microdataId,
      file_name: 'encuesta-hogares.csv',
      media_kind: 'csv',
      sha256: 'f'.repeat(64),
      bytes: 9,
      uploader: 'Ana',
      uploaded_at: now(),
    })
    .execute();
}

/** Counts what the database is asked. */
class Counting implements KyselyPlugin {
  queries = 0;
  transformQuery({ node }: PluginTransformQueryArgs) {
    return node;
  }
  async transformResult({ result }: PluginTransformResultArgs) {
    this.queries += 1;
    return result;
  }
}

const found = async (who: Actor | null, question: string, modules = house) =>
  (await findForStaff(db, who, modules, question, 'es'))?.groups.flatMap(({ heading, hits }) =>
    hits.map(({ path, title }) => `${heading}: ${title} ${path}`),
  );

test('a page of the staff is found by its name, by whom it opens to', async () => {
  expect(await found(sofia, 'correo')).toContain('Ir a: Correo /gestion/correo');
  expect(await found(sofia, 'PERSO')).toContain('Ir a: Personas /gestion/personas');
  expect(await found(raul, 'correo')).toEqual([]);
  expect(await found(ana, 'Análisis')).toContain('Ir a: Análisis /gestion/analisis');
});

test('what is done on a page is found by its words, by whoever may do it', async () => {
  expect(await found(sofia, 'nueva not')).toContain('Ir a: Nueva noticia /gestion/sitio/nueva?tipo=news');
  expect(await found(sofia, 'invitar a alg')).toContain('Ir a: Invitar a alguien a la mesa /gestion/personas#invitar');
  expect(await found(raul, 'revisar')).toContain('Ir a: Revisar inscripciones /gestion/registro');
  expect(await found(ana, 'microdatos')).toContain('Ir a: Subir un archivo de microdatos /gestion/analisis#subir');
  for (const who of [raul, ana])
    for (const q of ['nueva noticia', 'invitar'])
      expect((await found(who, q))!.filter((one) => one.startsWith('Ir a'))).toEqual([]);
});

test('it costs as many questions to the database whatever is found, and however many organisations there are', async () => {
  const asked = async (question: string) => {
    const counting = new Counting();
    await findForStaff(db.withPlugin(counting), sofia, house, question, 'es');
    return counting.queries;
  };
  const few = await asked('unicornio');
  await sql`insert into organization (id, slug, name, sector)
    select gen_random_uuid(), 'unicornio-' || n, 'Unicornio ' || n, 'academia' from generate_series(1, 300) n`.execute(
    db,
  );
  const many = await asked('unicornio');
  expect(many).toBe(few);
  expect(many).toBeLessThanOrEqual(23);
});

test('a registration is found by folio or name, for who reviews', async () => {
  const { folio, name } = await db
    .selectFrom('registration')
    .select([
      'folio',
      (e) =>
        e
          .ref('answers', '->>')
          .key('name' as never)
          .$castTo<string>()
          .as('name'),
    ])
    .where('state', '=', 'submitted')
    .orderBy('folio')
    .executeTakeFirstOrThrow();
  const hit = `Inscripciones: ${name} /gestion/registro/${folio}`;
  expect(await found(raul, String(folio))).toContain(hit);
  expect(await found(raul, `Folio ${folio}`)).toContain(hit);
  expect(await found(raul, name.toUpperCase())).toContain(hit);
  expect(await found(ana, name)).toEqual([]);
});

test('an organisation that the public no longer finds is found by staff', async () => {
  const id = newId();
  await db
    .insertInto('organization')
    .values({ id, slug: 'zurcido-antiguo', name: 'Zurcido Antiguo', sector: 'academia', state: 'retired' })
    .execute();
  const publicly = (await findAll(db, house, 'Zurcido Antiguo', 'es')).groups.flatMap(({ hits }) => hits);
  expect(publicly.map(({ title }) => title)).not.toContain('Zurcido Antiguo');
  expect(await found(raul, 'zurcido')).toEqual([
    'Organizaciones: Zurcido Antiguo /gestion/organizaciones/zurcido-antiguo',
  ]);
});

test('staff find an organisation by its RUT in any writing', async () => {
  const id = newId();
  const name = 'Red con RUT';
  await db
    .insertInto('organization')
    .values({ id, slug: 'con-rut', name, rut: '65123944-3', sector: 'academia', state: 'retired' })
    .execute();
  for (const typed of ['65.123.944-3', '65123944-3', '651239443', '65123944'])
    expect(await found(raul, typed)).toEqual(['Organizaciones: Red con RUT /gestion/organizaciones/con-rut']);
});

test('an analyst finds public organisations and what is done with files', async () => {
  const name = 'Huerta Comunitaria del Estero';
  await db
    .insertInto('organization')
    .values({ id: newId(), slug: 'huerta-estero', name, sector: 'academia' })
    .execute();
  expect(await found(ana, 'huerta estero')).toEqual([`Organizaciones: ${name} /articuladores/huerta-estero`]);
  expect(await found(ana, 'nueva')).toContain('Ir a: Nueva corrida /gestion/analisis');
  expect(await found(ana, 'publicar')).toContain('Ir a: Publicar las cifras de una corrida /gestion/analisis');
});

test('whoever is invited is told their address once', async () => {
  await invite(db, sofia, { organization: null, email: 'unavez@mesa.example', role: 'member' });
  const hits = (await findForStaff(db, sofia, house, 'unavez@mesa', 'es'))!.groups.flatMap((group) => group.hits);
  for (const { title, text } of hits) expect(text).not.toContain(title);
});

test('a letter is found by whom it is for, and who keeps the mesa by name: by the secretariat alone', async () => {
  const id = await queueMail(db, { to: 'rosa@telar.example', subject: 'Tu inscripción', text: 'Hola', kind: 'test' });
  expect(await found(sofia, 'rosa@telar')).toEqual([`Correo: Tu inscripción /gestion/correo/${id}`]);
  expect(await found(sofia, raul.name)).toEqual([`Personas de la mesa: ${raul.name} /gestion/personas/${raul.id}`]);
  for (const who of [raul, ana]) expect(await found(who, 'rosa@telar')).toEqual([]);
});

test('who belongs to an organisation is found by name or address, by who may see them, and leads to it', async () => {
  const person = await db
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('email', '=', nadie.email)
    .executeTakeFirstOrThrow();
  const { id, slug } = await db
    .selectFrom('organization')
    .select(['id', 'slug'])
    .where('state', '=', 'active')
    .orderBy('slug')
    .executeTakeFirstOrThrow();
  expect(await found(sofia, person.name)).toEqual([]);
  await db
    .insertInto('membership')
    .values({ id: newId(), person_id: person.id, organization_id: id, role: 'editor', since: now() })
    .execute();
  const hit = `Personas de las organizaciones: ${person.name} /gestion/organizaciones/${slug}`;
  for (const question of [person.name, person.email]) {
    expect(await found(sofia, question)).toContain(hit);
    for (const who of [raul, ana]) expect(await found(who, question)).not.toContain(hit);
  }
});

test('whoever is invited to the mesa is found among its people, by who may see them', async () => {
  const email = 'tamara@mesa.example';
  await invite(db, sofia, { organization: null, email, role: 'member' });
  const hit = expect.stringMatching(`^Personas de la mesa: ${email} `) as string;
  expect(await found(sofia, email)).toContainEqual(hit);
  for (const who of [raul, ana]) expect(await found(who, email)).toEqual([]);
});

test.each([
  ['rosa.quilodran', 'Solicitud', 'secretariat'],
  ['Ximena Reclama', 'Quién las representa', 'secretariat reviewer'],
  ['articuladores 2021', 'Aperturas', 'secretariat'],
  ['brechas', 'Productos', 'secretariat'],
  ['panadera', 'Voces y fotografías', 'secretariat reviewer analyst'],
  ['encuesta-hogares', 'Microdatos', 'secretariat analyst'],
])('«%s» is found among «%s» by %s alone', async (question, heading, roles) => {
  for (const [role, who] of Object.entries({ secretariat: sofia, reviewer: raul, analyst: ana })) {
    const headings = (await findForStaff(db, who, house, question, 'es'))!.groups.map((group) => group.heading);
    const shown = headings.some((one) => one.startsWith(heading));
    expect([role, shown]).toEqual([role, roles.split(' ').includes(role)]);
  }
  for (const who of [nadie, { ...sofia, secondFactor: false }])
    expect(await findForStaff(db, who, house, question, 'es')).toBeNull();
});

test('each is led to where one works on it', async () => {
  expect((await found(ana, 'encuesta hogares'))![0]).toBe(
    `Microdatos: encuesta-hogares.csv /gestion/analisis/archivos/${microdataId}`,
  );
  expect(await found(raul, 'ximena')).toEqual([expect.stringMatching(/ \/gestion\/representacion\/\d+$/)]);
  expect(await found(sofia, 'rosa.quilodran')).toEqual([expect.stringMatching(/ \/gestion\/solicitudes\/\d+$/)]);
});

test('whoever is not staff is given nothing of it', async () => {
  for (const who of [nadie, null, { ...sofia, secondFactor: false }])
    expect(await found(who, 'correo')).toBeUndefined();
});

test('a module added to the house brings what it finds', async () => {
  const meetings = module({
    name: 'meetings',
    staffFindings: async (_, { name }, question) => [
      {
        place: 0.3,
        heading: 'Encuentros',
        total: 1,
        hits: [
          { path: '/gestion/encuentros', kind: 'Encuentro', title: `${question} de ${name}`, text: '', lang: 'es' },
        ],
        corrections: [],
      },
    ],
  });
  expect(await found(ana, 'Acta', [meetings])).toEqual([`Encuentros: Acta de ${ana.name} /gestion/encuentros`]);
});

test('of what is suggested each kind has one before any has a second, in the order of the kinds', () => {
  const hits = (kind: string, n: number) =>
    Array.from({ length: n }, (_, at) => ({ path: '', kind, title: `${kind}${at}`, text: '', lang: 'es' }));
  const groups = [{ hits: hits('a', 5) }, { hits: hits('b', 1) }, { hits: [] }, { hits: hits('c', 3) }];
  expect(firstOf(groups, 6).map(({ title }) => title)).toEqual(['a0', 'a1', 'a2', 'b0', 'c0', 'c1']);
});

test('what a question names whole is opened, unless it may be another', () => {
  const hit = (title: string, path: string) => ({ path, kind: '', title, text: '', lang: 'es' });
  const telar = hit('Telar Sur', '/gestion/organizaciones/telar-sur');
  const registered = hit('Red Norte', '/gestion/registro/77');
  const groups = [{ hits: [registered, hit('Red 77', '/gestion/registro/177')] }, { hits: [telar] }];
  for (const question of ['telar sur', 'TELAR SUR']) expect(namedWhole(groups, question)).toBe(telar);
  for (const question of ['77', 'Folio 77']) expect(namedWhole(groups, question)).toBe(registered);
  expect(namedWhole([{ hits: [telar] }], '65.123.944-3')).toBe(telar);
  expect(namedWhole([{ hits: [hit('Correo', '/gestion/correo')] }], 'correo')).toBeNull();
  for (const question of ['telar', '7', '65.123.944-3']) expect(namedWhole(groups, question)).toBeNull();
  expect(namedWhole([...groups, { hits: [hit('Telar Sur', '/gestion/registro/8')] }], 'telar sur')).toBeNull();
});
