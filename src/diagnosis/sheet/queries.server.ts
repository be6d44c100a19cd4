/** Gathers what the sheet of a place says: the figures of the newest release and the organisations of today. */
import { today } from '#platform/clock.ts';
import { formatDate } from '#platform/format.ts';
import type { Db } from '#platform/server/db.ts';
import { mesaOf } from '#platform/server/mesa.ts';
import { localHref, type Locale } from '#platform/words.ts';
import { headlines } from '#figures/release/measures.ts';
import { comunasWith, datasets, estimates } from '#figures/release/queries.server.ts';
import { placeProfile } from '#places/profile/queries.server.ts';
import { placePath, type Place } from '#territory/place.ts';
import { namedPlace, placesAround } from '../facts/named-place.ts';
import type { PaperData } from '#platform/server/paper/paper.ts';
import { composeSheet } from './compose.ts';
import type { SheetFacts } from './sheet.ts';

interface AskedSheet {
  readonly locale: Locale;
  /** Of the site. */
  readonly origin: string;
}

/** What its PDF is set from; undefined before anything is published. */
export async function sheetOfPlace(db: Db, place: Place, asked: AskedSheet): Promise<PaperData | undefined> {
  const facts = await sheetFacts(db, place, asked);
  return facts.profile.release === 0 ? undefined : composeSheet(facts);
}

/** What it is written from. */
export async function sheetFacts(db: Db, place: Place, { locale, origin }: AskedSheet): Promise<SheetFacts> {
  const around = placesAround(place, locale);
  const [profile, above, all, mesa, forComunas] = await Promise.all([
    placeProfile(db, place),
    estimates(db, { territories: around.map(({ code }) => code), measures: [...headlines] }),
    datasets(db),
    mesaOf(db),
    Promise.all(headlines.map(async (measure) => ((await comunasWith(db, measure)) > 0 ? [measure] : []))),
  ]);
  return {
    profile,
    place: namedPlace(place.code, locale)!,
    around,
    above,
    forComunas: forComunas.flat(),
    datasets: all,
    mesa: mesa.name,
    address: origin + localHref(placePath(place.code), locale),
    date: today(),
    madeOn: formatDate(today(), locale),
    locale,
  };
}
