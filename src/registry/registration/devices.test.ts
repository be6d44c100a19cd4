/** The story of whoever writes in a registration on two devices: nothing of the other is written over, nor sent unread. */
import { beforeEach, expect, test } from 'vitest';
import type { FormValues } from '#platform/form/form.ts';
import type { Sent } from '#platform/form/together.ts';
import { cast } from '#platform/test/story.ts';
import { requestChanges } from '../review/commands.server.ts';
import { registrationUnderReview } from '../review/queries.server.ts';
import { saveAnswers } from './commands.server.ts';
import { takeCorrection, takeStep, type CorrectionForm } from './form.server.ts';
import { correctionPage, lookOverPage } from './page.server.ts';
import { registrationById, type Visitor } from './queries.server.ts';
import { submitRegistration } from './send.server.ts';
import { pressing, reasons } from './test/corrector.stage.ts';
import { answers, during, registering } from './test/registrant.stage.ts';

const stage = await registering();
const { db, at, privacyVersion } = stage;
const { raul } = cast;

let registrant: Visitor;
let id: string;
let folio: number;
const now = () => registrationById(db, id).then((one) => one!);
const ask = async (more: Record<string, string> = reasons) =>
  requestChanges(db, raul, { ...(await stage.seen({ visitor: registrant, id })), message: '', reasons: more });
const take = async (go: string, more?: Partial<CorrectionForm>, seen?: Sent) =>
  takeCorrection(db, registrant, id, pressing(go, more), seen);
/** What whoever comes to the page has before their eyes. */
const shown = async () => (await correctionPage(db, registrant, id))!.seen;

beforeEach(async () => {
  at(during);
  ({ id, visitor: registrant } = await stage.begin());
  await stage.fill({ visitor: registrant, id });
  ({ folio } = await stage.send({ visitor: registrant, id }));
});

const elsewhere = { rut: '76.086.428-5', foundedYear: '2013' };

test('what only the other changed is not sent before it was on this page, in whatever question; then it stands', async () => {
  await ask();
  const seen = await shown();
  const typed = { rut: '', foundedYear: '2011' };
  await saveAnswers(db, registrant, id, { foundedYear: '2013', knownAs: 'Los Puentes' });
  for (const go of ['send', 'anyway'])
    await expect(take(go, { typed, evenSo: go === 'anyway' }, seen)).rejects.toMatchObject({
      code: 'changed-by-others',
      details: { foundedYear: '2013', knownAs: 'Los Puentes' },
    });
  expect(await now()).toMatchObject({ state: 'changes_requested' });
  const read = { ...seen, foundedYear: '2013', knownAs: 'Los Puentes' };
  expect(await take('send', { typed: { ...typed, foundedYear: '2013' } }, read)).toEqual({ to: 'enviada' });
  expect((await now()).answers).toMatchObject({ rut: '', foundedYear: '2013' });
});

test('what the other wrote and could not send is not sent unread, its explanation neither', async () => {
  await ask();
  const seen = await shown();
  const theirs = { typed: { rut: '65.123.944-3', foundedYear: '2013' }, explanation: { rut: 'Es ese.' } };
  expect(await take('send', theirs, seen)).toMatchObject({ unchanged: ['rut'] });
  const mine = { typed: { rut: '', foundedYear: '2011' } };
  await expect(take('send', mine, seen)).rejects.toMatchObject({
    code: 'changed-by-others',
    details: { foundedYear: '2013', 'explanation-rut': 'Es ese.' },
  });
});

test('what both changed is not sent before its writer reads what the other wrote, explanations too', async () => {
  await ask();
  const seen = await shown();
  await take('keep', { typed: elsewhere, explanation: { rut: 'Es ese.' } }, seen);
  const mine = { typed: { rut: '', foundedYear: '2013' }, explanation: { rut: 'No tenemos.' } };
  await expect(take('send', mine, { ...seen, 'explanation-rut': '' })).rejects.toMatchObject({
    code: 'changed-by-others',
    details: { rut: elsewhere.rut, 'explanation-rut': 'Es ese.' },
  });
  expect(await now()).toMatchObject({ state: 'changes_requested', answers: elsewhere });
  expect(await take('send', mine, await shown())).toEqual({ to: 'enviada' });
  expect(await registrationUnderReview(db, raul, folio)).toMatchObject({
    answers: { rut: null, foundedYear: 2013 },
    explanation: { rut: 'No tenemos.' },
  });
});

test('what the other wrote is not sent from the page of all the answers before it was on it', async () => {
  const draft = await stage.begin('dos@puentes.example');
  await stage.fill(draft);
  const { seen } = (await lookOverPage(db, draft.visitor, draft.id))!;
  await saveAnswers(db, draft.visitor, draft.id, { foundedYear: '2013' });
  const send = (before: Sent) => submitRegistration(db, draft.visitor, draft.id, { privacyVersion, seen: before });
  await expect(send(seen)).rejects.toMatchObject({ code: 'changed-by-others', details: { foundedYear: '2013' } });
  expect(await send({ ...seen, foundedYear: '2013' })).toMatchObject({ registration: { state: 'submitted' } });
});

test('what explains an answer on the page of all the answers is not written over the other’s', async () => {
  await ask();
  const { seen } = (await lookOverPage(db, registrant, id))!;
  await take('keep', { explanation: { rut: 'Es ese.' } });
  const mine = { privacyVersion: null, explanation: { rut: 'No tenemos.' }, evenSo: true };
  await expect(submitRegistration(db, registrant, id, { ...mine, seen })).rejects.toMatchObject({
    details: { 'explanation-rut': 'Es ese.' },
  });
});

test('a page that comes back tells what it said before of what the other wrote', async () => {
  await ask({ allies: 'Nómbralas.' });
  const seen = await shown();
  await saveAnswers(db, registrant, id, { allies: ['Junta de Vecinos 14'], description: 'Otra.' });
  const typed = { allies: seen['allies'] as string[] };
  const brought = { allies: seen['allies'], description: seen['description'] };
  expect(await take('find', { searched: 'Rauquén', typed }, seen)).toMatchObject({ brought });
  expect(await take('explain', {}, seen)).toMatchObject({ brought });
  const step = { ...pressing('find', { searched: 'Rauquén' }), values: typed, twinsSeen: [] };
  expect(await takeStep(db, registrant, id, 'alianzas', step, typed)).toMatchObject({ brought: typed });
});

test('what is kept meanwhile brings nothing of the other back, however often, here and in a step', async () => {
  await ask();
  const typed = { rut: '', foundedYear: '2011' };
  const first = await shown();
  await take('keep', { typed: { ...typed, foundedYear: '2013' } }, first);
  const { seen } = (await take('keep', { typed }, first)) as { seen: Sent };
  await take('keep', { typed: { ...typed, rut: '7' } }, seen);
  expect((await now()).answers).toMatchObject({ rut: '7', foundedYear: '2013' });
  const keep = (form: FormValues, before: Sent) =>
    takeStep(db, registrant, id, 'quienes', { ...pressing('keep'), values: form, twinsSeen: [] }, before);
  const old = { name: 'Puentes', foundedYear: '2011' };
  const kept = (await keep(old, { name: answers.name, foundedYear: '2011' })) as { seen: Sent };
  await keep({ ...old, name: 'Puentes II' }, kept.seen);
  expect((await now()).answers).toMatchObject({ name: 'Puentes II', foundedYear: '2013' });
});
