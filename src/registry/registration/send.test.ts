/** The story of a correction: asked for, written on one page, sent at once or not at all, agreed to again only when due. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Sent } from '#platform/form/together.ts';
import { cast } from '#platform/test/story.ts';
import { requestChanges } from '../review/commands.server.ts';
import { registrationUnderReview } from '../review/queries.server.ts';
import { takeCorrection, takeStep, type CorrectionForm } from './form.server.ts';
import { correctionPage, lookOverPage, stepPage } from './page.server.ts';
import { lastSent, ownRegistration, registrationById, type Visitor } from './queries.server.ts';
import { sendCorrections, submitRegistration } from './send.server.ts';
import { pressing, reasons } from './test/corrector.stage.ts';
import { answers, during, registering } from './test/registrant.stage.ts';

const stage = await registering();
const { db, at, mails, privacyVersion } = stage;
const { raul, sofia, nadie } = cast;

let registrant: Visitor;
let id: string;
let folio: number;
const now = () => registrationById(db, id).then((one) => one!);
const ask = async (more: Record<string, string> = reasons, message = '') =>
  requestChanges(db, raul, { ...(await stage.seen({ visitor: registrant, id })), message, reasons: more });
const take = async (go: string, more?: Partial<CorrectionForm>, seen?: Sent) =>
  takeCorrection(db, registrant, id, pressing(go, more), seen);

beforeEach(async () => {
  at(during);
  ({ id, visitor: registrant } = await stage.begin());
  await stage.fill({ visitor: registrant, id });
  ({ folio } = await stage.send({ visitor: registrant, id }));
});

describe('what the page shows', () => {
  test('is what was asked, with its reasons, and the answers as they stand', async () => {
    await ask(reasons, 'Casi lista.');
    expect(await correctionPage(db, registrant, id)).toMatchObject({
      title: answers.name,
      asked: { message: 'Casi lista.', reasons },
      answers: { rut: '65.123.944-3', foundedYear: '2011' },
      sent: { rut: '65123944-3' },
      issues: {},
      agreement: { version: privacyVersion, due: false },
      hasQuestions: true,
    });
  });

  test('is nothing while it is not asked to correct anything, and it has no questions when only a message was written', async () => {
    expect(await correctionPage(db, registrant, id)).toBeNull();
    await ask({}, 'Mándanos los estatutos.');
    expect(await correctionPage(db, registrant, id)).toMatchObject({ hasQuestions: false });
    expect(await lookOverPage(db, registrant, id)).toMatchObject({ asked: { message: 'Mándanos los estatutos.' } });
  });

  test('is only for who registers', async () => {
    await ask();
    for (const actor of [null, nadie, sofia])
      await expect(correctionPage(db, { actor, token: null }, id)).rejects.toMatchObject({
        code: 'no-such-registration',
      });
  });

  test('the steps and the last page say the reasons too, and a step leads back to the last page', async () => {
    expect(await lookOverPage(db, registrant, id)).toBeNull();
    await ask();
    expect(await stepPage(db, registrant, id, 'quienes')).toMatchObject({ state: 'changes_requested', reasons });
    expect(await lookOverPage(db, registrant, id)).toMatchObject({ asked: { reasons } });
    const step = pressing('next', {});
    const values = { name: answers.name, sector: answers.sector, legalForm: answers.legalForm };
    expect(await takeStep(db, registrant, id, 'quienes', { ...step, values, twinsSeen: [] })).toEqual({
      to: 'revisar',
    });
  });
});

describe('two corrections', () => {
  test('are sent at once: the answers, the state, the letter; nothing else changed, and nothing is agreed to again', async () => {
    await ask();
    const typed = { rut: '76.086.428-5', foundedYear: '2012' };
    expect(await take('send', { typed })).toEqual({ to: 'enviada' });
    expect(await now()).toMatchObject({ state: 'resubmitted', privacyVersion, answers: { ...answers, ...typed } });
    expect((await mails()).at(-1)!.kind).toBe('registry.submitted');
    expect(await registrationUnderReview(db, raul, folio)).toMatchObject({
      changed: ['rut', 'foundedYear'],
      before: { rut: '65123944-3', foundedYear: 2011 },
    });
  });

  test('with one of them wrong are not sent; what was typed in both stays', async () => {
    await ask();
    const before = await now();
    const typed = { rut: '76.086.428-5', foundedYear: 'hace mucho' };
    expect(await take('send', { typed })).toMatchObject({ issues: { foundedYear: 'not-a-year' }, values: typed });
    expect(await now()).toMatchObject({ state: before.state, answers: typed });
    expect(await lastSent(db, id)).toMatchObject({ foundedYear: 2011 });
  });

  test('that make another answer wrong say so at that one', async () => {
    await ask({ kinds: '¿Qué más?' });
    const outcome = await take('send', { typed: { kinds: ['training', 'other'] } });
    expect(outcome).toMatchObject({ issues: { kindOther: 'kind-other-missing' } });
  });

  test('are sent after the cut-off too, but not once the registration is under review or another’s', async () => {
    await ask();
    at('2026-12-03T12:00:00Z');
    const form = pressing('send', { typed: { rut: '', foundedYear: '' } });
    await expect(sendCorrections(db, { actor: nadie, token: null }, id, { ...form, seen: {} })).rejects.toMatchObject({
      code: 'no-such-registration',
    });
    expect(await takeCorrection(db, registrant, id, form)).toEqual({ to: 'enviada' });
    await expect(takeCorrection(db, registrant, id, form)).rejects.toMatchObject({ code: 'under-review' });
  });
});

describe('what was asked about and still stands as it was sent', () => {
  const half = { typed: { rut: '65.123.944-3', foundedYear: '2012' } };

  test('is not sent before its writer is asked, by either door; what was typed comes back', async () => {
    await ask();
    const explanation = { rut: 'Es ese.' };
    expect(await take('send', { ...half, explanation })).toMatchObject({
      unchanged: ['rut'],
      values: half.typed,
      explanation,
    });
    await take('keep', { typed: { foundedYear: '1999' } });
    await take('send', { typed: { foundedYear: '2011' } });
    const kept = await correctionPage(db, registrant, id);
    expect(kept).toMatchObject({ answers: { foundedYear: '2011' }, explanation, unsent: ['rut'] });
    expect(await submitRegistration(db, registrant, id, { privacyVersion: null })).toEqual({
      unchanged: ['rut', 'foundedYear'],
    });
    const unsent = Object.keys(explanation);
    expect(await lookOverPage(db, registrant, id)).toMatchObject({ explanation, unsent });
    expect((await now()).state).toBe('changes_requested');
  });

  test('is sent knowingly, and the reviewer reads which it is and why', async () => {
    await ask();
    const sent = await take('anyway', {
      ...half,
      evenSo: true,
      explanation: { rut: 'Es el de los estatutos.', foundedYear: ' ' },
    });
    expect(sent).toEqual({ to: 'enviada' });
    expect(await registrationUnderReview(db, raul, folio)).toMatchObject({
      changed: ['foundedYear'],
      asked: reasons,
      unchanged: ['rut'],
      explanation: { rut: 'Es el de los estatutos.' },
    });
    expect((await now()).explanation).toEqual({});
  });
});

describe('the text on personal data', () => {
  const anotherTextHolds = () =>
    db
      .updateTable('registration')
      .set({ privacy_version: privacyVersion + 1 })
      .execute();

  test('is agreed to again only when it changed', async () => {
    await ask();
    await anotherTextHolds();
    expect(await correctionPage(db, registrant, id)).toMatchObject({ agreement: { due: true } });
    expect(await take('send')).toMatchObject({ issues: { consent: 'consent-missing' } });
    await expect(take('send', { privacyVersion: privacyVersion - 1 })).rejects.toMatchObject({
      code: 'privacy-text-changed',
    });
    expect(await take('anyway', { privacyVersion, evenSo: true })).toEqual({ to: 'enviada' });
    expect(await now()).toMatchObject({ privacyVersion });
  });

  test('is agreed to the first time by everybody; whole forms sent again follow the same rule', async () => {
    const draft = await stage.begin('otra@puentes.example');
    await stage.fill(draft);
    expect(await submitRegistration(db, draft.visitor, draft.id, { privacyVersion: null })).toEqual({
      issues: { consent: 'consent-missing' },
    });
    await ask();
    expect(await submitRegistration(db, registrant, id, { privacyVersion: null, evenSo: true })).toMatchObject({
      registration: { state: 'resubmitted' },
    });
  });
});

describe('what else is pressed keeps what was typed', () => {
  test('going back to correct, with what was explained, from the page of all the answers', async () => {
    await ask();
    const back = { explanation: { rut: 'Es el de los estatutos.' }, privacyVersion: 1 };
    expect(await take('explain', back)).toEqual({ brought: {}, agreed: true });
    expect(await now()).toMatchObject({ explanation: back.explanation });
  });

  test('going to the other answers', async () => {
    await ask();
    expect(await take('others', { typed: { foundedYear: 'hace mucho' } })).toEqual({ to: 'revisar' });
    const { registration } = await ownRegistration(db, registrant, id);
    expect(registration).toMatchObject({ state: 'changes_requested', answers: { foundedYear: 'hace mucho' } });
    expect(await correctionPage(db, registrant, id)).toMatchObject({ issues: { foundedYear: 'not-a-year' } });
  });

  test('what was explained, wherever one goes from there; it comes back announced, and may be let go', async () => {
    await ask();
    const explanation = { rut: 'A med' };
    await take('others', { typed: { rut: '65.123.944-3', foundedYear: '2013' }, explanation });
    expect(await correctionPage(db, registrant, id)).toMatchObject({ explanation, unsent: ['foundedYear', 'rut'] });
    expect(await take('drop', { typed: { rut: '65.123.944-3', foundedYear: '2013' } })).toEqual({ to: 'corregir' });
    expect(await correctionPage(db, registrant, id)).toMatchObject({ answers: { foundedYear: '2011' }, unsent: [] });
  });

  test('looking for an ally', async () => {
    await ask({ allies: 'Nómbralas.' });
    const outcome = await take('find', { searched: 'Rauquén', typed: { allies: ['Junta de Vecinos 14'] } });
    expect(outcome).toEqual({ brought: {}, found: { text: 'Rauquén', allies: [] } });
    expect(await correctionPage(db, registrant, id)).toMatchObject({ allies: [{ name: 'Junta de Vecinos 14' }] });
  });
});
