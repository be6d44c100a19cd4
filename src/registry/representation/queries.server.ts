/** Requests to represent an organisation: what the public page needs, what a link leads to, what staff decide on. */
import { sql, type RawBuilder, type Selectable } from 'kysely';
import { ownerInvited, ownersInvited } from '#people/invitation/queries.server.ts';
import { belongsTo, ownersOf } from '#people/membership/queries.server.ts';
import { maskedAddress, whyNotUseLink } from '#people/link/link.ts';
import { personLink } from '#people/link/queries.server.ts';
import { nameOfPerson } from '#people/queries.server.ts';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import type { Db, Tables } from '#platform/server/db.ts';
import { fileHref, filesById } from '#platform/server/files.ts';
import { deedsOn } from '#platform/server/journal.ts';
import { undoMinutes } from '#platform/undo.ts';
import { organizationById } from '../organization/record.server.ts';
import { fieldsWrittenBy } from '../provenance/queries.server.ts';
import { refuse, refused } from '../reasons.ts';
import { rights } from '../rights.ts';
import { claimantOf, meanwhileSince } from './meanwhile.server.ts';
import { evidenceFields, hintOf, type EvidenceField, type Hint, type RepresentationRequest } from './representation.ts';
import { whyNotGive, whyNotAsk, whyNotDecide, whyNotUndoGiving, type Represented } from './rules.ts';

/** What the link in the letter is for. */
export const provingPurpose = 'representation.prove';

/** The organisation at an address with who represents it, for whoever would ask to; undefined where there is none. */
export async function askedOrganization(db: Db, actor: Actor | null, slug: string) {
  const one = await represented(db, 'told').where('o.slug', '=', slug).executeTakeFirst();
  return one && { ...one, whyNot: whyNotAsk(one, actor) };
}

/** In a query: what whoever asked was told nothing of yet. */
export const notAnswered = (alias: string) =>
  sql<boolean>`(${sql.ref(`${alias}.state`)} = 'waiting' or ${sql.ref(`${alias}.undo_until`)} > ${now()})`;

/** What the link would do, with the address masked, or why it no longer does. */
export async function representationOfLink(db: Db, token: string) {
  const link = await personLink(db, token, provingPurpose);
  const request = link && (await requestById(db, link.thing[1]));
  if (!link || !request) return refused('no-such-link');
  const organization = (await organizationById(db, request.organizationId))!;
  return {
    organization: { name: organization.name, slug: organization.slug },
    address: maskedAddress(link.address),
    whyNot: whyNotUseLink(link, now()),
  };
}

/** One request before whoever decides: with the organisation as it is now and what else was asked of it. */
export async function requestForStaff(db: Db, actor: Actor | null, folio: number) {
  refuse(whyMayNot(actor, rights.decideRepresentation));
  const request = (await requestByFolio(db, folio)) ?? refused('no-such-representation');
  const { name, slug, publicEmail, website, state, id } = (await organizationById(db, request.organizationId))!;
  const contact = await db
    .selectFrom('organization_contact')
    .select(['name', 'position', 'email'])
    .where('organization_id', '=', id)
    .executeTakeFirst();
  const now_ = (await representedById(db, id))!;
  const file = request.fileId ? (await filesById(db, [request.fileId])).get(request.fileId) : undefined;
  return {
    request,
    organization: { name, slug, state, publicEmail, website, contact: contact ?? null },
    ...(await evidenceOf(db, request, { publicEmail, website, contactEmail: contact?.email ?? null })),
    file: file ? { href: fileHref(file), name: file.name } : null,
    decidedBy: await decidedBy(db, request.id),
    others: await othersLike(db, request),
    /** Who else is invited to own it. */
    invited: (await ownersInvited(db, id, now())).map(({ email, invitedAt }) => ({ email, at: invitedAt })),
    belongs: await belongings(db, request),
    reasonBefore: await reasonBefore(db, request),
    whyNot: whyNotDecide(request, actor),
    whyNotGive: whyNotGive(now_),
    undoUntil: whyNotUndoGiving(request, now()) === null ? request.undoUntil : null,
    /** What was done with the organisation since it was accepted. */
    meanwhile: await meanwhileSince(db, request),
  };
}

/** What speaks for whoever asks, and what does not: what they made the organisation say. */
async function evidenceOf(
  db: Db,
  request: RepresentationRequest,
  said: Readonly<Record<EvidenceField, string | null>>,
): Promise<{ readonly hint: Hint; readonly theirs: readonly EvidenceField[] }> {
  const by = { person: await claimantOf(db, request), since: request.provedAt ?? now() };
  const written = await fieldsWrittenBy(db, request.organizationId, by);
  const theirs = evidenceFields.filter((field) => said[field] && written.has(field));
  const counts = (field: EvidenceField) => (theirs.includes(field) ? null : said[field]);
  const addresses = [counts('publicEmail'), counts('contactEmail')];
  return { hint: hintOf(request.email, { addresses, website: counts('website') }), theirs };
}

const requests = (db: Db) => db.selectFrom('representation_request').selectAll();

export async function requestById(db: Db, id: string): Promise<RepresentationRequest | undefined> {
  const row = await requests(db).where('id', '=', id).executeTakeFirst();
  return row && readRequest(row);
}

export async function requestByFolio(db: Db, folio: number, { lock = false } = {}) {
  if (!Number.isInteger(folio) || folio < 1 || folio > 2_000_000_000) return undefined;
  const row = await requests(db)
    .where('folio', '=', folio)
    .where('state', '<>', 'asked')
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  return row && readRequest(row);
}

/** The last that was accepted of an address, locked. */
export async function lockGranted(tx: Db, organizationId: string, email: string) {
  const row = await requests(tx)
    .where('organization_id', '=', organizationId)
    .where('email', '=', email)
    .where('state', '=', 'accepted')
    .orderBy('decided_at', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  return row && readRequest(row);
}

/** Who represents an organisation: as it `is`, or as it was `told` outside, where nothing is while its letter waits and can be undone. */
type Seen = 'is' | 'told';

/** The organisation with how many represent it, locked for whoever decides. */
export async function representedById(
  db: Db,
  id: string,
  { lock = false, seen = 'is' }: { readonly lock?: boolean; readonly seen?: Seen } = {},
): Promise<(Represented & { readonly name: string; readonly slug: string }) | undefined> {
  if (lock) await db.selectFrom('organization').select('id').where('id', '=', id).forUpdate().execute();
  return represented(db, seen).where('o.id', '=', id).executeTakeFirst();
}

/** Which of these organisations somebody represents, as it was told outside. */
export async function representedAmong(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await represented(db, 'told').where('o.id', 'in', ids).execute();
  return new Set(rows.filter(({ owners }) => owners > 0).map(({ id }) => id));
}

/** In another query: how many asked to represent the organisation with that id and wait for an answer. */
export const requestsWaitingFor = (organizationId: string) => countOf(organizationId, sql`w.state = 'waiting'`);

const countOf = (organizationId: string, which: RawBuilder<unknown>) =>
  sql<number>`(select count(*) from representation_request w
    where w.organization_id = ${sql.ref(organizationId)} and ${which})`;

function represented(db: Db, seen: Seen) {
  const untold = countOf('o.id', sql`w.state = 'accepted' and w.undo_until > ${now()}`);
  const facts =
    seen === 'is'
      ? { owners: ownersOf('o.id'), waiting: requestsWaitingFor('o.id'), grantedBy: now() }
      : {
          owners: sql<number>`case when ${untold} > 0 then 0 else ${ownersOf('o.id')} end`,
          waiting: countOf('o.id', notAnswered('w')),
          grantedBy: now().subtract({ minutes: undoMinutes }),
        };
  return db
    .selectFrom('organization as o')
    .select(['o.id', 'o.slug', 'o.name', 'o.state'])
    .select([
      facts.owners.as('owners'),
      ownerInvited('o.id', now(), facts.grantedBy).as('invited'),
      facts.waiting.as('waiting'),
    ]);
}

/** Where whoever asks belongs already, this one too where they are less than its owner. */
async function belongings(db: Db, request: RepresentationRequest) {
  const id = await claimantOf(db, request);
  const each = id ? await belongsTo(db, id) : [];
  return Promise.all(
    each.map(async ({ organizationId, role, since }) => {
      const { name, slug } = (await organizationById(db, organizationId))!;
      return { name, slug, role, since };
    }),
  );
}

/** Why it was refused, where that was undone: to be put right and sent again. Empty where it never was. */
async function reasonBefore(db: Db, { state, folio, organizationId }: RepresentationRequest): Promise<string> {
  if (state !== 'waiting') return '';
  const refusals = await deedsOn(db, 'organization', [organizationId], 'representation.rejected');
  return refusals.findLast(({ after }) => (after as { folio: number }).folio === folio)?.reason ?? '';
}

async function othersLike(db: Db, { id, organizationId }: RepresentationRequest) {
  return db
    .selectFrom('representation_request')
    .select(['folio', 'name', 'email', 'position', 'state', 'proved_at as askedAt', 'decided_at as decidedAt'])
    .select(nameOfPerson('decided_by').as('decidedBy'))
    .where('organization_id', '=', organizationId)
    .where('id', '<>', id)
    .where('state', '<>', 'asked')
    .orderBy('folio')
    .execute();
}

async function decidedBy(db: Db, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('representation_request')
    .select(nameOfPerson('decided_by').as('name'))
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.name ?? null;
}

function readRequest(row: Selectable<Tables['representation_request']>): RepresentationRequest {
  return {
    id: row.id,
    folio: row.folio,
    organizationId: row.organization_id,
    personId: row.person_id,
    email: row.email,
    name: row.name,
    position: row.position,
    proof: row.proof,
    link: row.link,
    fileId: row.file_id,
    locale: row.locale,
    state: row.state,
    provedAt: row.proved_at,
    decidedAt: row.decided_at,
    reason: row.reason,
    undoUntil: row.undo_until,
    roleBefore: row.role_before,
  };
}
