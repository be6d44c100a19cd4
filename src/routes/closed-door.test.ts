/** Who may not send to a door of the staff is told so before a byte of it is read. */
import { expect, test } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { cast, person, story } from '#platform/test/story.ts';
import { closedDoor } from './closed-door.ts';

const { db } = await story();
const pages = import.meta.glob<object>('./gestion/**/+page.server.ts');
const doors = Object.keys(pages).map((file) => file.slice(1, file.lastIndexOf('/')));
const nobody = person('Nadie');
const without = { ...person('Zoe'), mesaRoles: ['secretariat'], secondFactor: false } satisfies Actor;
const megabyte = 1_000_000;

/** Ten megabytes that tell how many of them were taken. */
function sent(accept: string, type = 'multipart/form-data; boundary=x') {
  let taken = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        taken++;
        if (taken > 10) controller.close();
        else controller.enqueue(new Uint8Array(megabyte));
      },
    },
    { highWaterMark: 0 },
  );
  const headers = { accept, 'content-type': type, 'content-length': String(10 * megabyte) };
  const init = { method: 'POST', headers, body, duplex: 'half' };
  return { request: new Request('http://mesa.example/gestion/importaciones?/start', init), taken: () => taken };
}

test.each([
  ['nobody', null, 401],
  ['somebody who is not of the staff', nobody, 403],
  ['an analyst, who imports nothing', cast.ana, 403],
  ['the secretariat without second factor', without, 403],
] as const)('ten megabytes of %s are refused unread, to a person and to a script', async (_, actor, status) => {
  for (const accept of ['text/html', 'application/json']) {
    const { request, taken } = sent(accept);
    const answer = await closedDoor(db, { request, route: '/gestion/importaciones', actor, locale: 'es' });
    expect([answer?.status, taken(), request.bodyUsed]).toEqual([status, 0, false]);
    expect(await answer!.text()).toMatch(/sesión terminó|No puedes ver/);
  }
});

test('who may is let in, unread; what is only read, or public, is not asked', async () => {
  const { request, taken } = sent('text/html');
  const knock = { request, route: '/gestion/importaciones', actor: cast.sofia, locale: 'es' } as const;
  expect([await closedDoor(db, knock), taken()]).toEqual([null, 0]);
  expect(await closedDoor(db, { ...knock, route: '/registro', actor: null })).toBeNull();
  const read = new Request('http://mesa.example/gestion/importaciones');
  expect(await closedDoor(db, { ...knock, request: read, actor: null })).toBeNull();
});

test('no door of the staff opens to who has no role in the mesa', async () => {
  expect(doors.length).toBeGreaterThan(20);
  for (const route of doors)
    for (const actor of [null, nobody, without]) {
      const { request, taken } = sent('text/html');
      const answer = await closedDoor(db, { request, route, actor, locale: 'en' });
      expect([route, answer?.status, taken()]).toEqual([route, actor ? 403 : 401, 0]);
    }
});

test('the little that was typed comes back', async () => {
  const request = new Request('http://mesa.example/gestion/correo?/send', {
    method: 'POST',
    headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded', 'content-length': '12' },
    body: 'subject=Hola',
  });
  const answer = await closedDoor(db, { request, route: '/gestion/correo', actor: cast.ana, locale: 'es' });
  expect(await answer!.text()).toContain('name="subject" value="Hola"');
});
