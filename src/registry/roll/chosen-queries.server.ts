/** What is shown before something is done with the chosen rows: each, and why it would be left out. */
import { colleagues } from '#people/colleagues-queries.server.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { chosenRows } from '#platform/list/act.server.ts';
import type { Planned } from '#platform/list/chosen.ts';
import type { Db } from '#platform/server/db.ts';
import { rights } from '../rights.ts';
import { byFolio, whyNotAcceptAmongMany } from './accept.server.ts';
import { invitable, whyNotInviteTo, whyNotLinkTo, whyNotRemindOf, type Invitable } from './invite.server.ts';
import { organizationsForStaff, registrationsForStaff } from './queries.server.ts';
import { listActs, rollActs } from './schema.ts';

export async function registrationsChosen(db: Db, actor: Actor | null, params: URLSearchParams) {
  const rows = await chosenRows(db, await registrationsForStaff(db, actor), params);
  const act = listActs.find((one) => one === params.get('accion')) ?? 'accept';
  const planned: Planned[] = [];
  for (const { folio, name, assignee } of rows) {
    const registration = await byFolio(db, folio);
    planned.push({
      key: `${folio}:${registration.version}`,
      label: name || `Folio ${folio}`,
      ...(act === 'assign' && assignee && { small: assignee }),
      whyNot: act === 'accept' ? await whyNotAcceptAmongMany(db, actor, registration) : null,
    });
  }
  return { act, planned, colleagues: act === 'assign' ? await colleagues(db, actor, rights.review) : [] };
}

const whyNotDo = {
  invite: (one: Invitable) => whyNotInviteTo(one, now()),
  remind: whyNotRemindOf,
  link: whyNotLinkTo,
};

export async function organizationsChosen(db: Db, actor: Actor | null, params: URLSearchParams) {
  const rows = await chosenRows(db, await organizationsForStaff(db, actor), params);
  const act = rollActs.find((one) => one === params.get('accion')) ?? 'invite';
  const organizations = await invitable(
    db,
    actor,
    rows.map(({ id }) => id),
  );
  const planned = organizations.map((one): Planned => ({
    key: one.id,
    label: one.name,
    ...(act !== 'link' && one.address && { small: one.address }),
    whyNot: whyNotDo[act](one),
  }));
  return { act, planned };
}
