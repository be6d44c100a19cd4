/** The story of somebody who registered and is forgotten: drafts and logos go, contacts are emptied, and their organisation is told. */
import { expect, test } from 'vitest';
import { giveMembership } from '#people/membership/for-others.server.ts';
import { newId } from '#platform/id.ts';
import { eraseWhom } from '#people/data/erase.server.ts';
import { cast } from '#platform/test/story.ts';
import { personTies as platformTies } from '#platform/ties.ts';
import { theRegistrant } from '../provenance/test/writers.stage.ts';
import { insertOrganization } from '../provenance/write.server.ts';
import { registrationById } from '../registration/queries.server.ts';
import { saveLogo } from '../registration/commands.server.ts';
import { answers, inesAddress, registering } from '../registration/test/registrant.stage.ts';
import { personTies } from '../ties.server.ts';
import { organizationsSaying } from './queries.server.ts';

const stage = await registering();
const { db } = stage;
const erase = (email: string) =>
  db.transaction().execute((tx) => eraseWhom(tx, { id: null, email }, [...platformTies, ...personTies]));

test('a draft that was never sent goes with its logo; another person’s stays', async () => {
  const [hers, his] = [await stage.begin(), await stage.begin('otro@telar.example')];
  const logo = newId();
  await db
    .insertInto('file')
    .values({ id: logo, name: 'ines-soto.png', media_type: 'image/png', bytes: 1, sha256: 'x', storage_key: 'x' })
    .execute();
  await saveLogo(db, hers.visitor, hers.id, logo);
  await erase(inesAddress);
  expect(await registrationById(db, hers.id)).toBeUndefined();
  expect(await db.selectFrom('file').select('id').where('id', '=', logo).execute()).toEqual([]);
  expect((await registrationById(db, his.id))?.state).toBe('draft');
});

test('what waits for review is withdrawn, and neither it nor what was sent keeps who to reach', async () => {
  const registrant = await stage.begin();
  await stage.fill(registrant);
  await stage.send(registrant);
  await erase(inesAddress.toUpperCase());
  const left = (await registrationById(db, registrant.id))!;
  expect([left.state, left.email, left.answers['contactName'], left.answers['name']]).toEqual([
    'withdrawn',
    null,
    '',
    answers.name,
  ]);
  const sent = await db.selectFrom('registration_submission').select('answers').executeTakeFirstOrThrow();
  expect(JSON.stringify(sent)).not.toMatch(/Inés Soto|ines@/);
});

test('an organisation loses its contact, and its people are told what lacks', async () => {
  const { id } = await insertOrganization(
    db,
    {
      ...(answers as object),
      allies: [],
      worksInComunas: [],
      foundedYear: 2011,
      intervenes: true,
      holdsLinkingEvents: true,
      hasAlliances: true,
      networks: {},
      rut: '65123944-3',
      publicEmail: inesAddress,
      contactPhone: '+56 9 1111 1111',
    } as never,
    theRegistrant,
  );
  await giveMembership(db, null, { organizationId: id, personId: cast.raul.id, role: 'owner' });
  const says = () => organizationsSaying(db, cast.sofia, inesAddress);
  expect(await says()).toEqual([{ slug: 'fundacion-puentes-del-sur', name: answers.name }]);
  await erase(inesAddress);
  expect([await says(), await organizationsSaying(db, cast.sofia, '')]).toEqual([[], []]);
  const contact = await db.selectFrom('organization_contact').selectAll().executeTakeFirstOrThrow();
  expect(contact).toEqual({ organization_id: id, name: '', position: '', email: '', phone: '' });
  const { public_email } = await db.selectFrom('organization').select('public_email').executeTakeFirstOrThrow();
  expect(public_email).toBeNull();
  const letters = await db.selectFrom('outbox').select(['to_address', 'subject']).execute();
  expect(letters).toEqual([
    { to_address: cast.raul.email, subject: 'Falta un contacto en la ficha de Fundación Puentes del Sur' },
  ]);
});
