/** The sample's resources: fictional, offered by the sample's organisations. */
import * as v from 'valibot';
import { newId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import { noon, readSample } from '#platform/server/sample.ts';
import { shortSlug } from '#platform/slug.ts';
import { journal } from '../journal.ts';
import { tickedOf } from '../places/places.ts';
import type { ResourceState } from './resource.ts';
import { resourceForm, resourceRowOf } from './schema.ts';

interface SampleResource {
  readonly organization: string;
  readonly title: string;
  readonly territories: readonly string[];
  readonly capacity?: number;
  readonly state?: ResourceState;
}

/** When the sample's organisations described them. */
const saidAt = noon('2026-03-18');

/** As a person would write them: through the same form. */
export async function loadResources(tx: Db, organizations: ReadonlyMap<string, string>): Promise<void> {
  const { resources } = await readSample<{ resources: readonly SampleResource[] }>('resources.json');
  for (const { organization, territories, capacity, state = 'offered', ...typed } of resources) {
    const draft = v.parse(resourceForm, { ...typed, ...tickedOf(territories), capacity: String(capacity ?? '') });
    const id = newId();
    await tx
      .insertInto('resource')
      .values({
        id,
        slug: shortSlug(draft.title),
        organization_id: organizations.get(organization)!,
        ...resourceRowOf(draft),
        state,
        sample: true,
        created_at: saidAt,
        updated_at: saidAt,
        confirmed_at: saidAt,
      })
      .execute();
    await journal(tx, null, { what: 'resource.offered', on: ['resource', id], after: { title: draft.title } });
  }
}
