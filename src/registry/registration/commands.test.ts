/** The story of a registration until it is sent: begun, written in steps, too late, withdrawn. */
import { beforeEach, describe, expect, test } from 'vitest';
import { tokenHash } from '#platform/server/mailed-token.ts';
import { cast, person } from '#platform/test/story.ts';
import { makeLink, registrationOfLink } from './link.server.ts';
import { ownRegistration, registrationById, type Visitor } from './queries.server.ts';
import { beginRegistration, saveStep, sendLinksAgain, withdrawRegistration } from './commands.server.ts';
import { issuesOf, submitRegistration } from './send.server.ts';
import { answers, closesAt, during, registering } from './test/registrant.stage.ts';
import { listPage } from '#platform/list/page.server.ts';
import { registrationUnderReview } from '../review/queries.server.ts';
import { registrationsForStaff } from '../roll/queries.server.ts';
import { rejectRegistration } from '../review/commands.server.ts';
import { extendWindow, scheduleWindow } from '../window/commands.server.ts';

const stage = await registering();
const { db, at, mails, privacyVersion } = stage;
const { sofia, raul, ana, nadie } = cast;

let registrant: Visitor;
let id: string;
const fill = (more?: Record<string, string | string[]>) => stage.fill({ visitor: registrant, id }, more);
const send = () => stage.send({ visitor: registrant, id });
const seen = () => stage.seen({ visitor: registrant, id });

beforeEach(async () => {
  at(during);
  ({ id, visitor: registrant } = await stage.begin());
});

describe('a draft', () => {
  test('is opened by the mailed link, which only its reader holds', async () => {
    const [mail] = await mails();
    const token = mail!.action_url!.split('/').at(-1)!;
    expect(mail).toMatchObject({ kind: 'registry.begun', subject: 'Tu inscripción en el Registro de Articuladores' });
    expect(mail!.text_body).toContain('29 de noviembre de 2026');
    expect(await registrationOfLink(db, token)).toBe(id);
    const kept = await db.selectFrom('registration_link').select('token_hash').execute();
    expect(kept.map(({ token_hash }) => token_hash)).toContain(tokenHash(token));
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  test('keeps what was typed, right or wrong, and where its writer was', async () => {
    await saveStep(db, registrant, id, {
      step: 'quienes',
      typed: { name: 'Puentes', rut: 'no sé', foundedYear: 'hace mucho' },
    });
    const { registration } = await ownRegistration(db, registrant, id);
    expect(registration.answers).toEqual({ name: 'Puentes', rut: 'no sé', foundedYear: 'hace mucho' });
    expect(registration.step).toBe('quienes');
    expect(issuesOf(registration.answers)).toMatchObject({
      rut: 'rut-malformed',
      foundedYear: 'not-a-year',
      sector: 'required',
    });
    await expect(send()).rejects.toMatchObject({ code: 'answers-incomplete' });
  });

  test('open on two devices keeps what each changed, and neither writes over the other', async () => {
    const step = 'contacto';
    const seen = { website: '', publicPhone: '', contactName: '' };
    await saveStep(db, registrant, id, { step, seen, typed: { ...seen, website: 'https://a.cl', contactName: 'Ana' } });
    await saveStep(db, registrant, id, { step, seen, typed: { ...seen, publicPhone: '+56 2 2222 3333' } });
    const both = { website: 'https://a.cl', publicPhone: '+56 2 2222 3333', contactName: 'Ana' };
    expect((await ownRegistration(db, registrant, id)).registration.answers).toMatchObject(both);
    await expect(
      saveStep(db, registrant, id, { step, seen, typed: { ...seen, contactName: 'Berta' } }),
    ).rejects.toMatchObject({ code: 'changed-by-others', details: { contactName: 'Ana' } });
    await saveStep(db, registrant, id, { step, seen: both, typed: { ...both, website: '', contactName: '' } });
  });

  test('holds the longest right answers, and no more than 64 kB whole: what is too much is not kept', async () => {
    const allies = Array.from({ length: 100 }, (_, n) => `${n}${'ñ'.repeat(197)}`);
    const right = { traits: 'ñ'.repeat(1500), allies };
    await saveStep(db, registrant, id, { step: 'alianzas', typed: right });
    await saveStep(db, registrant, id, { step: 'que-hacen', typed: { description: 'ñ'.repeat(3000) } });
    const much = saveStep(db, registrant, id, { step: 'quienes', typed: { name: 'x'.repeat(20_000) } });
    await expect(much).rejects.toMatchObject({ code: 'registration-too-long' });
    const { answers: kept } = (await ownRegistration(db, registrant, id)).registration;
    expect(kept).toEqual({ ...right, description: 'ñ'.repeat(3000) });
  });

  test('is nobody else’s: neither a stranger’s, nor staff’s, nor another link’s', async () => {
    const other = await beginRegistration(db, { actor: null, token: null }, { email: 'otra@example.cl', locale: 'es' });
    const strangers: Visitor[] = [
      { actor: null, token: null },
      { actor: nadie, token: null },
      { actor: sofia, token: null },
      { actor: null, token: other.token },
      { actor: null, token: 'inventado' },
      { actor: person('x', 'reviewer'), token: null },
    ];
    for (const visitor of strangers) {
      await expect(ownRegistration(db, visitor, id)).rejects.toMatchObject({ code: 'no-such-registration' });
      await expect(saveStep(db, visitor, id, { step: 'quienes', typed: { name: 'X' } })).rejects.toMatchObject({
        code: 'no-such-registration',
      });
      await expect(submitRegistration(db, visitor, id, { privacyVersion })).rejects.toMatchObject({
        code: 'no-such-registration',
      });
      await expect(withdrawRegistration(db, visitor, id)).rejects.toMatchObject({ code: 'no-such-registration' });
    }
    await expect(ownRegistration(db, registrant, 'no-es-un-id')).rejects.toMatchObject({
      code: 'no-such-registration',
    });
  });

  test('of somebody signed in is theirs without a link', async () => {
    const begun = await beginRegistration(db, { actor: nadie, token: null }, { email: nadie.email, locale: 'es' });
    const { registration } = await ownRegistration(db, { actor: nadie, token: null }, begun.id);
    expect(registration.personId).toBe(nadie.id);
  });

  test('its link can be asked for again; the answer does not tell whether there was one', async () => {
    await sendLinksAgain(db, 'nadie@example.cl', 'es');
    expect(await mails('nadie@example.cl')).toHaveLength(0);
    await sendLinksAgain(db, 'ines@puentes.example', 'es');
    const again = (await mails()).at(-1)!;
    expect(again.kind).toBe('registry.resumed');
    expect(await registrationOfLink(db, again.action_url!.split('/').at(-1)!)).toBe(id);
    expect(await registrationOfLink(db, registrant.token!)).toBe(id);
  });

  test('a link wears out', async () => {
    const token = await makeLink(db, id);
    at('2027-06-01T00:00:00Z');
    expect(await registrationOfLink(db, token)).toBeUndefined();
  });
});

describe('the cut-off', () => {
  test('nothing begins outside a window', async () => {
    at('2026-11-30T03:00:00Z');
    await expect(
      beginRegistration(db, { actor: null, token: null }, { email: 'x@example.cl', locale: 'es' }),
    ).rejects.toMatchObject({ code: 'window-not-open' });
    at('2026-11-01T02:59:59.999Z');
    await expect(
      beginRegistration(db, { actor: null, token: null }, { email: 'x@example.cl', locale: 'es' }),
    ).rejects.toMatchObject({ code: 'window-not-open' });
  });

  test('a millisecond before counts; at the cut-off it is refused, and nothing is lost', async () => {
    await fill();
    at('2026-11-30T03:00:00Z');
    await expect(send()).rejects.toMatchObject({ code: 'cut-off-passed' });
    const { registration } = await ownRegistration(db, registrant, id);
    expect(registration).toMatchObject({ state: 'draft', answers });
    await saveStep(db, registrant, id, { step: 'quienes', typed: { knownAs: 'PdS' } });
    at('2026-11-30T02:59:59.999Z');
    expect(await send()).toMatchObject({ state: 'submitted' });
  });

  test('a draft left over is sent in the next window', async () => {
    await fill();
    const next = {
      name: 'Registro 2027',
      slug: '2027',
      opensAt: Temporal.Instant.from('2027-02-01T03:00:00Z'),
      closesAt: Temporal.Instant.from('2027-02-20T03:00:00Z'),
    };
    const window = await scheduleWindow(db, sofia, next);
    at('2027-02-10T15:00:00Z');
    expect((await send()).window.slug).toBe('2027');
    await db.deleteFrom('registration').execute();
    await db.deleteFrom('registration_window').where('id', '=', window.id).execute();
  });

  test('an extension lets it in', async () => {
    await fill();
    at('2026-11-30T12:00:00Z');
    await extendWindow(db, sofia, '2026', {
      closesAt: Temporal.Instant.from('2026-12-05T03:00:00Z'),
      reason: 'El sitio estuvo caído.',
    });
    expect(await send()).toMatchObject({ state: 'submitted' });
    await db.updateTable('registration_window').set({ closes_at: closesAt }).execute();
  });
});

describe('sent', () => {
  test('it gets a folio and a mail, waits in the queue, and cannot be changed', async () => {
    await fill();
    const { folio } = await send();
    const receipt = (await mails()).at(-1)!;
    expect(receipt).toMatchObject({
      kind: 'registry.submitted',
      subject: `Recibimos la inscripción de Fundación Puentes del Sur (folio ${folio})`,
    });
    const asked = new URLSearchParams({ q: 'fundacion puentes' });
    const queue = await listPage(db, await registrationsForStaff(db, raul), asked, 'es');
    expect(queue.rows).toMatchObject([
      {
        id: String(folio),
        cells: [{ text: 'Fundación Puentes del Sur' }, { text: 'Enviada, por revisar' }, {}, {}, {}, {}, {}],
      },
    ]);
    await expect(saveStep(db, registrant, id, { step: 'quienes', typed: { name: 'Otra' } })).rejects.toMatchObject({
      code: 'under-review',
    });
    await expect(send()).rejects.toMatchObject({ code: 'under-review' });
  });

  test('the privacy text agreed to is the one that holds', async () => {
    await fill();
    await expect(submitRegistration(db, registrant, id, { privacyVersion: privacyVersion - 1 })).rejects.toMatchObject({
      code: 'privacy-text-changed',
    });
  });

  test('the queue is for reviewers, and drafts are not in it', async () => {
    const queue = await registrationsForStaff(db, raul);
    expect((await listPage(db, queue, new URLSearchParams('estado=draft'), 'es')).rows).toEqual([]);
    for (const actor of [null, nadie, ana]) await expect(registrationsForStaff(db, actor)).rejects.toThrow();
    const { folio } = (await registrationById(db, id))!;
    await expect(registrationUnderReview(db, raul, folio)).rejects.toMatchObject({ code: 'no-such-registration' });
  });

  test('it can be withdrawn until it is decided', async () => {
    await fill();
    await send();
    await withdrawRegistration(db, registrant, id);
    expect((await mails()).at(-1)!.kind).toBe('registry.withdrawn');
    await expect(rejectRegistration(db, raul, { ...(await seen()), message: 'No' })).rejects.toMatchObject({
      code: 'not-awaiting-review',
    });
  });
});
