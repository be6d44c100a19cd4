/** Accepting many registrations at once: only those that need no second look, each in its own transaction. */
import * as v from 'valibot';
import { whyMayNot } from '#people/rules.ts';
import { unsentOf } from '#people/unsent/queries.server.ts';
import type { Actor } from '#platform/actor.ts';
import { actOnEach } from '#platform/list/act.server.ts';
import type { BulkOutcome } from '#platform/list/chosen.ts';
import type { Db } from '#platform/server/db.ts';
import { whyRutTaken } from '../organization/rut-taken.server.ts';
import { registrationAnswersOver } from '../organization/schema.ts';
import { registrationById, type Registration } from '../registration/queries.server.ts';
import { possibleTwins } from '../registration/twins.server.ts';
import { acceptRegistration } from '../review/commands.server.ts';
import { whyNotReview } from '../review/rules.ts';
import { reasonsIn } from '../review/schema.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';
import type { ChosenFolio } from './schema.ts';

/** Why a registration is not accepted among many: what looks like another is decided on its own page. */
export async function whyNotAcceptAmongMany(db: Db, actor: Actor | null, registration: Registration) {
  const barred = whyNotReview(registration, registration.version, actor);
  if (barred) return barred;
  const read = v.safeParse(registrationAnswersOver(registration.answers), registration.answers);
  if (!read.success) return 'answers-incomplete';
  const taken = await whyRutTaken(db, [read.output.rut], []);
  if (taken) return taken;
  const twins = await possibleTwins(db, read.output, registration.organizationId);
  if (twins.length > 0) return 'looks-like-another';
  return (await hasUnsent(db, actor, registration)) ? 'written-unsent' : null;
}

/** Whether the actor half wrote there what should be corrected, or said. */
async function hasUnsent(db: Db, actor: Actor | null, { folio }: Registration): Promise<boolean> {
  const unsent = await unsentOf(db, actor, `/gestion/registro/${folio}`);
  return unsent.some(({ fields }) => Object.values(reasonsIn(fields)).some((texts) => texts.some(Boolean)));
}

export async function acceptChosen(
  db: Db,
  actor: Actor | null,
  { chosen }: { readonly chosen: readonly ChosenFolio[] },
): Promise<BulkOutcome> {
  refuse(whyMayNot(actor, rights.review));
  return actOnEach(
    chosen,
    ({ folio }) => `Folio ${folio}`,
    async ({ folio, version }) => {
      const registration = await byFolio(db, folio);
      refuse(await whyNotAcceptAmongMany(db, actor, registration));
      await acceptRegistration(db, actor, { id: registration.id, version, sameAs: null });
      return `${registration.id}|${folio}`;
    },
  );
}

export async function byFolio(db: Db, folio: number): Promise<Registration> {
  const row = await db
    .selectFrom('registration')
    .select('id')
    .where('folio', '=', folio)
    .where('state', '<>', 'draft')
    .executeTakeFirst();
  return (row && (await registrationById(db, row.id))) ?? refused('no-such-registration');
}
