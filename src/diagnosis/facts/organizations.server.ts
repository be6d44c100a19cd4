/** The organisations of the registry in a place, today: they change daily, so they are of no release of the data. */
import { today } from '#platform/clock.ts';
import { formatDate } from '#platform/format.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { organizationsOfPlace } from '#registry/directory/place-queries.server.ts';
import { wordsOf } from './facts.ts';
import type { NamedPlace } from './named-place.ts';

export interface OrganizationsNow {
  /** How many there are, in a sentence; empty for the country, whose directory says it. */
  readonly text: string;
  readonly note: string;
  /** Where the directory shows them, without locale. */
  readonly href: string;
}

export async function organizationsNow(
  db: Db,
  { code, level, within }: NamedPlace,
  locale: Locale,
): Promise<OrganizationsNow> {
  const t = wordsOf(locale).organizations;
  const note = t.now(formatDate(today(), locale));
  if (level === 'country') return { text: '', note, href: '/articuladores' };
  const place = level === 'comuna' ? { region: code.slice(0, 2), comuna: code } : { region: code };
  const { seated } = await organizationsOfPlace(db, place, { limit: 0 });
  return { text: t.count(seated, within), note, href: `/articuladores?${level}=${code}` };
}
