/** The story of a sheet of initiatives: read, previewed with every fault at its cell, applied, applied again without a change, undone. */
import { expect, test } from 'vitest';
import * as v from 'valibot';
import { giveMembership } from '#people/membership/for-others.server.ts';
import { applyImport } from '#registry/import/apply.server.ts';
import { mapImport, startImport } from '#registry/import/commands.server.ts';
import { decideImport, type Decided } from '#registry/import/decide.server.ts';
import { countOutcomes, importById, othersNamed, previewRows } from '#registry/import/queries.server.ts';
import { wordsInQuestion } from '#registry/import/unknown-words.server.ts';
import { issueText } from '#registry/import/kind-words.ts';
import { organizationWork } from '#registry/import/organizations/work.server.ts';
import { organizationAnswers } from '#registry/organization/schema.ts';
import { theRegistrant } from '#registry/provenance/test/writers.stage.ts';
import { insertOrganization } from '#registry/provenance/write.server.ts';
import type { RowPart } from '#registry/sheet/row.ts';
import { undoImport } from '#registry/undo/commands.server.ts';
import { undoOutlook } from '#registry/undo/outlook.server.ts';
import { doRequestedJobs } from '#platform/server/jobs.ts';
import { cast, person, story } from '#platform/test/story.ts';
import { describeInitiative } from '../../initiatives/commands.server.ts';
import { whatOf } from '../../initiatives/as-typed.ts';
import { initiativesById } from '../../initiatives/read.server.ts';
import { jobs } from '../../jobs.server.ts';
import { initiativeUndo } from './undo.server.ts';
import { initiativeWork } from './work.server.ts';

const { db, at } = await story();
const { sofia } = cast;
const works = [organizationWork, initiativeWork];
const csv = (...lines: string[]) => ({ name: 'iniciativas.csv', bytes: new TextEncoder().encode(lines.join('\n')) });

async function organization(name: string, region = '08'): Promise<string> {
  return (await insertOrganization(db, v.parse(organizationAnswers, { name, region }), theRegistrant)).id;
}
const telar = await organization('Fundación Telar');
await organization('Casa Común');
await organization('Casa Común', '13');

const header =
  'Iniciativa;Qué hace;La lleva;Etapa;Dónde;Cómo llega;Personas;Año;De dónde sale;Con quiénes;Estado;Desde;Terminó';
const whole = (name: string, lead = 'Fundación Telar', more: Readonly<Record<string, string>> = {}) => {
  const cells = { name, what: 'Cuatro horas a la semana para quien cuida.', lead, stage: 'Piloto', where: 'Penco; Región del Maule', way: 'Va donde viven las personas', persons: '120', year: '2025', basis: 'Contadas una a una', whom: 'Personas mayores', state: '', since: '2019', ended: '', ...more }; // prettier-ignore
  return Object.values(cells)
    .map((cell) => (cell.includes(';') ? `"${cell}"` : cell))
    .join(';');
};

async function preview(file: ReturnType<typeof csv>, decided?: Decided): Promise<string> {
  const id = await startImport(db, sofia, file, works);
  const batch = (await importById(db, sofia, id))!;
  await mapImport(db, sofia, id, { mapping: batch.mapping, tidyNames: true }, works);
  await doRequestedJobs(db, jobs);
  if (decided && (await decideImport(db, sofia, id, decided, works))) await doRequestedJobs(db, jobs);
  return id;
}

async function apply(id: string): Promise<string | undefined> {
  await applyImport(db, sofia, id, {}, works);
  await doRequestedJobs(db, jobs);
  return (await importById(db, sofia, id))?.state;
}
const undo = (id: string) => undoImport(db, sofia, id, [], [initiativeUndo]);
const outlook = (id: string) => undoOutlook(db, sofia, id, [], [initiativeUndo]);
const rows = async (id: string, part: RowPart) => (await previewRows(db, sofia, id, { part, after: 0 }, works)).items;
const outcomes = async (id: string) =>
  Object.fromEntries(Object.entries((await countOutcomes(db, sofia, id)).outcomes).filter(([, n]) => n > 0));
/** Each row's faults: its line, the field and the code. */
const faults = async (id: string, part: RowPart = 'error') =>
  (await rows(id, part)).flatMap(({ number, issues }) =>
    issues.map(({ field, code }) => `${String(number)} ${field} ${code}`),
  );
const all = async () => {
  const ids = await db.selectFrom('initiative').select('id').orderBy('name').execute();
  return initiativesById(
    db,
    ids.map(({ id }) => id),
  );
};
const dump = async () =>
  JSON.stringify(
    await Promise.all(
      (['initiative', 'initiative_stage', 'initiative_reach', 'initiative_coverage', 'initiative_runner'] as const).map(
        (table) => db.selectFrom(table).selectAll().orderBy('id').execute(),
      ),
    ),
  );
let minute = 0;
const later = () => at(`2026-11-23T15:${String(++minute).padStart(2, '0')}:00Z`);

test('a sheet is known to bring initiatives; whole ones are published, others are drafts; again nothing changes, undone nothing is left', async () => {
  const before = await dump();
  const file = csv(header, whole('Relevo entre vecinas'), whole('Huerto de todos', undefined, { where: '', way: '', persons: '', year: '', basis: '' })); // prettier-ignore
  const id = await preview(file);
  expect((await importById(db, sofia, id))?.what).toBe('initiative');
  expect(await outcomes(id)).toEqual({ new: 2 });
  expect((await rows(id, 'new'))[0]!.written[0]).toEqual({ field: 'lead', value: 'Fundación Telar' });
  expect(await apply(id)).toBe('applied');
  const [draft, published] = await all();
  expect(draft).toMatchObject({ name: 'Huerto de todos', state: 'draft', territories: [] });
  expect(published).toMatchObject({
    slug: 'relevo-entre-vecinas',
    state: 'published',
    stage: 'pilot',
    territories: ['07', '08107'],
    way: 'outreach',
    startedOn: '2019',
    confirmedAt: null,
    reach: [{ period: '2025', persons: 120, basis: 'counted' }],
    runners: [{ role: 'lead', organizationId: telar, standing: 'confirmed' }],
  });
  later();
  const again = await preview(file);
  expect(await outcomes(again)).toEqual({ unchanged: 2 });
  await expect(applyImport(db, sofia, again, {}, works)).rejects.toThrow('import-nothing-to-do');
  expect(await outlook(id)).toEqual({ removes: 2, restores: 0, left: [], whyNot: null });
  await undo(id);
  expect(await dump()).toBe(before);
});

test('every fault is told at its cell, and a row stays out only where its form would not begin it', async () => {
  later();
  const id = await preview(
    csv(
      header,
      whole('Sin quién', ''), // 2
      whole('De otra', 'Fundacion Telhar'), // 3
      whole('De dos', 'Casa Común'), // 4
      whole('Sin lugar', undefined, { where: 'Ciudad Gótica' }), // 5
      whole('Menos que cero', undefined, { persons: '-3' }), // 6
      whole('Al revés', undefined, { since: '2020', ended: '2018', state: 'Terminada' }), // 7
      whole('Otra etapa', undefined, { stage: 'galáctica' }), // 8
      whole('Uno'), // 9
      whole('Uno'), // 10
      whole('Valparaíso', undefined, { where: 'Valparaíso' }), // 11
      whole('Sin año', undefined, { year: '' }), // 12
      whole('Nadie sabe', undefined, { persons: '', basis: 'No se sabe todavía' }), // 13
      whole('Muy corta', undefined, { what: '' }), // 14
      whole('Con persona', undefined, { what: 'Llama a Rosa al 9 8765 4321 y pregunta.' }), // 15
    ),
  );
  expect(await faults(id)).toEqual([
    '2 lead required',
    '3 lead whom-unknown',
    '4 lead whom-twice',
    '8 stage not-in-list',
    '10 name repeated-in-file',
    '14 summary required',
    '15 summary looks-personal',
  ]);
  expect(await faults(id, 'new')).toEqual([
    '5 territories place-unknown',
    '6 persons negative',
    '7 endedOn ends-before',
    '11 territories place-either',
    '12 period which-year',
  ]);
  const [unknown] = (await rows(id, 'error')).filter(({ number }) => number === 3);
  expect(unknown!.issues[0]!.like).toContain('Fundación Telar (Región del Biobío)');
  expect(issueText(initiativeWork.kind, unknown!.issues[0]!, 'es')).toContain('Se parece a «Fundación Telar');
  const batch = (await importById(db, sofia, id))!;
  const asked = await wordsInQuestion(db, sofia, batch, works);
  expect(asked.map(({ field, word }) => `${field} ${word}`)).toEqual(['lead Casa Común', 'lead Fundacion Telhar', 'stage galáctica']); // prettier-ignore
  expect(asked[0]!.options).toHaveLength(2);
  const [second] = asked[0]!.options!;
  await decideImport(db, sofia, id, { words: { lead: { 'casa comun': second!.value, 'fundacion telhar': telar }, stage: { galactica: 'scale' } } }, works); // prettier-ignore
  await doRequestedJobs(db, jobs);
  expect(await faults(id)).toEqual(['2 lead required', '10 name repeated-in-file', '14 summary required', '15 summary looks-personal']); // prettier-ignore
});

test('what its own people wrote stays unless it is chosen row by row; what a sheet wrote is replaced by column; both are undone', async () => {
  later();
  const diego = person('Diego', { in: telar, as: 'owner' });
  await db.insertInto('person').values({ id: diego.id, name: diego.name, email: diego.email }).execute();
  await giveMembership(db, null, { organizationId: telar, personId: diego.id, role: 'owner' });
  const made = await preview(csv(header, whole('Escuela del barro')));
  await apply(made);
  later();
  const [one] = await all();
  await describeInitiative(db, diego, one!.id, { ...whatOf(one!), summary: 'Lo que escribió su gente.' });
  const before = await dump();
  later();
  const file = csv(header, whole('Escuela del barro', undefined, { persons: '150', stage: 'Escala', what: 'Lo que dice la planilla.' })); // prettier-ignore
  const id = await preview(file);
  const [row] = await rows(id, 'kept');
  expect(row!.changes.map(({ field, kind, taken }) => [field, kind, taken])).toEqual([
    ['summary', 'owned', false],
    ['stage', 'replace', false],
    ['persons', 'replace', false],
  ]);
  expect(row!.canBeTold).toBe(true);
  await decideImport(db, sofia, id, { columns: { stage: 'replace', persons: 'replace', summary: 'replace' } }, works);
  await doRequestedJobs(db, jobs);
  const [changed] = await rows(id, 'changed');
  expect(changed!.changes.filter(({ taken }) => taken).map(({ field }) => field)).toEqual(['stage', 'persons']);
  await decideImport(db, sofia, id, { shown: [2], cells: new Map([[2, { summary: 'replace' }]]) }, works);
  await doRequestedJobs(db, jobs);
  expect(await apply(id)).toBe('applied');
  const [after] = await all();
  expect(after).toMatchObject({ summary: 'Lo que dice la planilla.', stage: 'scale', reach: [{ persons: 150 }] });
  const letters = await db.selectFrom('outbox').select('text_body').where('kind', '=', 'ecosystem.initiativesImported').orderBy('created_at').execute(); // prettier-ignore
  expect(letters.at(-1)!.text_body).toContain('Personas: 120 → 150');
  later();
  await undo(id);
  expect(await dump()).toBe(before);
  expect((await outlook(made)).left).toEqual(['Escuela del barro']);
  await expect(undo(made)).rejects.toThrow('import-undo-all-changed');
});

test('what somebody wrote since is left as it is when the rest is undone', async () => {
  later();
  const [one] = await all();
  const id = await preview(csv(header, whole('Escuela del barro', undefined, { since: '2015', whom: 'Mujeres', what: '' })), { columns: { startedOn: 'replace', populations: 'replace' } }); // prettier-ignore
  await decideImport(db, sofia, id, { shown: [2], cells: new Map([[2, { startedOn: 'replace', populations: 'replace' }]]) }, works); // prettier-ignore
  await doRequestedJobs(db, jobs);
  await apply(id);
  later();
  const [now] = await all();
  expect(now).toMatchObject({ startedOn: '2015', populations: ['women'] });
  await describeInitiative(db, sofia, one!.id, { ...whatOf(now!), startedOn: '2016' });
  later();
  await undo(id);
  const [back] = await all();
  expect(back).toMatchObject({ startedOn: '2016', populations: one!.populations });
});

test('one that may be repeated waits for a choice; who is named besides is told and not written', async () => {
  later();
  const id = await preview(
    csv(`${header};Socias`, `${whole('Escuela del barro de Penco')};Fundación Telar`, `${whole('Otra cosa')};Club X`),
  );
  expect(await outcomes(id)).toEqual({ duplicate: 1, new: 1 });
  expect((await rows(id, 'duplicate'))[0]!.twins[0]).toMatchObject({ name: 'Escuela del barro · Fundación Telar' });
  const batch = (await importById(db, sofia, id))!;
  await decideImport(db, sofia, id, { all: 'new' }, works);
  await doRequestedJobs(db, jobs);
  expect(await othersNamed(db, sofia, batch, works)).toEqual({ registered: ['Fundación Telar'], others: ['Club X'] });
  await apply(id);
  expect((await all()).flatMap(({ runners }) => runners.map(({ role }) => role))).toEqual(['lead', 'lead', 'lead']);
});
