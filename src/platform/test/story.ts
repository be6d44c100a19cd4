/** The stage of a story test: a fresh migrated database, a clock that stands still, and a cast. */
import { afterAll, inject } from 'vitest';
import type { Actor, MesaRole, OrganizationRole } from '../actor.ts';
import { fixClock } from '../clock.ts';
import { newId } from '../id.ts';
import { openDb, type Db } from '../server/db.ts';
import { administer, databaseUrl } from './postgres.ts';

/** When every story happens unless it says otherwise: a Sunday noon in Santiago. */
export const storyTime = '2026-11-22T15:00:00Z';

export interface Story {
  readonly db: Db;
  readonly url: string;
  /** Moves the clock: at('2026-12-01T12:00:00Z'). */
  readonly at: (instant: string) => void;
}

/** Call once per test file: `const { db, at } = await story()`. The database is dropped when the file ends. */
export async function story(): Promise<Story> {
  const { url, template } = inject('postgres');
  const name = `minga_story_${newId().replaceAll('-', '')}`;
  await administer(url, `create database ${name} template ${template}`);
  const db = openDb(databaseUrl(url, name), { max: 4 });
  fixClock(storyTime);
  afterAll(async () => {
    fixClock(null);
    await db.destroy();
    await administer(url, `drop database ${name} with (force)`);
  });
  return { db, url: databaseUrl(url, name), at: fixClock };
}

/** A member of the cast with mesa roles; `in` an organisation with a role there. */
export function person(name: string, ...roles: readonly (MesaRole | { in: string; as: OrganizationRole })[]): Actor {
  return {
    id: newId(),
    name,
    email: `${name.toLowerCase().replace(/\W+/g, '.')}@ejemplo.cl`,
    mesaRoles: roles.filter((role) => typeof role === 'string'),
    memberships: roles
      .filter((role) => typeof role !== 'string')
      .map((role) => ({ organizationId: role.in, role: role.as })),
    secondFactor: true,
  };
}

/** The cast every story may use. */
export const cast = {
  sofia: person('Sofía Secretaria', 'secretariat'),
  raul: person('Raúl Revisor', 'reviewer'),
  ana: person('Ana Analista', 'analyst'),
  nadie: person('Norma Nadie'),
};
