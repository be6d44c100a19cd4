/** What is forgotten of registrations with time: drafts of windows that closed, and whoever registered what was decided. */
import { sql } from 'kysely';
import type { Db } from '#platform/server/db.ts';
import { forgetDraft } from './erase.server.ts';

/** Drafts whose window closed before that instant: nobody can send them any more. */
export async function forgetDrafts(tx: Db, before: Temporal.Instant): Promise<void> {
  const drafts = await tx
    .selectFrom('registration')
    .innerJoin('registration_window', 'registration_window.id', 'window_id')
    .select(['registration.id', 'logo_file_id'])
    .where('state', '=', 'draft')
    .where('closes_at', '<', before)
    .execute();
  for (const { id, logo_file_id } of drafts) await forgetDraft(tx, id, logo_file_id);
}

/** Who to reach about what was decided before that instant: an organisation that was accepted has a contact of its own. */
export async function forgetRegistrants(tx: Db, before: Temporal.Instant): Promise<void> {
  const contact = sql`array['contactName', 'contactPosition', 'contactEmail', 'contactPhone']`;
  await sql`
    update registration_submission s set answers = s.answers - ${contact}, explanation = null from registration r
    where r.id = s.registration_id and r.decided_at < ${before} and r.state in ('accepted', 'rejected', 'withdrawn')
      and (s.answers ?| ${contact} or s.explanation is not null)`.execute(tx);
  await sql`
    update registration set email = null, explanation = null, answers = answers - ${contact}
    where decided_at < ${before} and state in ('accepted', 'rejected', 'withdrawn') and (email is not null or explanation is not null or answers ?| ${contact})`.execute(
    tx,
  );
}
