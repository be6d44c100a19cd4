/** The story of what came too late: it was sent elsewhere, or nothing is asked any more; what was written is given back, and why. */
import { beforeEach, expect, test } from 'vitest';
import { render } from 'svelte/server';
import type { Sent } from '#platform/form/together.ts';
import { cast } from '#platform/test/story.ts';
import { organizationTies } from '#house.ts';
import { requestChanges } from '#registry/review/commands.server.ts';
import { undoDecision } from '#registry/review/undo.server.ts';
import { withdrawRegistration } from '#registry/registration/commands.server.ts';
import { correctionBack, correctionForm, takeCorrection } from '#registry/registration/form.server.ts';
import NotSent from './registro/[id]/NotSent.svelte';
import { closedPage, correctionPage } from '#registry/registration/page.server.ts';
import type { Visitor } from '#registry/registration/queries.server.ts';
import { during, registering } from '#registry/registration/test/registrant.stage.ts';

const stage = await registering();
const { db, at } = stage;
const { raul } = cast;
let visitor: Visitor;
let id: string;
let folio: number;
const long = 'Acompaña a cooperativas de mujeres que procesan alimentos en el Biobío y en el Ñuble.';
const asked = ['description', 'rut'];
const later = { description: 'Otra cosa.', rut: '76.086.428-5', 'explanation-rut': 'Es el de los estatutos.' };

/** What is pressed on a page with those questions. */
async function press(go: string, typed: Record<string, string>, seen: Sent) {
  const form = { fields: asked, go, ...typed };
  const { value } = (await correctionForm['~standard'].validate(form)) as {
    value: Parameters<typeof takeCorrection>[3];
  };
  return takeCorrection(db, visitor, id, value, seen);
}
const shown = async () => (await correctionPage(db, visitor, id))!.seen;

/** What whoever sends that is given back. */
async function givenBack(typed: Record<string, string>): Promise<string> {
  const closed = await closedPage(db, visitor, id);
  const { body } = render(NotSent, { props: { closed, form: correctionBack({ fields: asked, ...typed }) } });
  return body.replaceAll(/<!--.*?-->/g, '');
}

beforeEach(async () => {
  at(during);
  ({ id, visitor } = await stage.begin());
  await stage.fill({ visitor, id });
  ({ folio } = await stage.send({ visitor, id }));
  const reasons = { description: 'Es muy corta.', rut: 'Falta.' };
  await requestChanges(db, raul, { ...(await stage.seen({ visitor, id })), message: '', reasons });
});

test('sent from another window meanwhile: every answer and explanation comes back, and when that was', async () => {
  const seen = await shown();
  at('2026-11-11T15:00:00Z');
  expect(await press('send', { description: long, rut: '' }, seen)).toEqual({ to: 'enviada' });
  await expect(press('anyway', later, seen)).rejects.toMatchObject({ code: 'under-review' });
  const back = await givenBack(later);
  for (const text of [
    'Otra cosa.',
    '76.086.428-5',
    'Es el de los estatutos.',
    'ya se había enviado',
    '11 de noviembre',
  ])
    expect(back).toContain(text);
});

test('what was sent all the same is not said to be lost', async () => {
  const typed = { description: long, rut: '' };
  at('2026-11-11T15:00:00Z');
  expect(await press('send', typed, await shown())).toEqual({ to: 'enviada' });
  const back = await givenBack(typed);
  expect(back).not.toContain(long);
  expect(back).toContain('nada distinto');
});

test('once staff took back what it asked, or the registration was withdrawn, that is why', async () => {
  at('2026-11-10T15:02:00Z');
  await undoDecision(db, raul, folio, organizationTies);
  expect(await givenBack(later)).toContain('ya no se pide nada');
  expect(await givenBack(later)).toContain('76.086.428-5');
  await withdrawRegistration(db, visitor, id);
  expect(await givenBack(later)).toContain('ya estaba retirada');
});
