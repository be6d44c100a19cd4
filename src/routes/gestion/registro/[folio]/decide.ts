/** An action that decides on the version the reviewer saw, and goes on to the next that waits; sent twice, it decides once. */
import { unsentOf } from '#people/unsent/queries.server.ts';
import { splitLocale } from '#platform/words.ts';
import { db } from '#platform/server/db.ts';
import type { Seen } from '#registry/review/commands.server.ts';
import { lineAround } from '#registry/review/line-queries.server.ts';
import { registrationUnderReview } from '#registry/review/queries.server.ts';
import { putKept } from '#registry/review/schema.ts';
import { Refusal } from '#platform/refusal.ts';
import { isSentTwice } from '#registry/review/undo.server.ts';
import { act, to, type Form, type Knock } from '../../../answer.ts';
import type { RequestEvent } from './$types';

/** What the actor left unsent in the same form on an earlier visit. */
async function fill({ locals: { actor }, url }: Knock, sent: FormData, byScript: boolean): Promise<void> {
  const unsent = await unsentOf(db, actor ?? null, splitLocale(url.pathname).path);
  putKept(
    sent,
    unsent.map(({ fields }) => fields),
    byScript,
  );
}

export const decide = <T extends { version: number }>(
  verdict: string,
  form: Form<T>,
  command: (event: RequestEvent, decision: T & Seen) => Promise<unknown>,
) =>
  act({ form, as: { verdict }, fill }, async (event: RequestEvent, decision) => {
    const { actor, locale } = event.locals;
    const { registration } = await registrationUnderReview(db, actor, Number(event.params.folio));
    const { next } = await lineAround(db, actor, registration.folio);
    try {
      await command(event, { ...decision, id: registration.id });
    } catch (error) {
      const seen = { verdict, version: decision.version };
      if (!(error instanceof Refusal) || !(await isSentTwice(db, actor, registration.folio, seen))) throw error;
    }
    to(locale, `/gestion/registro${next ? `/${next.folio}` : ''}?decidida=${registration.folio}:${verdict}`);
  });
