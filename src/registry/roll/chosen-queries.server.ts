/** What is shown before something is done with the chosen rows: each, and why it would be left out. */
import { colleagues } from '#people/colleagues-queries.server.ts';
import { may, whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { chosenRows } from '#platform/list/act.server.ts';
import type { Planned } from '#platform/list/chosen.ts';
import type { Db } from '#platform/server/db.ts';
import { refuse } from '../reasons.ts';
import { rights } from '../rights.ts';
import { byFolio, whyNotAcceptAmongMany } from './accept.server.ts';
import {
  invitable,
  recipientOf,
  whyNotInviteTo,
  whyNotLinkTo,
  whyNotRemindOf,
  type Invitable,
} from './invite.server.ts';
import { organizationsForStaff, registrationsForStaff } from './queries.server.ts';
import { organizationActs, registrationActs } from './schema.ts';
import { tagsOf } from './team-queries.server.ts';

/** The requests to represent an organisation that wait. */
const requestsPath = (name: string) =>
  `/gestion/representacion?${new URLSearchParams([
    ['estado', 'waiting'],
    ['q', name],
  ])}`;

/** A row of either list, as far as the team's own acts go. */
interface Row {
  readonly id: string;
  readonly name: string;
  readonly assignee: string | null;
  readonly tags: readonly string[];
}

export async function registrationsChosen(db: Db, actor: Actor | null, params: URLSearchParams) {
  const rows = await chosenRows(db, await registrationsForStaff(db, actor), params);
  const act = registrationActs.find((one) => one === params.get('accion')) ?? 'accept';
  if (act !== 'accept') return teamPlan(db, actor, act, rows);
  const planned: Planned[] = [];
  for (const { folio, name } of rows) {
    const registration = await byFolio(db, folio);
    const whyNot = await whyNotAcceptAmongMany(db, actor, registration);
    planned.push({ key: `${folio}:${registration.version}`, label: name || `Folio ${folio}`, whyNot });
  }
  return { act, planned, colleagues: [], tags: [] };
}

const whyNotDo = {
  invite: (one: Invitable) => whyNotInviteTo(one, now()),
  remind: whyNotRemindOf,
  link: whyNotLinkTo,
};

export async function organizationsChosen(db: Db, actor: Actor | null, params: URLSearchParams) {
  const rows = await chosenRows(db, await organizationsForStaff(db, actor), params);
  const asked = organizationActs.find((one) => one === params.get('accion'));
  const act = asked ?? (may(actor, rights.inviteOwners) ? 'invite' : 'assign');
  if (act !== 'invite' && act !== 'remind' && act !== 'link') return teamPlan(db, actor, act, rows);
  const organizations = await invitable(
    db,
    actor,
    rows.map(({ id }) => id),
  );
  const planned = organizations.map((one): Planned => {
    const whyNot = whyNotDo[act](one);
    const to = act === 'link' ? null : recipientOf[act](one);
    return {
      key: to ? `${one.id}|${to}` : one.id,
      label: one.name,
      ...(to && { small: to }),
      whyNot,
      ...(whyNot === 'invitation-waits' && { leaves: one.leaves }),
      ...(whyNot === 'request-waits' && { to: requestsPath(one.name) }),
    };
  });
  return { act, planned, colleagues: [], tags: [] };
}

/** Nothing of it is left out but a tag that is not there. */
async function teamPlan<Act extends string>(db: Db, actor: Actor | null, act: Act, rows: readonly Row[]) {
  refuse(whyMayNot(actor, rights.review));
  const beside = ({ assignee, tags }: Row) => (act === 'assign' ? assignee : tags.join(' · '));
  const planned = rows.map((row): Planned => {
    const small = beside(row);
    return { key: row.id, label: row.name || `Folio ${row.id}`, ...(small && { small }), whyNot: null };
  });
  return {
    act,
    planned,
    colleagues: act === 'assign' ? await colleagues(db, actor, rights.review) : [],
    tags: act === 'untag' ? [...new Set(rows.flatMap(({ tags }) => tags))].toSorted() : await tagsOf(db, actor),
  };
}
