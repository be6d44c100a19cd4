/** Asking to represent an organisation: signed in, or with an address that its letter's link proves. */
import { makePersonLink, usePersonLink } from '#people/link/for-others.server.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { storeFile } from '#platform/server/files.ts';
import { sniff } from '#platform/server/media-types.ts';
import { countTry } from '#platform/server/limit/limit.ts';
import { mailedAddress } from '#platform/server/mailed-token.ts';
import type { Locale } from '#platform/words.ts';
import { mailTo } from '../letters/queue.server.ts';
import { journal } from '../journal.ts';
import { refuse, refused } from '../reasons.ts';
import { eraseRequest } from './erase.server.ts';
import { notAnswered, provingPurpose, representedById, requestByFolio, requestById } from './queries.server.ts';
import { mostProofBytes, proveDays, type RepresentationRequest } from './representation.ts';
import { whyNotAsk, whyNotTakeBackRequest } from './rules.ts';
import type { RequestSaid } from './schema.ts';

interface Asked extends RequestSaid {
  readonly organizationId: string;
  readonly locale: Locale;
}

/** Without an account: nothing is seen by staff until the link in the letter is used. The caller has counted the mail. */
export async function askByMail(db: Db, { email, ...asked }: Asked & { readonly email: string }): Promise<void> {
  await transact(db, async (tx) => {
    const organization = await askable(tx, null, asked.organizationId);
    const { id, folio } = await write(tx, { ...asked, email, personId: null, proved: false });
    const token = await makePersonLink(tx, {
      purpose: provingPurpose,
      thing: ['representation_request', id],
      address: email,
      lasting: false,
      days: proveDays,
    });
    const link = mailedAddress(`/representar/${token}`, asked.locale);
    await mailTo(tx, email, asked.locale, 'representationProve', organization.name, folio, link);
  });
}

/** Signed in, where the address is known: it waits from now on. Answers its folio. */
export async function askSignedIn(db: Db, actor: Actor | null, asked: Asked, file?: File): Promise<number> {
  if (!actor) return refused('sign-in-first');
  await countTry(db, 'mail-from', actor.id);
  return transact(db, async (tx) => {
    await askable(tx, actor, asked.organizationId);
    await refuseTwice(tx, asked.organizationId, actor.email);
    const { id } = await write(tx, { ...asked, email: actor.email, personId: actor.id, proved: true });
    return begin(tx, actor, (await requestById(tx, id))!, file);
  });
}

/** Uses the link of the letter: from then on it waits for staff. Answers its folio. */
export async function proveRepresentation(db: Db, token: string, file?: File): Promise<number> {
  return transact(db, async (tx) => {
    const link = await usePersonLink(tx, token, provingPurpose);
    const request = (await requestById(tx, link.thing[1])) ?? refused('no-such-link');
    await askable(tx, null, request.organizationId);
    await refuseTwice(tx, request.organizationId, request.email);
    await tx
      .updateTable('representation_request')
      .set({ state: 'waiting', proved_at: now() })
      .where('id', '=', request.id)
      .execute();
    return begin(tx, null, request, file);
  });
}

/** Whoever asked takes it back while it waits: what they wrote goes with it, and the history says so. */
export async function takeBackRequest(db: Db, actor: Actor | null, folio: number): Promise<void> {
  if (!actor) return refused('sign-in-first');
  await transact(db, async (tx) => {
    const request = (await requestByFolio(tx, folio, { lock: true })) ?? refused('no-such-representation');
    refuse(whyNotTakeBackRequest(request, actor));
    await eraseRequest(tx, request.id);
    await journal(tx, actor, {
      what: 'representation.takenBack',
      on: ['organization', request.organizationId],
      before: { folio },
    });
  });
}

/** The organisation, locked so that two who ask at once are seen one after the other. */
async function askable(tx: Db, actor: Actor | null, id: string) {
  const organization = (await representedById(tx, id, { lock: true, seen: 'told' })) ?? refused('no-such-organization');
  refuse(whyNotAsk(organization, actor));
  return organization;
}

/** One request of an address waits at a time; told only to whoever has proved that it is theirs. */
async function refuseTwice(tx: Db, organizationId: string, email: string): Promise<void> {
  const waiting = await tx
    .selectFrom('representation_request as r')
    .select('r.id')
    .where('r.organization_id', '=', organizationId)
    .where('r.email', '=', email)
    .where(notAnswered('r'))
    .executeTakeFirst();
  refuse(waiting ? 'asked-already' : null);
}

async function begin(tx: Db, actor: Actor | null, request: RepresentationRequest, file?: File): Promise<number> {
  const { id, folio, organizationId, locale, email } = request;
  if (file) await keepProof(tx, actor, id, file);
  await journal(tx, actor, {
    what: 'representation.asked',
    on: ['organization', organizationId],
    after: { folio },
  });
  const { name } = (await representedById(tx, organizationId))!;
  await mailTo(tx, email, locale, 'representationReceived', name, folio);
  return folio;
}

/** Kept privately: staff alone read it. */
async function keepProof(tx: Db, actor: Actor | null, id: string, file: File): Promise<void> {
  refuse(file.size > mostProofBytes ? 'proof-file-too-large' : null);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = await sniff(bytes, file.type);
  refuse(type && /^(application\/pdf$|image\/)/.test(type) ? null : 'proof-file-type');
  const fileId = await storeFile(tx, actor, { name: file.name, mediaType: file.type, bytes, public: false });
  await tx.updateTable('representation_request').set({ file_id: fileId }).where('id', '=', id).execute();
}

interface Written extends Asked {
  readonly email: string;
  readonly personId: string | null;
  readonly proved: boolean;
}

async function write(tx: Db, { organizationId, locale, email, personId, proved, ...said }: Written) {
  const id = newId();
  const { name, position, proof, link } = said;
  const { folio } = await tx
    .insertInto('representation_request')
    .values({
      id,
      organization_id: organizationId,
      person_id: personId,
      email,
      locale,
      name,
      position,
      proof,
      link,
      state: proved ? 'waiting' : 'asked',
      asked_at: now(),
      proved_at: proved ? now() : null,
    })
    .returning('folio')
    .executeTakeFirstOrThrow();
  return { id, folio };
}
