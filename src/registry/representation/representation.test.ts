/** The story of «¿Es tu organización?»: asked by mail or signed in, decided, undone, and what happens meanwhile. */
import { beforeEach, describe, expect, test } from 'vitest';
import { acceptInvitation, remind } from '#people/invitation/commands.server.ts';
import type { Invitation } from '#people/invitation/invitation.ts';
import { invitationPage } from '#people/invitation/page.server.ts';
import { invitationsTo } from '#people/invitation/queries.server.ts';
import { enroll, mailedToken, mailsTo, organizationNamed, refusalOf } from '#people/entering/test/browser.stage.ts';
import { currentMembers } from '#people/membership/queries.server.ts';
import type { Actor } from '#platform/actor.ts';
import { newId } from '#platform/id.ts';
import { listPage } from '#platform/list/page.server.ts';
import { historyOf } from '#platform/server/journal.ts';
import { cast, person, story, storyTime } from '#platform/test/story.ts';
import { registryWaiting } from '../desk/waiting.server.ts';
import { publicOrganization } from '../page/public-queries.server.ts';
import { askByMail, askSignedIn, proveRepresentation } from './commands.server.ts';
import { acceptRepresentation, rejectRepresentation, undoRepresentation } from './decide.server.ts';
import { eraseRequests, forgetProofs } from './erase.server.ts';
import { representationsForStaff } from './list.server.ts';
import { askedOrganization, requestForStaff, representationOfLink } from './queries.server.ts';

const { db, at } = await story();
const { sofia, raul, ana } = cast;
await enroll(db, ...Object.values(cast));
beforeEach(() => at(storyTime));

const said = {
  name: 'Rosa Soto',
  position: 'Directora',
  proof: 'Figuro en la página del equipo desde 2019.',
  link: '',
};
const in_ = (organizationId: string) => ({ ...said, organizationId, locale: 'es' as const });
const newPerson = async (more: Parameters<typeof person>[1][] = []): Promise<Actor> => {
  const one = person(`Rosa ${newId()}`, ...more);
  await enroll(db, one);
  return one;
};
const slugOf = async (id: string) =>
  (await db.selectFrom('organization').select('slug').where('id', '=', id).executeTakeFirstOrThrow()).slug;
const owners = async (id: string) =>
  (await currentMembers(db, id)).filter(({ role }) => role === 'owner').map(({ personId }) => personId);
const tokenOf = async (email: string) => (await mailedToken(db, 'registry.representationProve', email))!;
const letters = async (email: string) => (await mailsTo(db, email)).map((kind) => kind.split('.')[1]);
const waiting = async () =>
  (await listPage(db, await representationsForStaff(db, raul), new URLSearchParams(), 'es')).rows;

/** An organisation that nobody represents, and a request for it that waits. */
async function asked() {
  const organization = await organizationNamed(db, `Telar ${newId()}`);
  const rosa = await newPerson();
  return { organization, rosa, folio: await askSignedIn(db, rosa, in_(organization)) };
}

describe('asking', () => {
  test('without an account, staff see nothing until the link of the letter is used, and that once', async () => {
    const organization = await organizationNamed(db, 'Fundación Hebra');
    const email = 'rosa@hebra.cl';
    await askByMail(db, { ...in_(organization), email });
    expect(await waiting()).toEqual([]);
    const token = await tokenOf(email);
    expect(await representationOfLink(db, token)).toMatchObject({ address: 'r•••@hebra.cl', whyNot: null });
    const both = await Promise.all([1, 2].map(() => refusalOf(proveRepresentation(db, token))));
    expect(both.toSorted()).toEqual(['link-used', null].toSorted());
    expect(await letters(email)).toEqual(['representationProve', 'representationReceived']);
    expect(await waiting()).toHaveLength(1);
    expect(await refusalOf(representationOfLink(db, 'no-es'))).toBe('no-such-link');
  });

  test('one of an address waits at a time, and only whoever proved the address is told', async () => {
    const organization = await organizationNamed(db, 'Red Nudo');
    const email = 'rosa@nudo.cl';
    for (const _ of [1, 2]) await askByMail(db, { ...in_(organization), email });
    await proveRepresentation(db, await tokenOf(email));
    await askByMail(db, { ...in_(organization), email });
    expect(await refusalOf(proveRepresentation(db, await tokenOf(email)))).toBe('asked-already');
  });

  test('each letter of it says by its subject what it is, also where one asks twice', async () => {
    const organization = await organizationNamed(db, 'Red Asunto');
    const email = 'rosa@asunto.cl';
    for (const _ of [1, 2]) await askByMail(db, { ...in_(organization), email });
    await proveRepresentation(db, await tokenOf(email));
    const subjects = await db.selectFrom('outbox').select('subject').where('to_address', '=', email).execute();
    expect(new Set(subjects.map(({ subject }) => subject)).size).toBe(3);
  });

  test('is refused in words where somebody represents it, oneself too, and where it left the registry', async () => {
    const organization = await organizationNamed(db, 'Cooperativa Lana');
    const slug = await slugOf(organization);
    expect((await askedOrganization(db, null, slug))?.whyNot).toBeNull();
    const dora = await newPerson([{ in: organization, as: 'owner' }]);
    const rosa = await newPerson();
    expect((await askedOrganization(db, dora, slug))?.whyNot).toBe('represented-by-you');
    expect(await refusalOf(askSignedIn(db, rosa, in_(organization)))).toBe('has-representative');
    expect(await refusalOf(askByMail(db, { ...in_(organization), email: 'a@b.cl' }))).toBe('has-representative');
    await db.updateTable('organization').set({ state: 'retired' }).where('id', '=', organization).execute();
    expect(await refusalOf(askSignedIn(db, rosa, in_(organization)))).toBe('organization-not-active');
    expect(await refusalOf(askSignedIn(db, null, in_(organization)))).toBe('sign-in-first');
    expect(await refusalOf(askSignedIn(db, rosa, in_(newId())))).toBe('no-such-organization');
  });

  test('keeps the document privately, and takes none that is too heavy or of no kind', async () => {
    const organization = await organizationNamed(db, 'Taller Vellón');
    const pdf = new File(['%PDF-1.4\n%%EOF'], 'carta.pdf', { type: 'application/pdf' });
    const folio = await askSignedIn(db, await newPerson(), in_(organization), pdf);
    const { file, request } = await requestForStaff(db, raul, folio);
    expect(file?.name).toBe('carta.pdf');
    const kept = await db.selectFrom('file').select('public').where('id', '=', request.fileId!).execute();
    expect(kept).toEqual([{ public: false }]);
    const heavy = new File([new Uint8Array(5_000_001)], 'x.pdf');
    expect(await refusalOf(askSignedIn(db, await newPerson(), in_(organization), heavy))).toBe('proof-file-too-large');
    const odd = new File([new Uint8Array([77, 90, 0, 3, 0, 0])], 'x.exe');
    expect(await refusalOf(askSignedIn(db, await newPerson(), in_(organization), odd))).toBe('proof-file-type');
    const false_ = new File(['hola'], 'falso.pdf', { type: 'application/pdf' });
    expect(await refusalOf(askSignedIn(db, await newPerson(), in_(organization), false_))).toBe('proof-file-type');
  });
});

describe('deciding', () => {
  test('accepted: whoever has an account owns it at once; the letter waits, and the history tells it', async () => {
    const { organization, rosa, folio } = await asked();
    await acceptRepresentation(db, raul, { folio });
    expect(await owners(organization)).toEqual([rosa.id]);
    expect(await letters(rosa.email)).toEqual(['representationReceived', 'representationAccepted']);
    const deeds = (await historyOf(db, ['organization', organization])).map(({ what }) => what);
    expect(deeds.toReversed()).toEqual(['representation.asked', 'representation.accepted', 'membership.began']);
    expect(await refusalOf(acceptRepresentation(db, raul, { folio }))).toBe('not-awaiting-review');
  });

  test('accepted: an address without an account is invited to own it', async () => {
    const organization = await organizationNamed(db, 'Fundación Trama');
    await askByMail(db, { ...in_(organization), email: 'rosa@trama.cl' });
    await acceptRepresentation(db, raul, { folio: await proveRepresentation(db, await tokenOf('rosa@trama.cl')) });
    const [{ id, leaves }] = (await invitationsTo(db, sofia, organization)) as [Invitation];
    expect([await owners(organization), leaves]).toEqual([[], Temporal.Instant.from('2026-11-22T15:10:00Z')]);
    at('2026-11-22T15:10:00Z');
    await remind(db, sofia, { organizationId: organization, id });
    const sent = await db
      .selectFrom('outbox')
      .select(['subject', 'text_body'])
      .where('to_address', '=', 'rosa@trama.cl')
      .where('kind', '=', 'people.invitation')
      .execute();
    for (const { subject, text_body } of [sent[0]!, sent[1]!]) {
      expect(subject).toMatch(/^(Recordatorio: )?Aceptamos tu solicitud para representar a Fundación Trama$/);
      expect(text_body).toMatch(
        /aceptó tu solicitud.*administras la ficha de Fundación Trama.*invitar a otras personas/s,
      );
      expect(text_body).not.toContain('Si no esperabas');
    }
    const token = (await mailedToken(db, 'people.invitation', 'rosa@trama.cl'))!;
    expect(await invitationPage(db, token)).toMatchObject({ asked: true, state: 'open' });
    const rosa = { ...person('Rosa Trama'), email: 'rosa@trama.cl' };
    await enroll(db, rosa);
    await acceptInvitation(db, rosa, token);
    expect(await owners(organization)).toEqual([rosa.id]);
  });

  test('refused, with a reason that the letter says', async () => {
    const { organization, rosa, folio } = await asked();
    expect(await refusalOf(rejectRepresentation(db, raul, { folio, reason: ' ' }))).toBe('reason-missing');
    await rejectRepresentation(db, raul, { folio, reason: 'No pudimos confirmarlo.' });
    expect(await owners(organization)).toEqual([]);
    const letter = db.selectFrom('outbox').select('text_body').where('kind', '=', 'registry.representationRejected');
    expect((await letter.where('to_address', '=', rosa.email).executeTakeFirst())?.text_body).toContain(
      'No pudimos confirmarlo.',
    );
    at('2026-11-22T15:10:00Z');
    await askSignedIn(db, rosa, in_(organization));
  });

  test('two who decide at once: the second is told', async () => {
    const { folio } = await asked();
    const no = { folio, reason: 'No' };
    const deciding = [acceptRepresentation(db, raul, { folio }), rejectRepresentation(db, sofia, no)];
    const both = await Promise.all(deciding.map(refusalOf));
    expect(both.toSorted()).toEqual(['not-awaiting-review', null].toSorted());
  });

  test('of two who ask for one, the second cannot be accepted, and is refused with that reason', async () => {
    const { organization, folio } = await asked();
    const other = await askSignedIn(db, await newPerson(), in_(organization));
    await acceptRepresentation(db, raul, { folio });
    expect((await requestForStaff(db, raul, other)).whyNotGive).toBe('represented-already');
    expect(await refusalOf(acceptRepresentation(db, raul, { folio: other }))).toBe('represented-already');
    await rejectRepresentation(db, raul, { folio: other, reason: 'Ya tiene.' });
  });

  test('of two, where the first is invited and has not answered, the second is accepted only knowingly', async () => {
    const organization = await organizationNamed(db, 'Red Trenza');
    const [slug, other] = [await slugOf(organization), await newPerson()];
    const standing = async () => (await publicOrganization(db, slug))?.represented;
    await askByMail(db, { ...in_(organization), email: 'rosa@trenza.cl' });
    const first = await proveRepresentation(db, await tokenOf('rosa@trenza.cl'));
    expect(await standing()).toBe('asked');
    const folio = await askSignedIn(db, other, in_(organization));
    await acceptRepresentation(db, raul, { folio: first });
    at('2026-11-22T15:10:00Z');
    expect(await standing()).toBe('granted');
    expect((await askedOrganization(db, ana, slug))?.whyNot).toBe('representative-invited');
    expect(await requestForStaff(db, raul, folio)).toMatchObject({
      whyNotGive: null,
      invited: [{ email: 'rosa@trenza.cl' }],
      others: [{ folio: first, name: 'Rosa Soto', state: 'accepted', decidedBy: raul.name }],
    });
    expect((await waiting()).find(({ id }) => id === String(folio))?.cells.at(-1)?.text).toBe(
      'Invitada, sin respuesta',
    );
    expect(await refusalOf(acceptRepresentation(db, raul, { folio }))).toBe('owner-invited');
    await acceptRepresentation(db, raul, { folio, knows: true });
    at('2026-11-22T15:20:00Z');
    expect([await owners(organization), await standing()]).toEqual([[other.id], 'represented']);
  });

  test('whoever decides reads where else the writer belongs, and since when', async () => {
    const [elsewhere, organization] = [
      await organizationNamed(db, 'Red Otra'),
      await organizationNamed(db, 'Red Esta'),
    ];
    const rosa = await newPerson([{ in: elsewhere, as: 'editor' }]);
    const folio = await askSignedIn(db, rosa, in_(organization));
    expect((await requestForStaff(db, raul, folio)).belongs).toMatchObject([{ name: 'Red Otra', role: 'editor' }]);
  });

  test('of one that left the registry meanwhile nothing is accepted', async () => {
    const { organization, folio } = await asked();
    await db.updateTable('organization').set({ state: 'retired' }).where('id', '=', organization).execute();
    expect(await refusalOf(acceptRepresentation(db, raul, { folio }))).toBe('organization-not-active');
  });

  test('nobody decides on what they ask themselves, and only reviewers and the secretariat decide', async () => {
    const organization = await organizationNamed(db, 'Red Propia');
    const folio = await askSignedIn(db, raul, in_(organization));
    expect(await refusalOf(acceptRepresentation(db, raul, { folio }))).toBe('own-organization');
    for (const actor of [null, ana, cast.nadie, { ...sofia, secondFactor: false }]) {
      expect(await refusalOf(acceptRepresentation(db, actor, { folio })), actor?.name).not.toBeNull();
      expect(await refusalOf(requestForStaff(db, actor, folio)), actor?.name).not.toBeNull();
    }
    expect(await refusalOf(requestForStaff(db, raul, 999_999))).toBe('no-such-representation');
    await acceptRepresentation(db, sofia, { folio });
  });
});

describe('undoing, while the letter waits', () => {
  test('takes back what was given, nobody is written to, and it can be decided again', async () => {
    const { organization, rosa, folio } = await asked();
    await acceptRepresentation(db, raul, { folio });
    await undoRepresentation(db, sofia, folio);
    expect(await owners(organization)).toEqual([]);
    expect(await letters(rosa.email)).toEqual(['representationReceived']);
    expect(await refusalOf(undoRepresentation(db, sofia, folio))).toBe('nothing-to-undo');
    await acceptRepresentation(db, raul, { folio });
    at('2026-11-22T15:10:00Z');
    expect(await refusalOf(undoRepresentation(db, sofia, folio))).toBe('letter-left');
  });

  test('a member is again what they were', async () => {
    const organization = await organizationNamed(db, 'Red Lectora');
    const rosa = await newPerson([{ in: organization, as: 'reader' }]);
    const folio = await askSignedIn(db, rosa, in_(organization));
    await acceptRepresentation(db, raul, { folio });
    expect(await owners(organization)).toEqual([rosa.id]);
    await undoRepresentation(db, raul, folio);
    expect((await currentMembers(db, organization)).map(({ role }) => role)).toEqual(['reader']);
  });

  test('an invitation that did not leave opens nothing', async () => {
    const organization = await organizationNamed(db, 'Red Rueca');
    await askByMail(db, { ...in_(organization), email: 'rosa@rueca.cl' });
    const folio = await proveRepresentation(db, await tokenOf('rosa@rueca.cl'));
    await acceptRepresentation(db, raul, { folio });
    const token = (await mailedToken(db, 'people.invitation', 'rosa@rueca.cl'))!;
    await undoRepresentation(db, raul, folio);
    const rosa = { ...person('Rosa Rueca'), email: 'rosa@rueca.cl' };
    await enroll(db, rosa);
    expect(await refusalOf(acceptInvitation(db, rosa, token))).toBe('invitation-revoked');
  });
});

test('what waits is counted for those who decide, and leads to the list', async () => {
  const { folio } = await asked();
  const said = await registryWaiting(db, raul, 'es');
  const here = said.find(({ path }) => path === '/gestion/representacion');
  expect(here?.count).toBe((await waiting()).length);
  expect((await waiting()).some(({ id }) => id === String(folio))).toBe(true);
});

test('the proof goes with its document 90 days after, and all of it with the person', async () => {
  const organization = await organizationNamed(db, 'Red Vieja');
  const rosa = await newPerson();
  const folio = await askSignedIn(db, rosa, in_(organization), new File(['%PDF-1.4\n%%EOF'], 'c.pdf'));
  const { fileId } = (await requestForStaff(db, raul, folio)).request;
  await rejectRepresentation(db, raul, { folio, reason: 'No' });
  await forgetProofs(db, Temporal.Instant.from('2026-11-23T00:00:00Z'));
  expect((await requestForStaff(db, raul, folio)).request).toMatchObject({ proof: '', link: '', fileId: null });
  expect(await db.selectFrom('file').select('id').where('id', '=', fileId!).execute()).toEqual([]);
  await eraseRequests(db, { id: rosa.id, email: rosa.email });
  expect(await refusalOf(requestForStaff(db, raul, folio))).toBe('no-such-representation');
});
