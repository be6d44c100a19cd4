/** The story of a registration: begun, written in steps, sent, corrected, decided. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { invitationsTo } from '#people/invitations.server.ts';
import { privacyText } from '#people/consent.server.ts';
import { historyOf } from '#platform/server/journal.ts';
import { cast, person, story } from '#platform/test/story.ts';
import { organizationBySlug } from './organization.server.ts';
import { hashOf, makeLink, registrationOfLink } from './registration-links.server.ts';
import { ownRegistration, registrationById, type Visitor } from './registration-queries.server.ts';
import {
  beginRegistration,
  issuesOf,
  saveStep,
  sendLinksAgain,
  submitRegistration,
  withdrawRegistration,
} from './registration.server.ts';
import { registrationUnderReview, reviewQueue } from './reviewing-queries.server.ts';
import { acceptRegistration, rejectRegistration, requestChanges } from './reviewing.server.ts';
import { steps, type Step } from './registration.ts';
import { extendWindow, scheduleWindow } from './window.server.ts';

const { db, at } = await story();
const { sofia, raul, ana, nadie } = cast;
const during = '2026-11-10T15:00:00Z';
const opensAt = Temporal.Instant.from('2026-11-01T03:00:00Z');
const closesAt = Temporal.Instant.from('2026-11-30T03:00:00Z');

const answers = {
  name: 'Fundación Puentes del Sur',
  knownAs: 'Puentes',
  rut: '65.123.944-3',
  legalForm: 'foundation',
  sector: 'private_nonprofit',
  foundedYear: '2011',
  region: '08',
  comuna: '08101',
  scope: 'regional',
  worksIn: ['08', '16'],
  intervenes: 'yes',
  kinds: ['training'],
  description: 'Acompaña a cooperativas de mujeres que procesan alimentos en el Biobío.',
  holdsLinkingEvents: 'yes',
  hasAlliances: 'yes',
  allies: ['Junta de Vecinos 12'],
  contactName: 'Inés Soto',
  contactEmail: 'ines@puentes.example',
};

at(during);
await db
  .insertInto('person')
  .values([sofia, raul].map(({ id, name, email }) => ({ id, name, email })))
  .execute();
await scheduleWindow(db, sofia, { name: 'Registro 2026', slug: '2026', opensAt, closesAt });
const { version: privacyVersion } = await privacyText(db);

let registrant: Visitor;
let id: string;
const mails = (to = 'ines@puentes.example') =>
  db.selectFrom('outbox').selectAll().where('to_address', '=', to).orderBy('created_at').orderBy('id').execute();
const fill = async (more: Record<string, string | string[]> = {}) => {
  for (const step of Object.keys(steps) as Step[]) {
    const own = Object.fromEntries(
      Object.entries({ ...answers, ...more }).filter(([field]) => (steps[step] as readonly string[]).includes(field)),
    );
    await saveStep(db, registrant, id, { step, typed: own });
  }
};
const send = () => submitRegistration(db, registrant, id, { privacyVersion });
const seen = async () => ({ id, version: (await registrationById(db, id))!.version });

beforeEach(async () => {
  at(during);
  const begun = await beginRegistration(
    db,
    { actor: null, token: null },
    { email: 'ines@puentes.example', locale: 'es' },
  );
  id = begun.id;
  registrant = { actor: null, token: begun.token };
});
afterEach(async () => {
  await db.deleteFrom('outbox').execute();
  await db.deleteFrom('registration').execute();
  await db.deleteFrom('organization').execute();
});

describe('a draft', () => {
  test('is opened by the mailed link, which only its reader holds', async () => {
    const [mail] = await mails();
    const token = mail!.action_url!.split('/').at(-1)!;
    expect(mail).toMatchObject({ kind: 'registry.begun', subject: 'Tu inscripción en el Registro de Articuladores' });
    expect(mail!.text_body).toContain('29 de noviembre de 2026');
    expect(await registrationOfLink(db, token)).toBe(id);
    const kept = await db.selectFrom('registration_link').select('token_hash').execute();
    expect(kept.map(({ token_hash }) => token_hash)).toContain(hashOf(token));
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
    const queue = await reviewQueue(db, raul, {
      states: [],
      window: null,
      region: null,
      q: 'fundacion puentes',
      page: 1,
    });
    expect(queue).toMatchObject({
      total: 1,
      items: [{ folio, name: 'Fundación Puentes del Sur', state: 'submitted' }],
      byState: { submitted: 1 },
    });
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
    const all = { states: [], window: null, region: null, q: '', page: 1 };
    expect((await reviewQueue(db, raul, { ...all, states: ['draft'] })).items).toEqual([]);
    for (const actor of [null, nadie, ana]) await expect(reviewQueue(db, actor, all)).rejects.toThrow();
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

describe('review', () => {
  test('accepted: it is public at once, and who registered it is invited to own it', async () => {
    await fill();
    const { folio } = await send();
    const slug = await acceptRegistration(db, raul, { ...(await seen()), sameAs: null });
    expect(slug).toBe('fundacion-puentes-del-sur');
    const organization = (await organizationBySlug(db, slug))!;
    expect(organization).toMatchObject({
      name: 'Fundación Puentes del Sur',
      rut: '65123944-3',
      worksIn: ['08', '16'],
      intervenes: true,
      state: 'active',
    });
    expect(await db.selectFrom('directory_entry').select('organization_id').execute()).toEqual([
      { organization_id: organization.id },
    ]);
    expect(await db.selectFrom('organization_contact').selectAll().execute()).toMatchObject([
      { name: 'Inés Soto', email: 'ines@puentes.example' },
    ]);
    expect(await invitationsTo(db, sofia, organization.id)).toMatchObject([
      { email: 'ines@puentes.example', role: 'owner' },
    ]);
    expect((await mails()).map(({ kind }) => kind)).toEqual([
      'registry.begun',
      'registry.submitted',
      'people.invitation',
      'registry.accepted',
    ]);
    const history = await historyOf(db, ['registration', id]);
    expect(history.map(({ what, actorName }) => [what, actorName])).toEqual([
      ['registration.accepted', 'Raúl Revisor'],
      ['registration.submitted', 'Minga'],
      ['registration.begun', 'Minga'],
    ]);
    expect(await registrationUnderReview(db, raul, folio)).toMatchObject({
      whyNot: 'not-awaiting-review',
      decisions: [{ verdict: 'accepted' }],
    });
  });

  test('changes asked for, made and sent again: the reviewer sees what changed', async () => {
    await fill();
    const { folio } = await send();
    await requestChanges(db, raul, {
      ...(await seen()),
      message: 'Casi lista.',
      reasons: { rut: 'No es el de la fundación.' },
    });
    const asked = (await mails()).at(-1)!;
    expect(asked.text_body).toContain('– RUT: No es el de la fundación.');
    at('2026-12-03T12:00:00Z'); // after the cut-off: it arrived in time
    registrant = { actor: null, token: asked.action_url!.split('/').at(-1)! };
    await saveStep(db, registrant, id, { step: 'quienes', typed: { rut: '76.086.428-5' } });
    expect(await send()).toMatchObject({ state: 'resubmitted' });
    const review = await registrationUnderReview(db, raul, folio);
    expect(review).toMatchObject({
      changed: ['rut'],
      before: { rut: '65123944-3' },
      answers: { rut: '76086428-5' },
      whyNot: null,
    });
    await acceptRegistration(db, raul, { ...(await seen()), sameAs: null });
  });

  test('asking for changes or rejecting needs a reason', async () => {
    await fill();
    await send();
    await expect(requestChanges(db, raul, { ...(await seen()), message: '', reasons: {} })).rejects.toMatchObject({
      code: 'reason-missing',
    });
    await expect(rejectRegistration(db, raul, { ...(await seen()), message: '  ' })).rejects.toMatchObject({
      code: 'reason-missing',
    });
    await rejectRegistration(db, raul, { ...(await seen()), message: 'No trabaja en pobreza.' });
    expect((await mails()).at(-1)).toMatchObject({
      kind: 'registry.rejected',
      text_body: expect.stringContaining('No trabaja en pobreza.') as string,
    });
  });

  test('of two reviewers at once, the second is told, and overwrites nothing', async () => {
    await fill();
    await send();
    const both = await seen();
    const [first, second] = await Promise.allSettled([
      acceptRegistration(db, raul, { ...both, sameAs: null }),
      rejectRegistration(db, sofia, { ...both, message: 'Repetida' }),
    ]);
    expect([first.status, second.status].toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await db.selectFrom('registration_decision').selectAll().execute()).toHaveLength(1);
    await expect(requestChanges(db, sofia, { ...both, message: 'x', reasons: {} })).rejects.toMatchObject({
      code: 'not-awaiting-review',
    });
  });

  test('a reviewer does not review their own, nor does anybody else', async () => {
    await fill();
    await send();
    const own = { ...raul, email: 'ines@puentes.example' };
    await expect(acceptRegistration(db, own, { ...(await seen()), sameAs: null })).rejects.toMatchObject({
      code: 'own-organization',
    });
    for (const [actor, code] of [
      [null, 'sign-in-first'],
      [nadie, 'not-allowed'],
      [ana, 'not-allowed'],
    ] as const) {
      await expect(acceptRegistration(db, actor, { ...(await seen()), sameAs: null })).rejects.toMatchObject({ code });
      await expect(requestChanges(db, actor, { ...(await seen()), message: 'x', reasons: {} })).rejects.toMatchObject({
        code,
      });
      await expect(rejectRegistration(db, actor, { ...(await seen()), message: 'x' })).rejects.toMatchObject({ code });
    }
  });

  test('one that is already there is shown beside, and brought up to date instead of entered twice', async () => {
    await fill();
    await send();
    const slug = await acceptRegistration(db, raul, { ...(await seen()), sameAs: null });
    const first = (await organizationBySlug(db, slug))!;
    const begun = await beginRegistration(
      db,
      { actor: null, token: null },
      { email: 'pedro@puentes.example', locale: 'es' },
    );
    [id, registrant] = [begun.id, { actor: null, token: begun.token }];
    await fill({ name: 'FUNDACION PUENTES DEL SUR', traits: 'Teje redes' });
    const { folio } = await send();
    const review = await registrationUnderReview(db, raul, folio);
    expect(review.twins).toMatchObject([{ id: first.id, score: 1 }]);
    await expect(acceptRegistration(db, raul, { ...(await seen()), sameAs: null })).rejects.toMatchObject({
      code: 'rut-taken',
    });
    const same = await acceptRegistration(db, raul, { ...(await seen()), sameAs: first.id });
    expect(same).toBe(slug);
    expect(await organizationBySlug(db, slug)).toMatchObject({ id: first.id, traits: 'Teje redes' });
  });

  test('two of the same name get addresses of their own', async () => {
    await fill();
    await send();
    await acceptRegistration(db, raul, { ...(await seen()), sameAs: null });
    const begun = await beginRegistration(db, { actor: null, token: null }, { email: 'otra@example.cl', locale: 'es' });
    [id, registrant] = [begun.id, { actor: null, token: begun.token }];
    await fill({ rut: '', region: '10', comuna: '10101' });
    await send();
    expect(await acceptRegistration(db, raul, { ...(await seen()), sameAs: null })).toBe('fundacion-puentes-del-sur-2');
  });
});
