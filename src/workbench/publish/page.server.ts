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

/** What is asked for beside the preview, at its own field. */
const asked: Readonly<Record<string, keyof PublicationForm>> = {
  'same-file-unchecked': 'sameFile',
  'universe-undeclared': 'universe',
};

/** As publishRun; what is still to be ticked comes back as the issue of its field. */
export function publishChecked(
  db: Db,
  actor: Actor | null,
  id: string,
  form: PublicationForm,
): Promise<PublishedDataset | { readonly issues: Readonly<Record<string, string>> }> {
  return publishRun(db, actor, id, form).catch((error: unknown) => {
    const field = error instanceof Refusal ? asked[error.code] : undefined;
    if (field) return { issues: { [field]: (error as Refusal).code } };
    throw error;
  });
}
