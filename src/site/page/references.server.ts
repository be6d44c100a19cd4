/** Finds what a text refers to: the figures of the registry and the pictures of the site. */
import { inSantiago } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';
import { profileOf, shareOf, type Profile } from '#registry/profile/queries.server.ts';
import { lastDay, marksIn, type Figure } from './figure.ts';
import { picturesIn, type References } from './markdown.ts';
import { picturesById } from '../picture/commands.server.ts';

/** The references of one or several texts. What is not found is simply absent: rendering says so. */
export async function referencesOf(db: Db, ...texts: readonly string[]): Promise<References> {
  const text = texts.join('\n');
  const [figures, pictures] = await Promise.all([figuresOf(db, text), picturesById(db, picturesIn(text))]);
  return { figures, pictures };
}

async function figuresOf(db: Db, text: string): Promise<Map<string, Figure>> {
  const marks = marksIn(text).filter(({ window }) => window);
  const windows = [...new Set(marks.map(({ window }) => window))];
  const profiles = new Map(
    await Promise.all(windows.map(async (window) => [window, await profileOf(db, window)] as const)),
  );
  const found = marks.flatMap(({ mark, window, key }) => {
    const profile = profiles.get(window);
    const figure = profile && figureOf(profile, key);
    return figure ? [[mark, figure] as const] : [];
  });
  return new Map(found);
}

/** `registered` is a count; any other key a share of the profile. A share that nobody answered is no figure. */
function figureOf(profile: Profile, key: string): Figure | undefined {
  const { registered } = profile;
  const on = dayOf(profile);
  if (key === 'registered') return { count: registered, answered: null, registered, on };
  const share = shareOf(profile, key);
  return share && share.answered > 0 ? { count: share.count, answered: share.answered, registered, on } : undefined;
}

/** The last day that the figures cover: the window's last once it has ended, else the day they are of. */
function dayOf({ window, asOf }: Profile): Temporal.PlainDate {
  const ended = window && Temporal.Instant.compare(window.closesAt, asOf) <= 0;
  return ended ? lastDay(window.closesAt) : inSantiago(asOf).toPlainDate();
}
