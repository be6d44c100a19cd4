/** The figures of the registry that texts show: `2021:linking` is a window, or `ahora`, and a share of its profile. */
import { inSantiago } from '#platform/clock.ts';
import type { TextFigure } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { lastDay } from '../window/window.ts';
import { figureWords, type ProfileFigure } from './figure.ts';
import { profileOf, shareOf, type RegistryProfile } from './queries.server.ts';

/** The figures found, by their mark. */
export async function registryFigures(
  db: Db,
  marks: readonly string[],
  locale: Locale,
): Promise<ReadonlyMap<string, TextFigure>> {
  const asked = marks.flatMap(parseMark);
  const windows = [...new Set(asked.map(({ window }) => window))];
  const profiles = new Map(
    await Promise.all(windows.map(async (window) => [window, await profileOf(db, window)] as const)),
  );
  const found = asked.flatMap(({ mark, window, key }) => {
    const profile = profiles.get(window);
    const figure = profile && figureOf(profile, key);
    return figure ? [[mark, figureWords(figure, locale)] as const] : [];
  });
  return new Map(found);
}

/** `WINDOW:KEY`; a mark of another shape is nobody's. */
function parseMark(mark: string) {
  const [, window, key] = /^([a-z0-9-]+):([a-z_]+)$/.exec(mark) ?? [];
  return window && key ? [{ mark, window, key }] : [];
}

/** `registered` is a count; any other key a share of the profile. A share that nobody answered is no figure. */
function figureOf(profile: RegistryProfile, key: string): ProfileFigure | undefined {
  const { registered } = profile;
  const on = dayOf(profile);
  if (key === 'registered') return { count: registered, answered: null, registered, on };
  const share = shareOf(profile, key);
  return share && share.answered > 0 ? { count: share.count, answered: share.answered, registered, on } : undefined;
}

/** The last day that the figures cover: the window's last once it has ended, else the day they are of. */
function dayOf({ window, asOf }: RegistryProfile): Temporal.PlainDate {
  const ended = window && Temporal.Instant.compare(window.closesAt, asOf) <= 0;
  return ended ? lastDay(window.closesAt) : inSantiago(asOf).toPlainDate();
}
