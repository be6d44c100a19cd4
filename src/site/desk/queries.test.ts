/** The desk as each role reads it: what each may do and nothing else, and what colleagues did for those who read the history. */
import { expect, test } from 'vitest';
import { house } from '#house.ts';
import { enroll, refusalOf } from '#people/entering/test/browser.stage.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { module } from '#platform/module.ts';
import { queueMail } from '#platform/server/outbox.ts';
import { cast, person, story } from '#platform/test/story.ts';
import { createPage } from '../page/write.server.ts';
import { deskOf } from './queries.server.ts';
import { whatIsEntrusted, whatWaits } from './waiting.ts';

const { db } = await story();
const { sofia, raul, ana, nadie } = cast;
const paula = person('Paula Publica', 'secretariat');
await enroll(db, sofia, raul, ana, nadie, paula);
const desk = async (who: Actor | null, modules = house) =>
  deskOf(db, who, modules, 'es', { waiting: await whatWaits(db, modules, who, 'es'), mine: false });

await db
  .insertInto('registration_window')
  .values({
    id: newId(),
    slug: '2026',
    name: 'Registro 2026',
    opens_at: now().subtract({ hours: 24 }),
    closes_at: now().add({ hours: 24 * 3 }),
  })
  .execute();
const text = { title: 'La Mesa en regiones', summary: 'Una noticia.', body: 'Texto.', source: '', note: '' };
await createPage(
  db,
  paula,
  { kind: 'news', slug: '', underId: null, axisId: null, startsOn: null, endsOn: null, ...text },
  [],
);
await queueMail(db, { to: 'contacto@islasenred.cl', subject: 'Hola', text: 'Hola', kind: 'test' });
await db.updateTable('outbox').set({ attempts: 3, last_error: '550 No such user' }).execute();

test('nobody without a role in the mesa has a desk', async () => {
  expect(await refusalOf(desk(null))).toBe('sign-in-first');
  expect(await refusalOf(desk(nadie))).toBe('not-allowed');
});

test('each role reads what it may do: letters and drafts are the secretariat’s alone', async () => {
  const [hers, his, analyst] = await Promise.all([desk(sofia), desk(raul), desk(ana)]);
  expect(hers.waiting.map(({ path, grave }) => [path, grave])).toEqual([['/gestion/correo?estado=failing', true]]);
  expect(hers.halfDone.map(({ title, about }) => `${title} · ${about}`)).toEqual([
    expect.stringMatching(/^Noticia «La Mesa en regiones» · Borrador de Paula Publica, guardado el /),
  ]);
  for (const desk of [his, analyst]) expect([desk.waiting, desk.halfDone, desk.colleagues]).toEqual([[], [], []]);
});

test('of one’s own there is what one was given by name and what one began', async () => {
  const own = async (who: Actor) =>
    deskOf(db, who, house, 'es', { waiting: await whatIsEntrusted(db, house, who, 'es'), mine: true });
  const [hers, paulas] = await Promise.all([own(sofia), own(paula)]);
  expect([hers.waiting, hers.halfDone]).toEqual([[], []]);
  expect(paulas.halfDone.map(({ title }) => title)).toEqual(['Noticia «La Mesa en regiones»']);
});

test('what opens and closes is in everybody’s week, and the closing among the deadlines', async () => {
  const { week, deadlines, curve } = await desk(ana);
  expect(week.map(({ dates }) => dates.map(({ kind }) => kind))).toEqual([[], [], [], ['closes'], [], [], []]);
  expect(deadlines.map(({ title }) => title)).toEqual(['Registro 2026']);
  expect(curve?.weeks).toHaveLength(12);
  expect(curve?.total.path).toBe('/articuladores');
});

test('colleagues are the others, never oneself', async () => {
  const hers = await desk(sofia);
  expect(hers.colleagues.map(({ last, times }) => [last.actorName, last.what, times])).toEqual([
    ['Paula Publica', 'page.created', 1],
  ]);
  expect((await desk(paula)).colleagues).toEqual([]);
});

test('a module added to the house lays its part on the desk', async () => {
  const meetings = module({
    name: 'meetings',
    desk: async () => ({
      dates: [
        { section: 'do', kind: 'due', at: now(), title: 'Acta', lang: 'es-CL', path: '/gestion/actas', detail: '' },
      ],
    }),
  });
  const { week } = await desk(ana, [meetings]);
  expect(week[0]?.dates.map(({ title }) => title)).toEqual(['Acta']);
});
