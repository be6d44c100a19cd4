/** What staff find of the registry, as far as each may: registrations, organisations, requests to represent one, openings, spreadsheets, merges. */
import { sql } from 'kysely';
import { allMembers } from '#people/membership/queries.server.ts';
import { rights as peopleRights } from '#people/rights.ts';
import { may } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { findCalled, holdsAsked } from '#platform/facet/asked.ts';
import { now } from '#platform/clock.ts';
import { findInList } from '#platform/list/find.server.ts';
import type { Findings } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { words } from '../door-words.ts';
import { organizationFindings } from '../directory/findings.server.ts';
import { importsForStaff } from '../import/list.server.ts';
import { mergesForStaff } from '../merge/done.server.ts';
import { parseRut } from '../organization/rut.ts';
import { representationsForStaff } from '../representation/list.server.ts';
import { words as reviewWords } from '../review/words.ts';
import { rights } from '../rights.ts';
import { organizationsForStaff, registrationsForStaff } from '../roll/queries.server.ts';
import { words as rollWords } from '../roll/words.ts';
import { allWindows } from '../window/queries.server.ts';
import { windowState } from '../window/window.ts';

export async function registryStaffFindings(
  db: Db,
  actor: Actor,
  question: string,
  locale: Locale,
): Promise<Findings[]> {
  const found = [
    may(actor, rights.review) && [
      findInList(db, await registrationsForStaff(db, actor), question.replace(/^folio\s+(?=\d+$)/i, ''), locale, 0.1),
      findInList(db, await organizationsForStaff(db, actor), parseRut(question) ?? question, locale, 0.2),
    ],
    may(actor, rights.decideRepresentation) && [
      findInList(db, await representationsForStaff(db, actor), question, locale, 0.25),
    ],
    may(actor, peopleRights.readMembers) && [membersCalled(db, actor, question, locale)],
    may(actor, rights.openWindow) && [windowsCalled(db, question, locale)],
    may(actor, rights.importSheets) && [findInList(db, await importsForStaff(db, actor), question, locale, 0.3)],
    may(actor, rights.merge) && [findInList(db, await mergesForStaff(db, actor), question, locale, 0.35)],
  ];
  const published = may(actor, rights.review) ? [] : await organizationFindings(db, question, locale);
  return [...(await Promise.all(found.flatMap((some) => some || []))), ...published];
}

/** Who belongs to an organisation, by name or address: they lead to its page. */
async function membersCalled(db: Db, actor: Actor, question: string, locale: Locale): Promise<Findings> {
  const members = (await allMembers(db, actor)).filter(({ name, email }) => holdsAsked(question, `${name} ${email}`));
  const ids = members.map(({ organizationId }) => organizationId);
  const organizations = await db
    .selectFrom('organization')
    .select(['id', 'slug', 'name'])
    .where(({ eb }) => eb('id', '=', sql<string>`any(${ids}::uuid[])`))
    .execute();
  const { roles } = rollWords.in(locale);
  return findCalled(members, question, {
    place: 0.22,
    heading: words.in(locale).members,
    path: '/gestion/organizaciones',
    lang: 'es-CL',
    textOf: ({ name, email }) => `${name} ${email}`,
    show: ({ name, email, role, organizationId }) => {
      const organization = organizations.find(({ id }) => id === organizationId);
      return {
        path: `/gestion/organizaciones/${organization?.slug ?? ''}`,
        title: name,
        text: `${roles[role]} · ${organization?.name ?? ''} · ${email}`,
      };
    },
  });
}

async function windowsCalled(db: Db, question: string, locale: Locale): Promise<Findings> {
  const { windowState: states } = reviewWords.in(locale);
  return findCalled(await allWindows(db), question, {
    place: 0.15,
    heading: words.in(locale).windows,
    path: '/gestion/registro/aperturas',
    lang: 'es-CL',
    textOf: ({ name, slug }) => `${name} ${slug}`,
    show: (window) => ({
      path: `/gestion/registro/aperturas/${window.slug}`,
      title: window.name,
      text: states[windowState(window, now())],
    }),
  });
}
