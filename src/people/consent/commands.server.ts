/** The privacy text, version by version, and who agreed to which. */
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { whyMayNot } from '../rules.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';
import { privacyText } from './queries.server.ts';
import { journal } from '../journal.ts';

/** Records that a person agrees to the text that holds now. `version` is the one they were shown: a newer one must be read first. */
export async function giveConsent(db: Db, actor: Actor | null, version: number): Promise<void> {
  if (!actor) return refused('sign-in-first');
  await transact(db, async (tx) => {
    const current = await privacyText(tx);
    refuse(current.version === version ? null : 'privacy-text-changed');
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('consent')
      .values({ person_id: actor.id, version, given_at: now() })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows)
      await journal(tx, actor, { what: 'person.consented', on: ['person', actor.id], after: { version } });
  });
}

/** Publishes a new version; everybody is asked again when they next come in. */
export async function publishPrivacyText(
  db: Db,
  actor: Actor | null,
  text: { es: string; en: string },
): Promise<number> {
  refuse(whyMayNot(actor, rights.publishPrivacyText));
  return transact(db, async (tx) => {
    const version = (await privacyText(tx)).version + 1;
    await tx
      .insertInto('privacy_text')
      .values({ version, body_es: text.es, body_en: text.en, published_at: now(), published_by: actor!.id })
      .execute();
    await journal(tx, actor, { what: 'privacyText.published', on: ['person', actor!.id], after: { version } });
    return version;
  });
}
