/** What was done with an organisation between an acceptance and its undoing: read, and given back. */
import { acceptedAmong } from '#people/invitation/queries.server.ts';
import { personByEmail } from '#people/queries.server.ts';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import { deedsSince } from '#platform/server/journal.ts';
import type { Locale } from '#platform/words.ts';
import { journal } from '../journal.ts';
import { answersAsTyped } from '../organization/answers.ts';
import { answerWords } from '../organization/field-in-words.ts';
import { answersOf, namesOfAllies, organizationById } from '../organization/record.server.ts';
import { words as organizationWords } from '../organization/words.ts';
import { giveBackWriting } from '../provenance/write.server.ts';
import { givenBackOf, invitationOf, meanwhileOf, saidBy, type FieldEdit, type Meanwhile } from './meanwhile.ts';
import type { RepresentationRequest } from './representation.ts';
import { words } from './words.ts';

/** Of a decision that accepted; of any other, nothing. */
export async function meanwhileSince(db: Db, request: RepresentationRequest): Promise<Meanwhile> {
  if (request.state !== 'accepted' || !request.decidedAt) return meanwhileOf([], null);
  const { folio, organizationId, decidedAt } = request;
  const entries = await deedsSince(db, organizationId, decidedAt);
  const began = entries.findLastIndex(
    ({ what, after }) => what === 'representation.accepted' && (after as { folio: number }).folio === folio,
  );
  const since = entries.slice(began + 1);
  const accepted = await acceptedAmong(
    db,
    since.flatMap((one) => invitationOf(one) ?? []),
  );
  return meanwhileOf(since, await claimantOf(db, request), accepted);
}

/** Whose account the request is, where it has one. */
export const claimantOf = async (db: Db, { personId, email }: RepresentationRequest): Promise<string | null> =>
  personId ?? (await personByEmail(db, email))?.id ?? null;

/** An edit as a person reads it. */
export interface EditInWords {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly by: string;
  readonly back: boolean;
}

export async function editsInWords(db: Db, edits: readonly FieldEdit[], locale: Locale): Promise<EditInWords[]> {
  const said = edits.flatMap(({ field, before, after }) => (field === 'allies' ? [before, after].flat() : []));
  const allies = await namesOfAllies(db, said.map(String));
  const t = organizationWords.in(locale);
  const logo = (file: unknown) => (file ? words.in(locale).one.aLogo : '');
  return edits.map(({ field, before, after, by, back }) => {
    const say = (value: unknown) =>
      field === 'logo' ? logo(value) : answerWords(field, answersAsTyped({ [field]: value }), allies, t);
    return { label: t.field[field], before: say(before) || '–', after: say(after) || '–', by, back };
  });
}

/** Puts back what they wrote and nobody wrote since, and when it was confirmed; answers what went back. */
export async function giveBack(
  tx: Db,
  actor: Actor | null,
  request: RepresentationRequest,
  meanwhile: Meanwhile,
): Promise<FieldEdit[]> {
  const id = request.organizationId;
  const organization = (await organizationById(tx, id))!;
  const before = await answersOf(tx, organization);
  const back = givenBackOf(meanwhile, { ...before, logo: organization.logoFileId });
  const { logo, ...answers } = saidBy(back, 'before');
  const person = (await claimantOf(tx, request))!;
  const after = { ...before, ...answers };
  await giveBackWriting(tx, organization, { before, after, logo, person, since: request.decidedAt! });
  const { confirmedBefore } = meanwhile;
  if (confirmedBefore !== undefined)
    await tx.updateTable('organization').set({ confirmed_at: confirmedBefore }).where('id', '=', id).execute();
  await journal(tx, actor, {
    what: 'organization.editsGivenBack',
    on: ['organization', id],
    before: saidBy(back, 'after'),
    after: saidBy(back, 'before'),
  });
  return back;
}
