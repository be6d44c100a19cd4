/** The story of review: accepted, sent back and corrected, rejected, already there, two reviewers at once. */
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { invitationsTo } from '#people/invitation/queries.server.ts';
import { keepUnsent } from '#people/unsent/commands.server.ts';
import { unsentOf } from '#people/unsent/queries.server.ts';
import { historyOf } from '#platform/server/journal.ts';
import { cast } from '#platform/test/story.ts';
import { organizationBySlug } from '../organization/record.server.ts';
import { registrationById, type Visitor } from '../registration/queries.server.ts';
import { whyNotAcceptAmongMany } from '../roll/accept.server.ts';
import { saveStep } from '../registration/commands.server.ts';
import { during, registering } from '../registration/test/registrant.stage.ts';
import { registrationUnderReview } from './queries.server.ts';
import { acceptRegistration, rejectRegistration, requestChanges } from './commands.server.ts';

const stage = await registering();
const { db, at, mails } = stage;
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
    { email: 'ines@puentes.example', to: { role: 'owner' } },
  ]);
  expect((await mails()).map(({ kind }) => kind)).toEqual([
    'registry.begun',
    'registry.submitted',
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

test.each([
  ['', 'ficha ya está publicada:'],
  ['Qué bueno que estén.', 'Quien la revisó te escribe:\n\nQué bueno que estén.'],
])('accepted with the message «%s»: the letter says it', async (message, said) => {
  await fill();
  const { folio } = await send();
  await acceptRegistration(db, raul, { ...(await seen()), sameAs: null, message });
  const letter = (await mails()).find(({ kind }) => kind === 'registry.accepted')!;
  expect(letter.text_body).toContain(said);
  expect(letter.text_body.includes('te escribe')).toBe(message !== '');
  expect((await registrationUnderReview(db, raul, folio)).decisions).toMatchObject([{ message }]);
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

test('a telephone that was sent when the rule was looser keeps nothing from going on: reviewed, corrected elsewhere, accepted', async () => {
  const old = { publicPhone: '9 1234', contactPhone: '222 3344' };
  await fill();
  const { folio } = await send();
  for (const table of ['registration', 'registration_submission'] as const)
    await sql`update ${sql.table(table)} set answers = answers || ${JSON.stringify(old)}::jsonb`.execute(db);
  expect((await registrationUnderReview(db, raul, folio)).answers).toMatchObject({ ...old, rut: '65123944-3' });
  await requestChanges(db, raul, { ...(await seen()), message: '', reasons: { rut: 'No es el suyo.' } });
  await saveStep(db, registrant, id, { step: 'quienes', typed: { rut: '76.086.428-5' } });
  await saveStep(db, registrant, id, { step: 'contacto', typed: { contactPhone: '9 12345' } });
  await expect(send()).rejects.toMatchObject({ code: 'answers-incomplete' });
  await saveStep(db, registrant, id, { step: 'contacto', typed: { contactPhone: ' 222  3344' } });
  expect(await send()).toMatchObject({ state: 'resubmitted' });
  const registration = (await registrationById(db, id))!;
  expect(await whyNotAcceptAmongMany(db, raul, registration)).not.toBe('answers-incomplete');
  const slug = await acceptRegistration(db, raul, { ...(await seen()), sameAs: null });
  expect(await organizationBySlug(db, slug)).toMatchObject({ publicPhone: '9 1234', rut: '76086428-5' });
});

test('what was half written in its form goes with the decision; a note, and what a colleague wrote, stay', async () => {
  await fill();
  const path = `/gestion/registro/${(await send()).folio}`;
  const write = (who: typeof raul, form: string) =>
    keepUnsent(db, who, { path, form, title: '', fields: { message: ['Falta la'] } });
  for (const form of ['changes', 'note']) await write(raul, form);
  await write(sofia, 'changes');
  await acceptRegistration(db, raul, { ...(await seen()), sameAs: null });
  expect([await unsentOf(db, raul, path), await unsentOf(db, sofia, path)]).toMatchObject([
    [{ form: 'note' }],
    [{ form: 'changes' }],
  ]);
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
  ({ id, visitor: registrant } = await stage.begin('pedro@puentes.example'));
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
  ({ id, visitor: registrant } = await stage.begin('otra@example.cl'));
  await fill({ rut: '', region: '10', comuna: '10101' });
  await send();
  expect(await acceptRegistration(db, raul, { ...(await seen()), sameAs: null })).toBe('fundacion-puentes-del-sur-2');
});
