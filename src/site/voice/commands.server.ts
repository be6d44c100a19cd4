/** What the secretariat does with the voices: adding, changing, ordering, showing and withdrawing them. */
import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { isId, newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { forgetFile, storeFile } from '#platform/server/files.ts';
import { whyMayNot } from '#people/rules.ts';
import { journal } from '../journal.ts';
import { refuse, refused } from '../reasons.ts';
import { rights } from '../rights.ts';
import { printPhotograph, type Print } from './print.server.ts';
import { voiceToKeep } from './queries.server.ts';
import type { WrittenVoice } from './schema.ts';
import { whyNotChangeVoice, whyNotKeepVoice, whyNotPublishVoice } from './voice.ts';

/** The largest photograph that is taken, in bytes; only what is printed of it is kept. */
const largestPhotograph = 10_000_000;

/** Adds one, as a draft, after the others. Answers its id. */
export async function addVoice(db: Db, actor: Actor | null, written: WrittenVoice): Promise<string> {
  refuse(whyMayNot(actor, rights.edit));
  refuse(whyNotKeepVoice({ ...written, hasPicture: written.file !== undefined }));
  const print = await printOf(written);
  return transact(db, async (tx) => {
    const id = newId();
    const last = await tx
      .selectFrom('voice')
      .select(({ fn }) => fn.max('position').as('at'))
      .executeTakeFirst();
    const at = { position: Number(last?.at ?? 0) + 1, added_by: actor?.id ?? null, added_at: now() };
    await tx
      .insertInto('voice')
      .values({ id, ...columnsOf(written), ...at })
      .execute();
    if (print) await givePicture(tx, actor, id, print);
    await journal(tx, actor, { what: 'voice.added', on: ['voice', id] });
    return id;
  });
}

/** Writes over one as it was seen; a photograph, where one is given, takes the place of the other. */
export async function changeVoice(db: Db, actor: Actor | null, id: string, written: WrittenVoice): Promise<void> {
  refuse(whyMayNot(actor, rights.edit));
  const print = await printOf(written);
  await transact(db, async (tx) => {
    const before = await locked(tx, actor, id);
    refuse(whyNotChangeVoice(before.state));
    refuse(before.revision === written.revision ? null : 'voice-changed-meanwhile');
    refuse(whyNotKeepVoice({ ...written, hasPicture: before.picture !== null || print !== null }));
    const next = { ...columnsOf(written), revision: before.revision + 1 };
    await tx.updateTable('voice').set(next).where('id', '=', id).execute();
    if (print) await givePicture(tx, actor, id, print);
    await journal(tx, actor, { what: 'voice.changed', on: ['voice', id] });
  });
}

/** Shows it on the home page, or makes it a draft again. */
export async function publishVoice(db: Db, actor: Actor | null, id: string, shown: boolean): Promise<void> {
  refuse(whyMayNot(actor, rights.publish));
  await transact(db, async (tx) => {
    refuse(whyNotPublishVoice((await locked(tx, actor, id)).state));
    await tx
      .updateTable('voice')
      .set({ published_at: shown ? now() : null })
      .where('id', '=', id)
      .execute();
    await journal(tx, actor, { what: shown ? 'voice.published' : 'voice.calledOff', on: ['voice', id] });
  });
}

/** Puts it before all others: the first that speaks is read large. */
export async function putVoiceFirst(db: Db, actor: Actor | null, id: string): Promise<void> {
  refuse(whyMayNot(actor, rights.edit));
  await transact(db, async (tx) => {
    refuse(whyNotChangeVoice((await locked(tx, actor, id)).state));
    await tx
      .updateTable('voice')
      .set({ position: sql`(select min(position) from voice) - 1` })
      .where('id', '=', id)
      .execute();
    await journal(tx, actor, { what: 'voice.putFirst', on: ['voice', id] });
  });
}

/** Takes it away for good: its picture goes from wherever it was, and its address says so. */
export async function withdrawVoice(db: Db, actor: Actor | null, id: string, reason: string): Promise<void> {
  refuse(whyMayNot(actor, rights.publish));
  await transact(db, async (tx) => {
    refuse(whyNotChangeVoice((await locked(tx, actor, id)).state));
    await forgetPicture(tx, id);
    await tx
      .updateTable('voice')
      .set({ withdrawn_at: now(), withdrawn_by: actor?.id ?? null, withdrawn_reason: reason, published_at: null })
      .where('id', '=', id)
      .execute();
    await journal(tx, actor, { what: 'voice.withdrawn', on: ['voice', id], reason });
  });
}

async function locked(tx: Db, actor: Actor | null, id: string) {
  if (!isId(id)) refused('no-such-voice');
  await tx.selectFrom('voice').select('id').where('id', '=', id).forUpdate().execute();
  return voiceToKeep(tx, actor, id);
}

async function printOf({ file, ...cut }: WrittenVoice): Promise<Print | null> {
  if (!file) return null;
  if (file.size > largestPhotograph) refused('picture-too-large');
  return printPhotograph(new Uint8Array(await file.arrayBuffer()), cut);
}

async function givePicture(tx: Db, actor: Actor | null, id: string, { bytes, width, height }: Print): Promise<void> {
  await forgetPicture(tx, id);
  const file = { name: 'retrato.webp', mediaType: 'image/webp', bytes, public: true };
  const fileId = await storeFile(tx, actor, file);
  await tx
    .updateTable('voice')
    .set({ file_id: fileId, was_file: fileId, width, height })
    .where('id', '=', id)
    .execute();
}

async function forgetPicture(tx: Db, id: string): Promise<void> {
  const row = await tx.selectFrom('voice').select('file_id').where('id', '=', id).executeTakeFirst();
  if (row?.file_id) await forgetFile(tx, row.file_id);
}

function columnsOf(written: WrittenVoice) {
  return {
    words: written.words || null,
    name: written.name,
    role: written.role,
    place: written.place,
    link: written.link,
    caption: written.caption,
    taken: written.taken,
    alt: written.alt,
    job: written.job,
    consent_by: written.consentBy,
    consent_email: written.consentEmail,
    consent_on: written.consentOn,
    consent_until: written.consentUntil,
  };
}
