/** The story of owners who are told what an import changed, and put it back with one button. */
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { enroll } from '#people/entering/test/browser.stage.ts';

import { now } from '#platform/clock.ts';
import { doRequestedJobs } from '#platform/server/jobs.ts';
import { historyOf } from '#platform/server/journal.ts';
import { cast, person, story } from '#platform/test/story.ts';
import { organizationTies } from '../../house.ts';
import { applyImport } from '../import/apply.server.ts';
import { mapImport, startImport } from '../import/commands.server.ts';
import { decideImport } from '../import/decide.server.ts';
import { importPage } from '../import/page.server.ts';
import { importById } from '../import/queries.server.ts';
import { jobs } from '../jobs.server.ts';
import { organizationAnswers } from '../organization/schema.ts';
import { theRegistrant } from '../provenance/test/writers.stage.ts';
import { insertOrganization } from '../provenance/write.server.ts';
import { editOrganization } from '../upkeep/edit.server.ts';
import { ownOrganization } from '../upkeep/queries.server.ts';
import { givenBack, importOfLink, importsToPutBack } from './queries.server.ts';
import { undoImport } from './commands.server.ts';
import { refuseByLink, refuseImport } from './refuse.server.ts';

const { db, at } = await story();
const { sofia, nadie } = cast;
const typed = { name: 'Fundación Telar', website: 'https://suya.cl', publicEmail: 'suya@suya.cl' };
const { id, slug } = await insertOrganization(db, v.parse(organizationAnswers, typed), theRegistrant);
await insertOrganization(db, v.parse(organizationAnswers, { name: 'Fundación Sola' }), theRegistrant);
const diego = person('Diego Dueño', { in: id, as: 'owner' });
for (const one of [sofia, diego]) await enroll(db, one);

let hours = 0;
const later = () => at(Temporal.Instant.from('2026-11-22T16:00:00Z').add({ hours: hours++ }).toString());
async function imported(): Promise<string> {
  later();
  await db.deleteFrom('outbox').execute();
  const lines = [
    'Nombre;Sitio web;Correo público;Año de inicio',
    'Fundación Telar;mesa.cl;mesa@mesa.cl;2009',
    'Fundación Sola;;;2011',
  ];
  const batch = await startImport(db, sofia, { name: 'a.csv', bytes: new TextEncoder().encode(lines.join('\n')) });
  await mapImport(db, sofia, batch, { mapping: (await importById(db, sofia, batch))!.mapping, tidyNames: true });
  await doRequestedJobs(db, jobs);
  await decideImport(db, sofia, batch, { shown: [2], cells: new Map([[2, { website: 'replace' }]]) });
  await doRequestedJobs(db, jobs);
  await applyImport(db, sofia, batch);
  await doRequestedJobs(db, jobs);
  return batch;
}
const letters = (kind: string) => db.selectFrom('outbox').selectAll().where('kind', '=', kind).execute();
const says = async () => {
  const { answers } = await ownOrganization(db, diego, slug);
  return [answers.website, answers.foundedYear, answers.publicEmail];
};
const before = ['https://suya.cl', null, 'suya@suya.cl'];

test('owners get one letter with what changed; its link puts back that and nothing else, and the secretariat is told', async () => {
  const batch = await imported();
  expect(await givenBack(db, sofia, batch)).toEqual([]);
  expect(await says()).toEqual(['https://mesa.cl', 2009, 'suya@suya.cl']);
  const sent = await letters('registry.importChanged');
  expect(sent.map(({ to_address }) => to_address)).toEqual([diego.email]);
  expect(sent[0]!.text_body).toContain('– Sitio web: https://suya.cl → https://mesa.cl');
  expect(sent[0]!.text_body).toContain('– Año de inicio: – → 2009');
  expect(sent[0]!.text_body).not.toContain('Correo público');
  const token = sent[0]!.action_url!.split('/').at(-1)!;
  expect(await importOfLink(db, token)).toMatchObject({
    fate: 'stands',
    changes: [{ field: 'foundedYear' }, { field: 'website' }],
  });
  expect(await says()).toEqual(['https://mesa.cl', 2009, 'suya@suya.cl']);
  await refuseByLink(db, token);
  await refuseByLink(db, token);
  expect(await says()).toEqual(before);
  expect((await letters('registry.importRefused')).map(({ to_address }) => to_address)).toEqual([sofia.email]);
  expect((await importOfLink(db, token)).fate).toBe('refused');
  expect(await givenBack(db, sofia, batch)).toMatchObject([{ slug, fields: ['foundedYear', 'website'] }]);
  expect((await historyOf(db, ['organization', id]))[0]).toMatchObject({
    what: 'organization.importRefused',
    inNameOf: id,
  });
});

test('the same from its own page, by whoever may edit it; what they wrote since stays', async () => {
  const batch = await imported();
  await expect(importsToPutBack(db, nadie, id)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(refuseImport(db, nadie, id, batch)).rejects.toMatchObject({ code: 'not-allowed' });
  later();
  await editOrganization(db, diego, { organizationId: id, typed: { website: 'https://nueva.cl' } });
  expect((await importsToPutBack(db, diego, id)).map((over) => over.batch)).toEqual([batch]);
  await refuseImport(db, diego, id, batch);
  expect(await says()).toEqual(['https://nueva.cl', null, 'suya@suya.cl']);
  expect(await importsToPutBack(db, diego, id)).toEqual([]);
  await expect(refuseImport(db, diego, id, batch)).rejects.toMatchObject({ code: 'no-such-import' });
});

test('an import that is undone calls off its letters that wait, also those that were tried; of one that was sent it is told', async () => {
  const told = async (batch: string) => (await importPage(db, sofia, batch, new URLSearchParams()))!.told;
  const waits = await imported();
  await db.updateTable('outbox').set({ attempts: 2 }).execute();
  await undoImport(db, sofia, waits, organizationTies);
  expect([await letters('registry.importChanged'), await told(waits)]).toEqual([[], 0]);
  const sent = await imported();
  await db.updateTable('outbox').set({ sent_at: now() }).execute();
  await undoImport(db, sofia, sent, organizationTies);
  expect([(await letters('registry.importChanged')).length, await told(sent)]).toEqual([1, 1]);
});

const tokenSent = async () => (await letters('registry.importChanged'))[0]!.action_url!.split('/').at(-1)!;
const undone = async (batch: string) => {
  later();
  await undoImport(db, sofia, batch, organizationTies);
  return letters('registry.importUndone');
};

test('who got a letter is told that the import was undone, and its link says so; nothing is said to who got none', async () => {
  const said = await says();
  const unsent = await imported();
  const early = await tokenSent();
  expect(await undone(unsent)).toEqual([]);
  expect(await importOfLink(db, early)).toMatchObject({ fate: 'undone', undoneAt: now() });
  const batch = await imported();
  await db.updateTable('outbox').set({ sent_at: now() }).execute();
  const token = await tokenSent();
  const [letter, ...others] = await undone(batch);
  expect(others).toEqual([]);
  expect(letter).toMatchObject({ to_address: diego.email });
  expect(letter!.text_body).toContain(`– Sitio web: https://mesa.cl → ${String(said[0])}`);
  expect(await says()).toEqual(said);
  expect(await importOfLink(db, token)).toMatchObject({ fate: 'undone', undoneAt: now() });
  await refuseByLink(db, token);
  expect(await letters('registry.importRefused')).toEqual([]);
});

test('where its people had put it back, the letter of the undo says that it changed nothing', async () => {
  const batch = await imported();
  await db.updateTable('outbox').set({ sent_at: now() }).execute();
  await refuseImport(db, diego, id, batch);
  const [letter] = await undone(batch);
  expect(letter!.text_body).toContain('no cambió');
  expect((await importOfLink(db, await tokenSent())).fate).toBe('undone');
});

test('a link that never was, or is too old, opens nothing', async () => {
  await expect(importOfLink(db, 'inventado')).rejects.toMatchObject({ code: 'link-expired' });
  await imported();
  const [mail] = await letters('registry.importChanged');
  at('2027-06-01T12:00:00Z');
  await expect(refuseByLink(db, mail!.action_url!.split('/').at(-1)!)).rejects.toMatchObject({ code: 'link-expired' });
  expect(await importsToPutBack(db, diego, id)).toEqual([]);
});
