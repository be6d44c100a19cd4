/** Asking about one's own data without an account: an address asks, and proves with the link in its letter that it is theirs. */
import { now } from '#platform/clock.ts';
import type { PersonTie } from '#platform/facet/person-tie.ts';
import { formatDate } from '#platform/format.ts';
import { newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { mailedAddress } from '#platform/server/mailed-token.ts';
import type { Locale } from '#platform/words.ts';
import { shownOf } from '../data/own.server.ts';
import { journal } from '../journal.ts';
import { makePersonLink, usePersonLink } from '../link/for-others.server.ts';
import { refused } from '../reasons.ts';
import { mailAnswer } from './letters.server.ts';
import { filePurpose, provePurpose, readRequest, requestRow, whomOf } from './queries.server.ts';
import { dueAfter, fileDays, isAtOnce, proofDays, type RequestKind } from './request.ts';

export interface Asked {
  readonly email: string;
  readonly kind: RequestKind;
  readonly said: string;
}

/** Mails the link that proves the address, whether anything is known of it or not. The caller has counted the mail. */
export async function askAboutData(db: Db, { email, kind, said }: Asked, locale: Locale): Promise<void> {
  await transact(db, async (tx) => {
    const id = newId();
    const at = now();
    await tx
      .insertInto('data_request')
      .values({ id, address: email, locale, kind, said, asked_at: at, due_at: dueAfter(at) })
      .execute();
    const token = await makePersonLink(tx, {
      purpose: provePurpose,
      thing: ['data_request', id],
      address: email,
      lasting: false,
      days: proofDays,
    });
    await mailAnswer(
      tx,
      { address: email, locale },
      'prove',
      kind,
      mailedAddress(`/datos-personales/solicitud/${token}`, locale),
    );
  });
}

/** Uses the link: from then on the request stands. What can be answered at once is, with what is held and a link to its file. */
export async function proveRequest(db: Db, token: string, ties: readonly PersonTie[]) {
  return transact(db, async (tx) => {
    const link = await usePersonLink(tx, token, provePurpose);
    const row = (await requestRow(tx, link.thing[1], { lock: true })) ?? refused('no-such-link');
    const request = readRequest(row);
    const at = now();
    const answered = isAtOnce(request.kind) ? { answered_at: at } : {};
    await tx
      .updateTable('data_request')
      .set({ proved_at: at, ...answered })
      .where('id', '=', request.id)
      .execute();
    await journal(tx, null, {
      what: 'dataRequest.received',
      on: ['data_request', request.id],
      after: { kind: request.kind },
    });
    if (isAtOnce(request.kind)) return { request, ...(await answerAtOnce(tx, request.id, link.address, ties)) };
    await mailAnswer(tx, row, 'received', request.kind, request.folio, formatDate(request.dueAt, row.locale));
    return { request, shown: null, file: null };
  });
}

async function answerAtOnce(tx: Db, id: string, address: string, ties: readonly PersonTie[]) {
  const shown = await shownOf(tx, await whomOf(tx, address), ties);
  const file = await makePersonLink(tx, {
    purpose: filePurpose,
    thing: ['data_request', id],
    address,
    lasting: true,
    days: fileDays,
  });
  return { shown, file };
}
