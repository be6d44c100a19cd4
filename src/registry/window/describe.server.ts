/** Windows described for the thread: those that have opened, whose profile the public reads. */
import { now } from '#platform/clock.ts';
import type { Describe } from '#platform/facet/thread.ts';
import { allWindows } from './queries.server.ts';
import { windowState } from './window.ts';

export const describeWindows: Describe = async (db, _actor, ids) =>
  (await allWindows(db))
    .filter((window) => ids.includes(window.id) && windowState(window, now()) !== 'scheduled')
    .map(({ id, slug, name, opensAt }) => ({
      id,
      title: () => name,
      path: `/articuladores/perfil?ventana=${slug}`,
      date: opensAt,
      state: null,
      place: null,
    }));
