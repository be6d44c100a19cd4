/** What a step shows before anything is typed in it, and in which order it says what is wrong. */
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { organizationAnswers } from '../organization/schema.ts';
import { theRegistrant } from '../provenance/test/writers.stage.ts';
import { insertOrganization } from '../provenance/write.server.ts';
import { saveStep } from './commands.server.ts';
import { takeStep } from './form.server.ts';
import { stepPage } from './page.server.ts';
import { steps } from './registration.ts';
import { issuesOf } from './send.server.ts';
import { inesAddress, registering } from './test/registrant.stage.ts';

const stage = await registering();
const { db } = stage;

test('the address that began it is offered as that of the person in charge, until another is written', async () => {
  const { visitor, id } = await stage.begin();
  const shown = async () => (await stepPage(db, visitor, id, 'contacto'))!.answers['contactEmail'];
  expect(await shown()).toBe(inesAddress);
  await saveStep(db, visitor, id, { step: 'contacto', typed: { contactEmail: 'rosa@puentes.example' } });
  expect(await shown()).toBe('rosa@puentes.example');
});

test('another address is taken in place of the one that was offered, which nobody had written there', async () => {
  const { visitor, id } = await stage.begin();
  const { answers, seen } = (await stepPage(db, visitor, id, 'contacto'))!;
  const brought = {
    go: 'leave',
    searched: '',
    looked: '',
    logo: { upload: undefined, remove: false },
    twinsSeen: [],
  };
  const values = { ...answers, contactEmail: 'rosa@puentes.example' };
  expect(await takeStep(db, visitor, id, 'contacto', { ...brought, values }, seen)).toEqual({ to: 'guardada' });
});

test('what is wrong is said in the order in which it is asked', async () => {
  const { visitor, id } = await stage.begin();
  const logo = { upload: undefined, remove: false };
  const form = { go: 'next', searched: '', looked: '', logo, twinsSeen: [] };
  const order: string[] = [];
  for (const step of ['quienes', 'que-hacen', 'contacto'] as const) {
    const values = { foundedYear: 'hace mucho', kinds: ['other'], facebook: 'no tenemos', publicPhone: 'x' };
    const outcome = await takeStep(db, visitor, id, step, { ...form, values });
    order.push(...Object.keys('issues' in outcome ? outcome.issues : {}));
  }
  const asked = Object.values(steps).flat() as string[];
  expect(order).toEqual(asked.filter((field) => order.includes(field)));
  expect(order.length).toBeGreaterThan(9);
  const whole = Object.keys(issuesOf({ foundedYear: 'hace mucho', kinds: ['other'] }));
  expect(whole).toEqual(asked.filter((field) => whole.includes(field)));
});

test('a step asks for a whole telephone, but for one that was sent as it is', async () => {
  const { visitor, id } = await stage.begin();
  const logo = { upload: undefined, remove: false };
  const form = { go: 'next', searched: '', looked: '', logo, twinsSeen: [] };
  const values = { contactName: 'Inés', contactEmail: inesAddress, publicPhone: '9 1234', contactPhone: '9 1234' };
  const wrong = { publicPhone: 'not-a-phone', contactPhone: 'not-a-phone' };
  expect(await takeStep(db, visitor, id, 'contacto', { ...form, values })).toEqual({ brought: {}, issues: wrong });
  expect((await stepPage(db, visitor, id, 'contacto'))!.answers).toMatchObject(values);
  const sent = { id: newId(), registration_id: id, answers: JSON.stringify({ publicPhone: '9 1234' }) };
  await db
    .insertInto('registration_submission')
    .values({ ...sent, submitted_at: now() })
    .execute();
  const { publicPhone: _, ...still } = wrong;
  expect(await takeStep(db, visitor, id, 'contacto', { ...form, values })).toEqual({ brought: {}, issues: still });
});

test('one that looks like an organisation of the registry is asked about at its field, and going on once more goes on', async () => {
  const { visitor, id } = await stage.begin();
  const name = 'Fundación Enredadera del Sur';
  const { id: seen } = await insertOrganization(
    db,
    v.parse(organizationAnswers, { name, rut: '65.123.944-3' }),
    theRegistrant,
  );
  await insertOrganization(db, v.parse(organizationAnswers, { name: 'Colectivo Olla y Huerta' }), theRegistrant);
  const logo = { upload: undefined, remove: false };
  const take = (typed: object, twinsSeen: string[] = []) => {
    const values = { sector: 'private_nonprofit', legalForm: 'foundation', ...typed };
    return takeStep(db, visitor, id, 'quienes', { go: 'next', searched: '', looked: '', logo, twinsSeen, values });
  };
  expect(await take({ name })).toEqual({ brought: {}, twinsShown: true, issues: { name: 'same-name' } });
  expect(await take({ name: 'Otra del todo', rut: '65.123.944-3' })).toMatchObject({ issues: { rut: 'same-rut' } });
  expect(await take({ name: 'Colectivo Oya y Huerta' }, [seen])).toMatchObject({ issues: { name: 'same-name' } });
  expect(await take({ name }, [seen])).toEqual({ to: 'donde' });
});
