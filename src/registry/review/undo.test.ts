/** Undoing a decision: while its letters wait all is as before, afterwards it is refused. */
import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { doRequestedJobs } from '#platform/server/jobs.ts';
import { historyOf } from '#platform/server/journal.ts';
import { cast } from '#platform/test/story.ts';
import { organizationTies } from '#house.ts';
import { entrust, noteChosen, tagChosen } from '../roll/team.server.ts';
import { teamOn } from '../roll/team-queries.server.ts';
import { registrationById } from '../registration/queries.server.ts';
import { during, inesAddress, registering, type Registrant } from '../registration/test/registrant.stage.ts';
import { saveStep } from '../registration/commands.server.ts';
import { acceptRegistration, rejectRegistration, requestChanges } from './commands.server.ts';
import { registrationUnderReview } from './queries.server.ts';
import { isSentTwice, takenBack, undoable, undoDecision } from './undo.server.ts';
import { whyNotUndoDecision } from './rules.ts';
import { acceptForm, changesForm, rejectForm } from './schema.ts';

const stage = await registering();
const { db, at, mails } = stage;
const { raul, sofia, ana, nadie } = cast;

let one: Registrant;
let folio: number;
const seen = () => stage.seen(one);
const stateOf = async () => (await registrationById(db, one.id))!.state;
const kinds = async () => (await mails()).map(({ kind }) => kind);
const accept = async () => acceptRegistration(db, raul, { ...(await seen()), sameAs: null });

beforeEach(async () => {
  at(during);
  one = await stage.begin();
  await stage.fill(one);
  folio = (await stage.send(one)).folio;
});

describe('while the letters wait', () => {
  test('an acceptance goes with all it made: the organisation, its invitation, the letters', async () => {
    const before = await kinds();
    await accept();
    const held = (await mails()).filter(({ kind }) => /accepted|invitation/.test(kind));
    expect(held.map(({ send_after }) => send_after.toString())).toEqual(['2026-11-10T15:10:00Z']);
    expect(await undoable(db, raul, folio)).toMatchObject({ folio });
    await undoDecision(db, raul, folio, organizationTies);
    expect(await stateOf()).toBe('submitted');
    for (const table of ['organization', 'directory_entry', 'invitation', 'membership'] as const)
      expect(await db.selectFrom(table).selectAll().execute(), table).toEqual([]);
    expect(await kinds()).toEqual(before);
    const review = await registrationUnderReview(db, raul, folio);
    expect(review).toMatchObject({ whyNot: null, decisions: [], registration: { organizationId: null } });
    expect((await historyOf(db, ['registration', one.id])).slice(0, 2).map(({ what }) => what)).toEqual([
      'registration.undone',
      'registration.accepted',
    ]);
  });

  test('and it can be decided again, with letters of its own', async () => {
    await accept();
    await undoDecision(db, raul, folio, organizationTies);
    expect(await accept()).toBe('fundacion-puentes-del-sur');
    expect((await kinds()).filter((kind) => kind === 'registry.accepted')).toHaveLength(1);
  });

  test('changes asked for, and a rejection', async () => {
    await requestChanges(db, raul, { ...(await seen()), message: 'Falta.', reasons: { rut: 'No es.' } });
    expect([await undoable(db, raul, folio), await undoable(db, sofia, folio)]).toMatchObject([
      { own: true },
      { own: false },
    ]);
    expect(await takenBack(db, raul, folio)).toBeNull();
    await undoDecision(db, sofia, folio, organizationTies);
    expect(await takenBack(db, raul, folio)).toEqual({
      verdict: 'changes_requested',
      values: { message: 'Falta.', 'reason-rut': 'No es.' },
    });
    expect([await stateOf(), await kinds()]).toEqual(['submitted', ['registry.begun', 'registry.submitted']]);
    await rejectRegistration(db, raul, { ...(await seen()), message: 'No.' });
    await undoDecision(db, raul, folio, organizationTies);
    expect(await stateOf()).toBe('submitted');
  });

  test('all that was written comes back with the undoing, whichever decision was taken', async () => {
    const written = { message: 'Falta.', rejection: 'No cumple.', 'reason-rut': 'No es.' };
    const typed = async () => ({ ...written, version: String((await seen()).version), apart: 'yes' });
    const { id } = one;
    const decisions = [
      async () => acceptRegistration(db, raul, { id, ...v.parse(acceptForm, await typed()) }),
      async () => requestChanges(db, raul, { id, ...v.parse(changesForm, await typed()) }),
      async () => rejectRegistration(db, raul, { id, ...v.parse(rejectForm, await typed()) }),
    ];
    for (const decide of decisions) {
      await decide();
      await undoDecision(db, raul, folio, organizationTies);
      expect(await takenBack(db, raul, folio)).toMatchObject({ values: written });
    }
  });

  test('what is sent twice by the same person is told from what a colleague decided', async () => {
    const { version } = await seen();
    const twice = (who: typeof raul, verdict = 'accepted') => isSentTwice(db, who, folio, { verdict, version });
    expect(await twice(raul)).toBe(false);
    await accept();
    expect([await twice(raul), await twice(raul, 'rejected'), await twice(sofia)]).toEqual([true, false, false]);
    await undoDecision(db, raul, folio, organizationTies);
    expect(await twice(raul)).toBe(false);
  });

  test('whoever still looks at the page as it was decides nothing on it', async () => {
    const old = await seen();
    await accept();
    await undoDecision(db, raul, folio, organizationTies);
    await expect(acceptRegistration(db, sofia, { ...old, sameAs: null })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
  });
});

describe('is refused', () => {
  const on = (id: string) => ({ about: 'organization', chosen: [id] }) as const;
  const undone = (who = raul) => undoDecision(db, who, folio, organizationTies);

  test('once the letter may have left, and once it has', async () => {
    await accept();
    await db.updateTable('outbox').set({ sent_at: now() }).where('kind', '=', 'registry.accepted').execute();
    await expect(undone()).rejects.toMatchObject({ code: 'letter-left' });
    expect(await stateOf()).toBe('accepted');
    await db.updateTable('outbox').set({ sent_at: null }).execute();
    at('2026-11-10T15:10:00Z');
    await expect(undone()).rejects.toMatchObject({ code: 'letter-left' });
    expect(await undoable(db, raul, folio)).toBeNull();
  });

  test('once the organisation has corrected what it was asked, and the letter that asked for it does not leave', async () => {
    await requestChanges(db, raul, { ...(await seen()), message: 'Falta.', reasons: {} });
    expect(await kinds()).toContain('registry.changesRequested');
    await saveStep(db, one.visitor, one.id, { step: 'quienes', typed: { rut: '76.086.428-5' } });
    await stage.send(one);
    expect(await undoable(db, raul, folio)).toBeNull();
    expect(await kinds()).not.toContain('registry.changesRequested');
    await expect(undone()).rejects.toMatchObject({ code: 'nothing-to-undo' });
    expect(await stateOf()).toBe('resubmitted');
  });

  test('where nothing was decided, where it was undone, and where the organisation that was there was brought up to date', async () => {
    await expect(undone()).rejects.toMatchObject({ code: 'nothing-to-undo' });
    await accept();
    const { id } = await db.selectFrom('organization').select('id').executeTakeFirstOrThrow();
    one = await stage.begin('pedro@puentes.example');
    await stage.fill(one);
    folio = (await stage.send(one)).folio;
    await acceptRegistration(db, raul, { ...(await seen()), sameAs: id });
    await expect(undone()).rejects.toMatchObject({ code: 'decision-final' });
    await expect(undoDecision(db, raul, 999_999, organizationTies)).rejects.toMatchObject({
      code: 'no-such-registration',
    });
  });

  test('when somebody has worked on the organisation, and to whoever may not review', async () => {
    await accept();
    await db
      .updateTable('organization')
      .set({ updated_at: now().add({ seconds: 5 }) })
      .execute();
    await expect(undone()).rejects.toMatchObject({ code: 'organization-worked-on' });
    expect((await kinds()).at(-1)).toBe('registry.accepted');
    for (const actor of [nadie, ana]) await expect(undone(actor)).rejects.toThrow();
  });

  test.each<[string, (id: string) => Promise<unknown>]>([
    ['wrote a note on it', (id) => noteChosen(db, sofia, { ...on(id), text: 'Llamar.' })],
    ['tagged it', (id) => tagChosen(db, sofia, { ...on(id), tag: 'prioridad' })],
    ['was given it', (id) => entrust(db, sofia, { about: 'organization', id, label: '' }, raul)],
  ])('when a colleague %s; nothing of it is lost', async (_, work) => {
    await accept();
    const { id } = await db.selectFrom('organization').select('id').executeTakeFirstOrThrow();
    await work(id);
    const team = () => teamOn(db, raul, { about: 'organization', id });
    const before = await team();
    await expect(undone()).rejects.toMatchObject({ code: 'organization-worked-on' });
    expect([await team(), await stateOf(), (await kinds()).at(-1)]).toEqual([before, 'accepted', 'registry.accepted']);
  });

  test('not by what the team noted on the registration, before or after, nor by its first owner', async () => {
    const personId = newId();
    await db.insertInto('person').values({ id: personId, name: 'Inés Soto', email: inesAddress }).execute();
    const about = { about: 'registration', chosen: [String(folio)] } as const;
    await noteChosen(db, sofia, { ...about, text: 'Llamar.' });
    await tagChosen(db, sofia, { ...about, tag: 'prioridad' });
    await entrust(db, sofia, { about: 'registration', id: one.id, label: '' }, raul);
    await accept();
    expect(await db.selectFrom('membership').select('person_id').execute()).toEqual([{ person_id: personId }]);
    await noteChosen(db, sofia, { ...about, text: 'Otra.' });
    await undone();
    expect(await db.selectFrom('organization').select('id').execute()).toEqual([]);
    expect((await teamOn(db, raul, { about: 'registration', id: one.id })).notes).toHaveLength(2);
    await db.deleteFrom('person').where('id', '=', personId).execute();
  });

  test('the rule, by what is known of the decision', () => {
    const decision = {
      verdict: 'accepted',
      state: 'accepted',
      undo_until: now().add({ minutes: 1 }),
      undone_at: null,
    } as const;
    expect(whyNotUndoDecision(decision, now())).toBeNull();
    expect(whyNotUndoDecision(undefined, now())).toBe('nothing-to-undo');
    expect(whyNotUndoDecision({ ...decision, undone_at: now() }, now())).toBe('nothing-to-undo');
    expect(whyNotUndoDecision({ ...decision, state: 'resubmitted' }, now())).toBe('nothing-to-undo');
    expect(whyNotUndoDecision({ ...decision, undo_until: null }, now())).toBe('decision-final');
    expect(whyNotUndoDecision({ ...decision, undo_until: now() }, now())).toBe('letter-left');
  });
});

test('the letter of a decision that was undone is never sent, although its job still comes', async () => {
  await accept();
  await undoDecision(db, raul, folio, organizationTies);
  at('2026-11-10T16:00:00Z');
  const sent: unknown[] = [];
  await doRequestedJobs(db, [
    {
      name: 'mail.send',
      handler: async (tx, { id }: { id: string }) => {
        const row = await tx.selectFrom('outbox').select('kind').where('id', '=', id).executeTakeFirst();
        if (row) sent.push(row.kind);
      },
    },
  ]);
  expect(sent).not.toContain('registry.accepted');
});
