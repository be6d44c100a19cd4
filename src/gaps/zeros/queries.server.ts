/** What was asked and answered about noughts: of a published run, for anyone; whom one may ask, for staff. */
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import { organizationsOfPlace, type PlacedOrganization } from '#registry/directory/place-queries.server.ts';
import { activeOrganizations } from '#registry/page/public-queries.server.ts';
import { refuse } from '../reasons.ts';
import { rights } from '../rights.ts';
import type { GapRun } from '../run/run.ts';
import type { ZeroAnswer, ZeroQuestion } from './zero.ts';

declare module '#platform/server/db.ts' {
  interface Columns {
    'desert_question.answer': ZeroAnswer | null;
  }
}

/** By comuna, in the order of asking; organisations that left the registry are not named. */
export async function zeroQuestions(
  db: Db,
  { id }: Pick<GapRun, 'id'>,
  territory?: string,
): Promise<ReadonlyMap<string, readonly ZeroQuestion[]>> {
  let asked = db.selectFrom('desert_question').selectAll().where('run_id', '=', id).orderBy('id');
  if (territory !== undefined) asked = asked.where('territory', '=', territory);
  const rows = await asked.execute();
  const organizations = await activeOrganizations(
    db,
    rows.map((row) => row.organization_id),
  );
  const questions = rows.flatMap((row) => {
    const named = organizations.get(row.organization_id);
    const { asked_at: askedAt, answer, words, answered_at: answeredAt } = row;
    const organization = named && { id: row.organization_id, ...named };
    return organization ? [{ territory: row.territory, organization, askedAt, answer, words, answeredAt }] : [];
  });
  return Map.groupBy(questions, (one) => one.territory);
}

/** How many of those who are near a comuna are offered to be asked. */
const mostToAsk = 30;

/** Who may know: those who work or sit in the comuna, then those of its whole region. */
export async function whomToAsk(db: Db, actor: Actor | null, territory: string): Promise<PlacedOrganization[]> {
  refuse(whyMayNot(actor, rights.writeGap));
  const region = territory.slice(0, 2);
  const [near, around] = await Promise.all([
    organizationsOfPlace(db, { region, comuna: territory }, { limit: mostToAsk }),
    organizationsOfPlace(db, { region }, { limit: mostToAsk }),
  ]);
  const all = [...near.groups, ...around.groups].flatMap(({ some }) => some);
  return [...new Map(all.map((one) => [one.slug, one])).values()].slice(0, mostToAsk);
}
