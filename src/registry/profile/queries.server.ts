/** The profile of a window or of now, from the registry as it is, or as it was frozen when the window closed. */
import { sql } from 'kysely';
import { inSantiago, now } from '#platform/clock.ts';
import type { Db, JsonColumn } from '#platform/server/db.ts';
import { profileFigures, type ProfileFacts, type ProfileFigures, type Share } from './profile.ts';

declare module '#platform/server/db.ts' {
  interface Columns {
    'registry_profile.figures': JsonColumn<ProfileFigures>;
  }
}

/** In addresses and marks: the profile of every organisation there is now, in no window. */
export const current = 'ahora';

export interface RegistryProfile extends ProfileFigures {
  /** Null for the profile of now. */
  readonly window: {
    readonly slug: string;
    readonly name: string;
    readonly opensAt: Temporal.Instant;
    readonly closesAt: Temporal.Instant;
  } | null;
  /** The instant that the figures speak of. */
  readonly asOf: Temporal.Instant;
  /** Frozen figures never change again. */
  readonly frozen: boolean;
}

/** The profile of a window by its slug, or of now; undefined when there is no such window. */
export async function profileOf(db: Db, slug: string = current): Promise<RegistryProfile | undefined> {
  if (slug === current) return { window: null, asOf: now(), frozen: false, ...profileFigures(await factsOf(db, null)) };
  const found = await windowWithProfile(db, slug);
  if (!found) return undefined;
  const { id, figures, frozenAt, ...window } = found;
  return {
    ...(figures ?? profileFigures(await factsOf(db, id))),
    window,
    asOf: frozenAt ?? now(),
    frozen: figures !== null,
  };
}

async function windowWithProfile(db: Db, slug: string) {
  return db
    .selectFrom('registration_window as w')
    .leftJoin('registry_profile as p', 'p.window_id', 'w.id')
    .select(['w.slug', 'w.name', 'w.opens_at as opensAt', 'w.closes_at as closesAt'])
    .select(['w.id', 'p.figures', 'p.frozen_at as frozenAt'])
    .where('w.slug', '=', slug)
    .executeTakeFirst();
}

/** The profile of the window that closed last; null before the first. */
export async function lastProfile(db: Db): Promise<RegistryProfile | null> {
  const window = await db
    .selectFrom('registration_window')
    .select('slug')
    .where('closes_at', '<=', now())
    .orderBy('closes_at', 'desc')
    .executeTakeFirst();
  return (window && (await profileOf(db, window.slug))) ?? null;
}

/** A share of a profile by its key. */
export function shareOf(profile: RegistryProfile, key: string): Share | undefined {
  return profile.shares.find((share) => share.key === key);
}

/** The organisations accepted in a window, whatever became of them since; without one, every active organisation. */
export async function factsOf(db: Db, windowId: string | null): Promise<ProfileFacts[]> {
  const organizations = db
    .selectFrom('organization as o')
    .select(['o.sector', 'o.region', 'o.abroad', 'o.scope', 'o.intervenes', 'o.kinds', 'o.dimensions', 'o.populations'])
    .select(['o.legal_form as legalForm', 'o.works_in as worksIn', 'o.works_in_comunas as worksInComunas'])
    .select(['o.holds_linking_events as holdsLinkingEvents', 'o.has_alliances as hasAlliances']);
  const rows = await (
    windowId
      ? organizations
          .innerJoin('registration as r', 'r.organization_id', 'o.id')
          .where('r.window_id', '=', windowId)
          .where('r.state', '=', 'accepted')
          .select(sql<Temporal.Instant>`coalesce(r.submitted_at, r.created_at)`.as('registered_at'))
      : organizations.where('o.state', '=', 'active').select('o.created_at as registered_at')
  ).execute();
  return rows.map(({ registered_at, ...answers }) => ({
    ...answers,
    registeredOn: inSantiago(registered_at).toPlainDate(),
  }));
}
