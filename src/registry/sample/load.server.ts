/** The sample's registry: the window of September 2021 with its 72 organisations, and one that is open now. */
import { privacyText } from '#people/consent/queries.server.ts';
import { writeSharedLink } from '#people/invitation/for-others.server.ts';
import { giveMembership } from '#people/membership/for-others.server.ts';
import { asActor } from '#people/queries.server.ts';
import { samplePeople, type SamplePerson } from '#people/sample/queries.server.ts';
import type { Actor } from '#platform/actor.ts';
import { inSantiago, now, timeZone } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import type { SampleSoFar } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import { answersAsTyped } from '../organization/answers.ts';
import { insertOrganization, note } from '../provenance/write.server.ts';
import { organizationSlug } from '../organization/organization.ts';
import type { OrganizationAnswers } from '../organization/schema.ts';
import { freezeProfile } from '../profile/freeze.server.ts';
import {
  sampleOrganizations,
  sampleRegistrations,
  type SampleOrganization,
  type SampleRegistration,
} from './read.server.ts';
import { journal } from '../journal.ts';

/** Loads windows, organisations with their people, and registrations. */
export async function loadRegistry(tx: Db, { cycleId, people }: SampleSoFar): Promise<Partial<SampleSoFar>> {
  const closesAt = midnight('2021-09-23'); // the first instant at which nothing more was taken
  const past = await insertWindow(tx, { slug: '2021', name: 'Registro de Articuladores 2021', opensAt: midnight('2021-09-01'), closesAt, cycleId });
  const organizations = await sampleOrganizations();
  const ids = new Map<string, string>();
  for (const organization of organizations) ids.set(organization.slug, await insertAccepted(tx, past, organization, ids));
  for (const organization of organizations) await insertAllies(tx, organization, ids);
  await tx.updateTable('registration_window').set({ closed_at: closesAt.add({ hours: 12 }) }).where('id', '=', past).execute();
  await freezeProfile(tx, past);
  const open = await insertWindow(tx, openNow());
  for (const registration of await sampleRegistrations()) await insertRegistration(tx, open, registration, ids);
  await loadMemberships(tx, people, ids);
  await tx.insertInto('representation_request').values(claim(ids)).execute();
  return { organizations: ids };
}

/** Somebody who proved an address three days ago, and waits to represent an organisation that nobody does. */
function claim(ids: Ids) {
  const proved_at = now().subtract({ hours: 24 * 3 });
  return {
    id: newId(),
    organization_id: ids.get('casa-urdimbre-concepcion')!,
    email: 'marcela.inostroza@casa-urdimbre.example',
    name: 'Marcela Inostroza Vergara',
    position: 'Directora',
    proof: 'Dirijo la casa desde 2022. Mi nombre y mi cargo están en la página del equipo, y puedo enviar el acta del directorio en que me nombraron.',
    link: 'https://casa-urdimbre.example/equipo',
    state: 'waiting',
    asked_at: proved_at.subtract({ hours: 1 }),
    proved_at,
  } as const;
}

type Ids = ReadonlyMap<string, string>;

async function loadMemberships(tx: Db, people: Ids, organizations: Ids): Promise<void> {
  const cast = await samplePeople();
  for (const { email, memberships } of cast)
    for (const { organization, role } of memberships)
      await giveMembership(tx, null, {
        organizationId: organizations.get(organization)!,
        personId: people.get(email)!,
        role,
      });
  const owner = cast.find(({ memberships }) => memberships.some(({ role }) => role === 'owner'));
  if (owner) await shareOf(tx, asActor({ ...owner, id: people.get(owner.email)! }), owner.memberships, organizations);
}

/** A link that an owner made to share, to be looked at: its secret is nowhere, so that nobody joins by it. */
async function shareOf(tx: Db, owner: Actor, memberships: SamplePerson['memberships'], ids: Ids): Promise<void> {
  const slug = memberships.find(({ role }) => role === 'owner')!.organization;
  const { id, name } = await tx
    .selectFrom('organization')
    .select(['id', 'name'])
    .where('id', '=', ids.get(slug)!)
    .executeTakeFirstOrThrow();
  const asked = { role: 'reader', days: 30, mostUses: 10, locale: 'es' } as const;
  await writeSharedLink(tx, owner, { organization: { id, name }, ...asked });
}

const midnight = (day: string): Temporal.Instant => Temporal.PlainDate.from(day).toZonedDateTime(timeZone).toInstant();

interface WindowRow {
  readonly slug: string;
  readonly name: string;
  readonly opensAt: Temporal.Instant;
  readonly closesAt: Temporal.Instant;
  readonly cycleId?: string;
}

/** A window around the present, so that a visitor can try registering: opened two weeks ago, for ninety days more. */
function openNow(): WindowRow {
  const today = inSantiago(now()).toPlainDate();
  const at = (days: number) => midnight(today.add({ days }).toString());
  return { slug: String(today.year), name: `Registro de Articuladores ${today.year}`, opensAt: at(-14), closesAt: at(90) };
}

async function insertWindow(tx: Db, { slug, name, opensAt, closesAt, cycleId }: WindowRow): Promise<string> {
  const id = newId();
  const times = { opens_at: opensAt, closes_at: closesAt, created_at: opensAt };
  await tx
    .insertInto('registration_window')
    .values({ id, slug, name, cycle_id: cycleId ?? null, ...times })
    .execute();
  return id;
}

/** An organisation that registered, was accepted the next morning and has said since that it is right. */
async function insertAccepted(tx: Db, windowId: string, organization: SampleOrganization, known: Ids): Promise<string> {
  const { slug: _slug, registeredAt, ...rest } = organization;
  const answers: OrganizationAnswers = { ...rest, allies: [] };
  const at = Temporal.Instant.from(registeredAt);
  const acceptedAt = at.add({ hours: 15 });
  const { id } = await insertOrganization(
    tx,
    answers,
    { door: 'registration', person: null, at },
    { sample: true, accepted_at: acceptedAt },
  );
  const confirmedAt = now().subtract({ hours: 24 * (20 + ((known.size * 37) % 300)) });
  const times = { created_at: at, updated_at: confirmedAt, confirmed_at: confirmedAt };
  await tx.updateTable('organization').set(times).where('id', '=', id).execute();
  const registrationId = newId();
  const typed = JSON.stringify(answersAsTyped({ ...answers, allies: organization.allies }));
  await tx
    .insertInto('registration')
    .values({
      id: registrationId,
      window_id: windowId,
      organization_id: id,
      state: 'accepted',
      answers: typed,
      version: 2,
      email: answers.contactEmail,
      created_at: at,
      updated_at: acceptedAt,
      submitted_at: at,
      decided_at: acceptedAt,
    })
    .execute();
  await insertSubmission(tx, registrationId, typed, at);
  await tx
    .insertInto('registration_decision')
    .values({ id: newId(), registration_id: registrationId, verdict: 'accepted', decided_at: acceptedAt })
    .execute();
  await journal(tx, null, { what: 'organization.accepted', on: ['organization', id], after: { name: answers.name, sample: true } });
  return id;
}

async function insertAllies(tx: Db, { slug, allies, registeredAt }: SampleOrganization, ids: Ids): Promise<void> {
  const rows = allies.map((name) => ({ id: newId(), organization_id: ids.get(slug)!, ally_id: ids.get(organizationSlug(name)) ?? null, ally_name: name }));
  if (rows.length === 0) return;
  await tx.insertInto('organization_ally').values(rows).execute();
  const at = Temporal.Instant.from(registeredAt);
  await note(tx, [{ id: ids.get(slug)!, fields: ['allies'] }], { door: 'registration', person: null, at });
}

/** A registration of the open window, with what was sent and what was decided, so far as its state goes. */
async function insertRegistration(tx: Db, windowId: string, { state, email, daysAgo, reason, answers }: SampleRegistration, ids: Ids): Promise<void> {
  const id = newId();
  const at = now().subtract({ hours: 24 * daysAgo });
  const later = at.add({ hours: 20 });
  const sent = state !== 'draft';
  const decided = state === 'rejected' || state === 'withdrawn';
  const allies = Array.isArray(answers['allies']) ? answers['allies'].map((name: string) => asAlly(name, ids)) : [];
  const typed = JSON.stringify({ ...answers, allies });
  await tx
    .insertInto('registration')
    .values({
      id,
      window_id: windowId,
      state,
      answers: typed,
      email,
      created_at: at,
      version: state === 'draft' ? 0 : 1,
      updated_at: sent ? later : at,
      submitted_at: sent ? at : null,
      privacy_version: sent ? (await privacyText(tx)).version : null,
      decided_at: decided ? later : null,
    })
    .execute();
  if (sent) await insertSubmission(tx, id, typed, at);
  if (reason) {
    const verdict = state === 'rejected' ? 'rejected' : 'changes_requested';
    await tx.insertInto('registration_decision').values({ id: newId(), registration_id: id, verdict, message: reason, decided_at: later }).execute();
  }
  if (state === 'resubmitted') await insertSubmission(tx, id, typed, later.add({ hours: 30 }));
  await journal(tx, null, { what: `registration.${state}`, on: ['registration', id], after: { state, sample: true }, reason: reason ?? null });
}

const asAlly = (name: string, ids: Ids): string => {
  const id = ids.get(organizationSlug(name));
  return id ? `id:${id}` : name;
};

async function insertSubmission(tx: Db, registrationId: string, answers: string, at: Temporal.Instant): Promise<void> {
  await tx.insertInto('registration_submission').values({ id: newId(), registration_id: registrationId, answers, submitted_at: at }).execute();
}
