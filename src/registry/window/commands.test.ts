/** The story of a window: scheduled, announced, extended, ended, closed. */
import { expect, test } from 'vitest';
import { historyOf } from '#platform/server/journal.ts';
import { cast, story } from '#platform/test/story.ts';
import { announceWindows, askForNotice, confirmNotice, stopNotice } from './notice.server.ts';
import { closeWindow } from '../review/close-window.server.ts';
import { endWindowNow, extendWindow, openWindowNow, scheduleWindow } from './commands.server.ts';
import { extensionsOf, allWindows, windowBySlug } from './queries.server.ts';
import { windowState } from './window.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';

const { db, at } = await story();
const { sofia, raul } = cast;
const instant = (text: string) => Temporal.Instant.from(text);
const plan = {
  name: 'Registro 2026',
  slug: '2026',
  opensAt: instant('2026-12-01T03:00:00Z'),
  closesAt: instant('2026-12-22T03:00:00Z'),
};
const mails = () => db.selectFrom('outbox').selectAll().orderBy('created_at').orderBy('id').execute();
const stateNow = async () => windowState((await windowBySlug(db, '2026'))!, now());

test('only the secretariat schedules; addresses are unique; windows do not overlap', async () => {
  await expect(scheduleWindow(db, raul, plan)).rejects.toMatchObject({ code: 'not-allowed' });
  await scheduleWindow(db, sofia, plan);
  await expect(scheduleWindow(db, sofia, { ...plan, slug: 'otra' })).rejects.toMatchObject({ code: 'windows-overlap' });
  const later = { ...plan, opensAt: instant('2027-12-01T03:00:00Z'), closesAt: instant('2027-12-22T03:00:00Z') };
  await expect(scheduleWindow(db, sofia, later)).rejects.toMatchObject({ code: 'slug-taken' });
  expect((await allWindows(db)).map(({ slug }) => slug)).toEqual(['2026']);
  expect(await stateNow()).toBe('scheduled');
});

test('those who asked and confirmed are told once when it opens, and stop with one click', async () => {
  await askForNotice(db, { email: 'ines@example.cl', locale: 'es' });
  await askForNotice(db, { email: 'no-confirma@example.cl', locale: 'es' });
  const token = (await mails())[0]!.action_url!.split('/').at(-1)!;
  await expect(confirmNotice(db, 'inventado')).rejects.toMatchObject({ code: 'link-expired' });
  await confirmNotice(db, token);
  await confirmNotice(db, token);
  await askForNotice(db, { email: 'ines@example.cl', locale: 'es' });
  await announceWindows(db);
  expect(await mails()).toHaveLength(2);

  at('2026-12-01T03:00:00Z');
  await announceWindows(db);
  await announceWindows(db);
  const told = (await mails()).slice(2);
  expect(told).toMatchObject([{ kind: 'registry.windowOpened', to_address: 'ines@example.cl' }]);
  expect(told[0]!.text_body).toContain('21 de diciembre de 2026');
  await stopNotice(db, told[0]!.unsubscribe_url!.split('/').at(-1)!);
  expect(await db.selectFrom('window_notice').select('email').execute()).toEqual([{ email: 'no-confirma@example.cl' }]);
});

test('its cut-off is put off with a reason that everybody can read', async () => {
  const closesAt = instant('2026-12-30T03:00:00Z');
  await extendWindow(db, sofia, '2026', { closesAt, reason: 'Pidieron más tiempo desde regiones.' });
  const [extension] = await extensionsOf(db, (await windowBySlug(db, '2026'))!.id);
  expect(extension).toMatchObject({ reason: 'Pidieron más tiempo desde regiones.', from: plan.closesAt, to: closesAt });
  await expect(
    extendWindow(db, raul, '2026', { closesAt: closesAt.add({ hours: 1 }), reason: 'x' }),
  ).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(extendWindow(db, sofia, 'no-hay', { closesAt, reason: 'x' })).rejects.toMatchObject({
    code: 'no-such-window',
  });
});

test('it ends before its time, and its story can be read', async () => {
  at('2026-12-10T12:00:00Z');
  await expect(openWindowNow(db, sofia, '2026')).rejects.toMatchObject({ code: 'window-not-scheduled' });
  await endWindowNow(db, sofia, '2026', 'Se completaron los cupos.');
  expect(await stateNow()).toBe('ended');
  const { id } = (await windowBySlug(db, '2026'))!;
  const history = await historyOf(db, ['window', id]);
  expect(history.map(({ what, reason }) => [what, reason])).toEqual([
    ['window.ended', 'Se completaron los cupos.'],
    ['window.extended', 'Pidieron más tiempo desde regiones.'],
    ['window.announced', null],
    ['window.scheduled', null],
  ]);
});

test('a scheduled one opens before its time', async () => {
  await scheduleWindow(db, sofia, {
    name: '2027',
    slug: '2027',
    opensAt: instant('2027-01-10T03:00:00Z'),
    closesAt: instant('2027-02-10T03:00:00Z'),
  });
  await openWindowNow(db, sofia, '2027');
  expect((await windowBySlug(db, '2027'))!.opensAt.toString()).toBe('2026-12-10T12:00:00Z');
});

test('it closes for good when nothing waits, and its profile is frozen', async () => {
  const { id } = (await windowBySlug(db, '2026'))!;
  const waiting = {
    id: newId(),
    window_id: id,
    state: 'submitted' as const,
    answers: JSON.stringify({ name: 'Una' }),
    submitted_at: now(),
  };
  await db.insertInto('registration').values(waiting).execute();
  await expect(closeWindow(db, sofia, '2027')).rejects.toMatchObject({ code: 'window-still-takes' });
  await expect(closeWindow(db, sofia, '2026')).rejects.toMatchObject({ code: 'registrations-waiting' });
  await db.updateTable('registration').set({ state: 'rejected' }).execute();
  await expect(closeWindow(db, raul, '2026')).rejects.toMatchObject({ code: 'not-allowed' });
  await closeWindow(db, sofia, '2026');
  expect(await stateNow()).toBe('closed');
  expect(await db.selectFrom('registry_profile').select('window_id').execute()).toEqual([{ window_id: id }]);
  await expect(closeWindow(db, sofia, '2026')).rejects.toMatchObject({ code: 'window-closed' });
});
