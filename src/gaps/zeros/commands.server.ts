/** Noughts are asked: the secretariat sends the question to an organisation; organisations answer, asked or not. */
import { addressesOf } from '#people/membership/queries.server.ts';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { mailedAddress } from '#platform/server/mailed-token.ts';
import { queueMail } from '#platform/server/outbox.ts';
import { catalogue } from '#platform/words.ts';
import { publicOrganization } from '#registry/page/public-queries.server.ts';
import { contactAddressOf } from '#registry/upkeep/queries.server.ts';
import { comunaName } from '../claims/in-words.ts';
import { journal } from '../journal.ts';
import { refuse, refused } from '../reasons.ts';
import { rights } from '../rights.ts';
import { gapRunById, placeClaims } from '../run/read.server.ts';
import type { GapRun } from '../run/run.ts';
import { words as runWords } from '../run/words.ts';
import { en } from './letters.en.ts';
import { es } from './letters.es.ts';
import { zeroQuestions } from './queries.server.ts';
import type { ZeroAnswered } from './schema.ts';
import { answerZeroPath, whyNotAskAgain, whyNotAskZero, type ZeroQuestion } from './zero.ts';

const letters = catalogue({ es, en });

/** A nought of a published run. */
export interface Zero {
  readonly runId: string;
  readonly territory: string;
}

/** Sends the question to the people of an organisation, by its address in the directory. Refuses `zero-not-asked`, `zero-asked`, `zero-nobody-to-ask`. */
export async function askZero(db: Db, actor: Actor | null, zero: Zero, organization: string): Promise<void> {
  refuse(whyMayNot(actor, rights.writeGap));
  await transact(db, async (tx) => {
    const { run, slug, questions } = await zeroToAsk(tx, zero);
    const { organization: asked } = (await publicOrganization(tx, organization)) ?? refused('zero-nobody-to-ask');
    const { id, name } = asked;
    refuse(whyNotAskAgain(questions, id));
    const addresses = await addressesFor(tx, id);
    if (addresses.length === 0) refused('zero-nobody-to-ask');
    const row = { id: newId(), run_id: zero.runId, territory: zero.territory, organization_id: id };
    await tx
      .insertInto('desert_question')
      .values({ ...row, asked_by: actor?.id ?? null, asked_at: now() })
      .execute();
    const place = comunaName(zero.territory);
    const link = mailedAddress(answerZeroPath(slug, zero.territory), 'es');
    const letter = letters.in('es').asked(name, place, runWords.in('es').need[run.need], link);
    for (const to of addresses) await queueMail(tx, { to, locale: 'es', kind: 'gaps.zeroAsked', ...letter });
    await journal(tx, actor, {
      what: 'supply.asked',
      on: ['supply', zero.runId],
      after: { place, organization: name },
    });
  });
}

/** Answers in the name of an organisation, again if it thinks better of it. Refuses `zero-not-asked`. */
export async function answerZero(
  db: Db,
  actor: Actor | null,
  { organizationId, ...zero }: Zero & { readonly organizationId: string },
  { answer, words }: ZeroAnswered,
): Promise<void> {
  refuse(whyMayNot(actor, rights.speakOnGap, { organizationId }));
  await transact(db, async (tx) => {
    await zeroToAsk(tx, zero);
    const answered = { answer, words, answered_by: actor?.id ?? null, answered_at: now() };
    const row = { id: newId(), run_id: zero.runId, territory: zero.territory, organization_id: organizationId };
    await tx
      .insertInto('desert_question')
      .values({ ...row, ...answered })
      .onConflict((conflict) => conflict.columns(['run_id', 'territory', 'organization_id']).doUpdateSet(answered))
      .execute();
    const after = { place: comunaName(zero.territory), answer, words };
    await journal(tx, actor, { what: 'supply.answered', on: ['supply', zero.runId], inNameOf: organizationId, after });
  });
}

async function zeroToAsk(
  tx: Db,
  { runId, territory }: Zero,
): Promise<{ readonly run: GapRun; readonly slug: string; readonly questions: readonly ZeroQuestion[] }> {
  const run = (await gapRunById(tx, runId)) ?? refused('no-such-supply-run');
  if (!run.slug || run.withdrawnAt) refused('supply-run-not-published');
  refuse(whyNotAskZero((await placeClaims(tx, runId, territory))[0]));
  return { run, slug: run.slug, questions: (await zeroQuestions(tx, run, territory)).get(territory) ?? [] };
}

/** Its owners and editors; where nobody represents it, whom its registration names. */
async function addressesFor(tx: Db, organizationId: string): Promise<string[]> {
  const people = await addressesOf(tx, organizationId, ['owner', 'editor']);
  if (people.length > 0) return people;
  const contact = await contactAddressOf(tx, organizationId);
  return contact ? [contact] : [];
}
