/** What the secretariat does about a request on somebody's data: puts it off once, erases what is held, answers. */
import type { Actor } from '#platform/actor.ts';
import { inSantiago, now } from '#platform/clock.ts';
import type { PersonTie } from '#platform/facet/person-tie.ts';
import { formatDate } from '#platform/format.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { accountOf, eraseAccount, eraseWhom } from '../data/erase.server.ts';
import { journal } from '../journal.ts';
import { refuse, refused } from '../reasons.ts';
import { rights } from '../rights.ts';
import { whyMayNot } from '../rules.ts';
import { mailAnswer } from './letters.server.ts';
import { readRequest, requestRow } from './queries.server.ts';
import { answerDays } from './request.ts';
import { whyNotAnswer, whyNotDecline, whyNotErase, whyNotPutOff } from './rules.ts';

/** Thirty days more, once, with the reason, which is mailed. */
export async function extendRequest(
  db: Db,
  actor: Actor | null,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<void> {
  await transact(db, async (tx) => {
    const { row, request } = await locked(tx, actor, id);
    refuse(whyNotPutOff(request, now()));
    const due = inSantiago(request.dueAt).add({ days: answerDays }).toInstant();
    await tx
      .updateTable('data_request')
      .set({ due_at: due, extended_at: now(), extended_reason: reason })
      .where('id', '=', id)
      .execute();
    await journal(tx, actor, { what: 'dataRequest.extended', on: ['data_request', id], after: { until: due }, reason });
    await mailAnswer(tx, row, 'extended', request.folio, formatDate(due, row.locale), reason);
  });
}

/** Answers by letter; what was asked was done, or is declined with its reason. */
export async function answerRequest(
  db: Db,
  actor: Actor | null,
  { id, text, verdict }: { readonly id: string; readonly text: string; readonly verdict: 'done' | 'declined' },
): Promise<void> {
  await transact(db, async (tx) => {
    const { row, request } = await locked(tx, actor, id);
    refuse(verdict === 'done' ? whyNotAnswer(request) : whyNotDecline(request));
    await tx
      .updateTable('data_request')
      .set({ answered_at: now(), answer: text, answered_by: actor!.id })
      .where('id', '=', id)
      .execute();
    await journal(tx, actor, { what: 'dataRequest.answered', on: ['data_request', id], after: { verdict } });
    await mailAnswer(tx, row, 'answered', request.folio, text);
  });
}

/**
 * Erases all that is held of the address, its account too, and answers with the last letter that is sent to it. The people of an
 * organisation whose contact it was are told what lacks. Refuses as closing an account does.
 */
export async function eraseAsAsked(
  db: Db,
  actor: Actor | null,
  { id }: { readonly id: string },
  ties: readonly PersonTie[],
): Promise<void> {
  await transact(db, async (tx) => {
    const { row, request } = await locked(tx, actor, id);
    refuse(whyNotErase(request));
    const { address } = request;
    const person = await tx.selectFrom('person').select('id').where('email', '=', address).executeTakeFirst();
    const account = person && (await accountOf(tx, person.id));
    if (account) await eraseAccount(tx, account, ties);
    else await eraseWhom(tx, { id: null, email: address }, ties);
    await tx
      .updateTable('data_request')
      .set({ erased_at: now(), answered_at: now(), answered_by: actor!.id })
      .where('id', '=', id)
      .execute();
    await journal(tx, actor, { what: 'dataRequest.erased', on: ['data_request', id] });
    await mailAnswer(tx, { address, locale: row.locale }, 'erased', request.folio);
  });
}

async function locked(tx: Db, actor: Actor | null, id: string) {
  refuse(whyMayNot(actor, rights.answerRequests));
  const row = await requestRow(tx, id, { lock: true });
  return row?.proved_at ? { row, request: readRequest(row) } : refused('no-such-request');
}
