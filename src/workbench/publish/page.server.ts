/** What the page that publishes a run shows after its form was sent. */
import type { PublishedDataset } from '#figures/release/publication.ts';
import type { Actor } from '#platform/actor.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Db } from '#platform/server/db.ts';
import { publishRun } from './commands.server.ts';
import type { PublicationForm } from './form.ts';
import { previewPublication } from './queries.server.ts';

/** The form with what publishing would make of it. */
export async function publicationShown(
  db: Db,
  actor: Actor | null,
  id: string,
  form: PublicationForm,
  issues: Readonly<Record<string, string>> = {},
) {
  return { values: { ...form }, issues, preview: await previewPublication(db, actor, id, form) };
}

/** As publishRun; null where what was published of the same file is still to be checked, which the page asks for at its field. */
export function publishChecked(
  db: Db,
  actor: Actor | null,
  id: string,
  form: PublicationForm,
): Promise<PublishedDataset | null> {
  return publishRun(db, actor, id, form).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'same-file-unchecked') return null;
    throw error;
  });
}
