/** What a reviewer can decide about a registration: accept it, ask for changes, reject it. */
import * as v from 'valibot';
import { linkToOwn } from '#people/invitation/for-others.server.ts';
import { invitationDays } from '#people/invitation/invitation.ts';
import { giveMembership } from '#people/membership/for-others.server.ts';
import { forgetUnsent } from '#people/unsent/for-others.server.ts';
import { personByEmail } from '#people/queries.server.ts';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { isId, newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { mailedAddress } from '#platform/server/mailed-token.ts';
import { mesaOf } from '#platform/server/mesa.ts';
import { type Locale } from '#platform/words.ts';
import { mailRegistrant, type Held } from '../letters/queue.server.ts';
import type { Field } from '../organization/answers.ts';
import { answersOf, organizationById } from '../organization/record.server.ts';
import { whyRutTaken } from '../organization/rut-taken.server.ts';
import { insertOrganization, updateOrganization } from '../provenance/write.server.ts';
import { noteCorrections, registrant } from './registrant.server.ts';
import { linkTo, makeLink } from '../registration/link.server.ts';
import { registrationById, type Registration } from '../registration/queries.server.ts';
import { titleOf } from '../registration/commands.server.ts';
import { registrationAnswersOver } from '../organization/schema.ts';
import { words } from '../organization/words.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';
import { undoMinutes } from '#platform/undo.ts';
import { decisionLetter } from '../letters/undo.ts';
import { whyNotReview } from './rules.ts';
import type { Beside } from './schema.ts';
import { journal } from '../journal.ts';

/** What the reviewer had before their eyes: the registration and the version of it. */
export interface Seen {
  readonly id: string;
  readonly version: number;
}

interface Unsent {
  readonly beside?: Beside | undefined;
}

/**
 * Accepts a registration: it becomes a public organisation at once, or brings up to date the one it is `sameAs`. Whoever
 * registered it becomes its owner, or is invited to.
 */
export async function acceptRegistration(
  db: Db,
  actor: Actor | null,
  { id, version, sameAs, message = '', beside }: Seen & Unsent & { sameAs: string | null; message?: string },
): Promise<string> {
  return transact(db, async (tx) => {
    const registration = await forReview(tx, actor, { id, version });
    const read = v.safeParse(registrationAnswersOver(registration.answers), registration.answers);
    if (!read.success) return refused('answers-incomplete');
    const answers = read.output;
    const twin = sameAs ? await existing(tx, sameAs) : undefined;
    refuse(await whyRutTaken(tx, [answers.rut], twin ? [twin.id] : []));
    if (twin) refuse(whyNotReview({ ...registration, organizationId: twin.id }, version, actor));
    const { sample } = await mesaOf(tx);
    const more = { logo_file_id: registration.logoFileId, sample };
    const by = await registrant(tx, registration);
    const written = twin
      ? {
          id: twin.id,
          slug: await updateOrganization(tx, twin, { before: await answersOf(tx, twin), after: answers, by }),
        }
      : await insertOrganization(tx, answers, by, more);
    await noteCorrections(tx, written.id, answers, registration);
    if (twin) await confirmWith(tx, twin.id, registration);
    const held = await decide(tx, actor, registration, 'accepted', {
      message,
      organizationId: written.id,
      beside,
      isFinal: Boolean(twin),
    });
    await journal(tx, actor, {
      what: twin ? 'organization.updated' : 'organization.accepted',
      on: ['organization', written.id],
      ...(twin && { before: twin }),
      after: answers,
    });
    const keep = await giveOwner(tx, actor, registration, { ...written, name: answers.name });
    const page = mailedAddress(`/articuladores/${written.slug}`, registration.locale);
    await mailRegistrant(tx, { ...registration, held }, 'accepted', answers.name, registration.folio, {
      page,
      message,
      ...keep,
    });
    return written.slug;
  });
}

/** Its page holds as of now, with the logo that came along. */
async function confirmWith(tx: Db, id: string, { logoFileId }: Registration): Promise<void> {
  await tx
    .updateTable('organization')
    .set({ confirmed_at: now(), ...(logoFileId && { logo_file_id: logoFileId }) })
    .where('id', '=', id)
    .execute();
}

/** Sends it back with reasons, by field and in general; the organisation corrects it and sends it again. */
export async function requestChanges(
  db: Db,
  actor: Actor | null,
  {
    id,
    version,
    message,
    reasons,
    beside,
  }: Seen & Unsent & { message: string; reasons: Readonly<Record<string, string>> },
): Promise<void> {
  if (!message && Object.keys(reasons).length === 0) return refused('reason-missing');
  await transact(db, async (tx) => {
    const registration = await forReview(tx, actor, { id, version });
    const held = await decide(tx, actor, registration, 'changes_requested', { message, reasons, beside });
    if (!registration.email) return;
    const link = linkTo(await makeLink(tx, id), registration.locale);
    await mailRegistrant(
      tx,
      { ...registration, held },
      'changesRequested',
      titleOf(registration),
      registration.folio,
      message,
      asList(reasons, registration.locale),
      link,
    );
  });
}

export async function rejectRegistration(
  db: Db,
  actor: Actor | null,
  { id, version, message, beside }: Seen & Unsent & { message: string },
): Promise<void> {
  if (!message.trim()) return refused('reason-missing');
  await transact(db, async (tx) => {
    const registration = await forReview(tx, actor, { id, version });
    const held = await decide(tx, actor, registration, 'rejected', { message, beside });
    await mailRegistrant(tx, { ...registration, held }, 'rejected', titleOf(registration), registration.folio, message);
  });
}

/** The registration, locked, when the actor may decide on the version they saw. */
async function forReview(tx: Db, actor: Actor | null, { id, version }: Seen): Promise<Registration> {
  refuse(whyMayNot(actor, rights.review));
  if (!isId(id)) return refused('no-such-registration');
  await tx.selectFrom('registration').select('id').where('id', '=', id).forUpdate().execute();
  const registration = (await registrationById(tx, id)) ?? refused('no-such-registration');
  refuse(whyNotReview(registration, version, actor));
  return registration;
}

interface Verdict extends Unsent {
  readonly message?: string;
  readonly reasons?: Readonly<Record<string, string>>;
  readonly organizationId?: string;
  /** It cannot be undone. */
  readonly isFinal?: boolean;
}

async function decide(
  tx: Db,
  actor: Actor | null,
  registration: Registration,
  state: 'accepted' | 'changes_requested' | 'rejected',
  { message = '', reasons = {}, beside = {}, organizationId, isFinal = false }: Verdict,
): Promise<Held> {
  const at = now();
  const id = newId();
  const undoUntil = isFinal ? null : at.add({ minutes: undoMinutes });
  await tx
    .insertInto('registration_decision')
    .values({
      id,
      registration_id: registration.id,
      verdict: state,
      reasons: JSON.stringify(reasons),
      message,
      beside: JSON.stringify(beside),
      decided_by: actor!.id,
      decided_at: at,
      state_before: registration.state,
      undo_until: undoUntil,
    })
    .execute();
  await tx
    .updateTable('registration')
    .set({
      state,
      version: registration.version + 1,
      updated_at: at,
      decided_at: state === 'changes_requested' ? null : at,
      ...(organizationId && { organization_id: organizationId }),
    })
    .where('id', '=', registration.id)
    .execute();
  await journal(tx, actor, {
    what: `registration.${state}`,
    on: ['registration', registration.id],
    before: { state: registration.state },
    after: { state, ...(Object.keys(reasons).length > 0 && { reasons }), ...(organizationId && { organizationId }) },
    reason: message || null,
  });
  await forgetUnsent(tx, actor!, `/gestion/registro/${registration.folio}`, ['changes']);
  return { dedupeKey: decisionLetter(id), ...(undoUntil && { sendAfter: undoUntil }) };
}

async function existing(tx: Db, id: string) {
  const twin = isId(id) ? await organizationById(tx, id) : undefined;
  if (!twin) return refused('no-such-organization');
  refuse(twin.state === 'active' ? null : 'organization-not-active');
  return twin;
}

/** Whoever registered it owns it, or is invited to: where they keep it from now on, and for how long that link works. */
async function giveOwner(
  tx: Db,
  actor: Actor | null,
  { email, personId, locale }: Registration,
  organization: { readonly id: string; readonly name: string; readonly slug: string },
): Promise<{ readonly keep: string; readonly days: number | null }> {
  const known = personId ?? (email ? (await personByEmail(tx, email))?.id : undefined);
  if (known) await giveMembership(tx, actor, { organizationId: organization.id, personId: known, role: 'owner' });
  else if (email) return { keep: await linkToOwn(tx, actor, { organization, email, locale }), days: invitationDays };
  return { keep: mailedAddress(`/mi-organizacion/${organization.slug}`, locale), days: null };
}

function asList(reasons: Readonly<Record<string, string>>, locale: Locale): string {
  const { field } = words.in(locale);
  return Object.entries(reasons)
    .map(([name, reason]) => `– ${field[name as Field]}: ${reason}`)
    .join('\n');
}
