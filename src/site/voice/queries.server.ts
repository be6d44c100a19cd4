/** The voices: those of the home page, those that staff keep, and whether a picture is gone. */
import type { Selectable } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import { today } from '#platform/clock.ts';
import { isId } from '#platform/id.ts';
import type { Db, Tables } from '#platform/server/db.ts';
import { fileHref } from '#platform/server/files.ts';
import { whyMayNot } from '#people/rules.ts';
import { refuse, refused } from '../reasons.ts';
import { rights } from '../rights.ts';
import { stateOfVoice, type SaidVoice, type VoiceState } from './voice.ts';

/** One as staff see it. */
export interface KeptVoice extends SaidVoice {
  readonly state: VoiceState;
  readonly revision: number;
  readonly consentBy: string;
  readonly consentEmail: string | null;
  readonly consentOn: Temporal.PlainDate;
  readonly consentUntil: Temporal.PlainDate | null;
  readonly reason: string | null;
}

/** Those that the public reads, in their order. */
export async function publicVoices(db: Db): Promise<SaidVoice[]> {
  return (await rows(db)).map(readVoice).filter(({ state }) => state === 'published');
}

/** All of them, for staff. */
export async function voicesToKeep(db: Db, actor: Actor | null): Promise<KeptVoice[]> {
  refuse(whyMayNot(actor, rights.preview));
  return (await rows(db)).map(readVoice);
}

/** One, for staff. */
export async function voiceToKeep(db: Db, actor: Actor | null, id: string): Promise<KeptVoice> {
  return (await voicesToKeep(db, actor)).find((voice) => voice.id === id) ?? refused('no-such-voice');
}

/** Whether a file was the picture of a voice that is withdrawn, or whose consent is over: its address says that it is gone. */
export async function isGonePicture(db: Db, fileId: string): Promise<boolean> {
  if (!isId(fileId)) return false;
  const row = await db.selectFrom('voice').selectAll().where('was_file', '=', fileId).executeTakeFirst();
  return row !== undefined && (row.file_id !== fileId || ['withdrawn', 'over'].includes(readVoice(row).state));
}

const rows = (db: Db) => db.selectFrom('voice').selectAll().orderBy('position').orderBy('id').execute();

function readVoice(row: Selectable<Tables['voice']>): KeptVoice {
  const standing = { publishedAt: row.published_at, withdrawnAt: row.withdrawn_at, consentUntil: row.consent_until };
  return {
    id: row.id,
    words: row.words,
    name: row.name,
    role: row.role,
    place: row.place,
    link: row.link,
    caption: row.caption,
    taken: row.taken,
    job: row.job,
    picture: row.file_id
      ? {
          src: fileHref({ id: row.file_id, name: 'retrato.webp' }),
          alt: row.alt,
          credit: '',
          width: row.width!,
          height: row.height!,
        }
      : null,
    state: stateOfVoice(standing, today()),
    revision: row.revision,
    consentBy: row.consent_by,
    consentEmail: row.consent_email,
    consentOn: row.consent_on,
    consentUntil: row.consent_until,
    reason: row.withdrawn_reason,
  };
}
