/** The story of who wrote what an organisation says: each door leaves its name, and what is undone was never written. */
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { enroll } from '#people/entering/test/browser.stage.ts';
import { doRequestedJobs } from '#platform/server/jobs.ts';
import { cast, person, story } from '#platform/test/story.ts';
import { organizationTies } from '#house.ts';
import { applyImport } from '../import/apply.server.ts';
import { mapImport, startImport } from '../import/commands.server.ts';
import { importById } from '../import/queries.server.ts';
import { undoImport } from '../undo/commands.server.ts';
import { jobs } from '../jobs.server.ts';
import { mergeOrganizations, partOrganizations } from '../merge/commands.server.ts';
import { organizationById } from '../organization/record.server.ts';
import { organizationAnswers } from '../organization/schema.ts';
import { editOrganization } from '../upkeep/edit.server.ts';
import { ownOrganization } from '../upkeep/queries.server.ts';
import { theRegistrant } from './test/writers.stage.ts';
import { insertOrganization } from './write.server.ts';
import { provenanceOf } from './writing.ts';

const { db, at } = await story();
const { sofia } = cast;
const typed = {
  name: 'Fundación Hilandera',
  legalForm: 'foundation',
  sector: 'private_nonprofit',
  region: '08',
  comuna: '08101',
  scope: 'regional',
  intervenes: 'yes',
  description: 'Acompaña a hilanderas de la costa y vende con ellas lo que hacen.',
};
const { id, slug } = await insertOrganization(db, v.parse(organizationAnswers, typed), theRegistrant);
const ines = person('Inés Soto', { in: id, as: 'owner' });
await enroll(db, ines);
await enroll(db, sofia);

/** What a reader is told of a field: by which door, and who. */
async function told(field: string, reader = sofia) {
  const { provenance } = await ownOrganization(db, reader, slug);
  const writing = provenance.writings.find(({ fields }) => (fields as readonly string[]).includes(field));
  return writing ? [writing.door, writing.personName] : null;
}

async function edit(actor: typeof ines, more: Record<string, string>) {
  await editOrganization(db, actor, { organizationId: id, typed: more });
}

async function imported(...lines: string[]): Promise<string> {
  const batch = await startImport(db, sofia, { name: 'a.csv', bytes: new TextEncoder().encode(lines.join('\n')) });
  const mapping = (await importById(db, sofia, batch))!.mapping;
  await mapImport(db, sofia, batch, { mapping, tidyNames: true });
  await doRequestedJobs(db, jobs);
  await applyImport(db, sofia, batch);
  await doRequestedJobs(db, jobs);
  return batch;
}

let hour = 16;
const later = () => at(`2026-11-22T${String(hour++)}:00:00Z`);

test('each field says by which door it was written, and who: whoever registered it, its people, the mesa', async () => {
  expect(await told('description')).toEqual(['registration', '']);
  later();
  await edit(ines, {
    description: 'Hila, tiñe y vende con cuarenta hilanderas de la costa del Biobío.',
    traits: 'Paciente',
  });
  later();
  await edit(sofia, { publicPhone: '+56 41 222 3344' });
  expect(await told('description')).toEqual(['own', 'Inés Soto']);
  expect(await told('publicPhone')).toEqual(['staff', 'Sofía Secretaria']);
  expect(await told('scope')).toEqual(['registration', '']);
});

test('its own people read that the mesa wrote, not who of the mesa', async () => {
  expect(await told('publicPhone', ines)).toEqual(['staff', '']);
  expect(await told('traits', ines)).toEqual(['own', 'Inés Soto']);
});

test('what an import wrote is told so, until it is undone', async () => {
  later();
  const batch = await imported('Nombre;Sitio web', 'Fundación Hilandera;hilandera.cl');
  expect(await told('website')).toEqual(['import', 'Sofía Secretaria']);
  expect(await told('traits')).toEqual(['own', 'Inés Soto']);
  await undoImport(db, sofia, batch, organizationTies);
  expect(await told('website')).toBeNull();
});

test('undoing an import leaves what was written since', async () => {
  later();
  const batch = await imported('Nombre;Sitio web;Año de inicio', 'Fundación Hilandera;hilandera.cl;2009');
  later();
  await edit(ines, { website: 'https://hilandera.org' });
  await undoImport(db, sofia, batch, organizationTies);
  const { answers } = await ownOrganization(db, ines, slug);
  expect([answers.website, answers.foundedYear]).toEqual(['https://hilandera.org', null]);
  expect(await told('website')).toEqual(['own', 'Inés Soto']);
  expect(await told('foundedYear')).toBeNull();
});

test('what a merge brought is told so, until the two are parted', async () => {
  later();
  const other = { ...typed, name: 'Hilandera', website: 'hilandera.example' };
  const absorbed = await insertOrganization(db, v.parse(organizationAnswers, other), theRegistrant);
  const updatedAt = async (one: string) => (await organizationById(db, one))!.updatedAt.toString();
  const seen = { kept: await updatedAt(id), absorbed: await updatedAt(absorbed.id) };
  const input = { kept: id, absorbed: absorbed.id, choices: { website: 'absorbed' }, seen } as const;
  await mergeOrganizations(db, sofia, input, organizationTies);
  expect(await told('website')).toEqual(['merge', 'Sofía Secretaria']);
  expect(await told('traits')).toEqual(['own', 'Inés Soto']);
  const merge = await db.selectFrom('organization_merge').select('id').executeTakeFirstOrThrow();
  await partOrganizations(db, sofia, merge.id, organizationTies);
  expect(await told('website')).toEqual(['own', 'Inés Soto']);
});

test('of what nobody is known to have written that is said; what is not answered is not told', () => {
  const answers = { ...v.parse(organizationAnswers, typed), website: null };
  const writing = {
    fields: ['name', 'website'],
    door: 'own',
    personName: 'Inés',
    at: Temporal.Instant.from('2026-01-01T00:00Z'),
  } as const;
  const { writings, unknown } = provenanceOf([writing], answers, { namesStaff: false });
  expect(writings.map(({ fields }) => fields)).toEqual([['name']]);
  expect(unknown).toContain('description');
  expect(unknown).not.toContain('website');
});
