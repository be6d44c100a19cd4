/** What the registry is at: a window that opened, that closes, that will open. */
import { now } from '#platform/clock.ts';
import { formatDate } from '#platform/format.ts';
import type { Happening } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { words } from '../door-words.ts';
import { allWindows } from './queries.server.ts';
import { lastDay, windowState, type RegistrationWindow } from './window.ts';

export async function windowHappenings(db: Db, locale: Locale): Promise<Happening[]> {
  return (await allWindows(db)).flatMap((window) => happeningsOf(window, locale));
}

/** `closesAt` is the first instant at which nothing more is taken. */
const lastMoment = ({ closesAt }: RegistrationWindow) => closesAt.subtract({ milliseconds: 1 });

function happeningsOf(window: RegistrationWindow, locale: Locale): Happening[] {
  const t = words.in(locale).happening;
  const about = { section: 'who' as const, title: window.name, lang: 'es-CL', path: '/registro' };
  const until = t.until(formatDate(lastDay(window.closesAt), locale));
  switch (windowState(window, now())) {
    case 'open':
      return [
        { ...about, kind: 'opens', at: window.opensAt, detail: until },
        { ...about, kind: 'closes', at: lastMoment(window), detail: until },
      ];
    case 'scheduled':
      return [{ ...about, kind: 'comes', at: window.opensAt, detail: t.from(formatDate(window.opensAt, locale)) }];
    default:
      return [];
  }
}
