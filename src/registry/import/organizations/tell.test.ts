/** Whom an import tells that it replaced what an organisation's own people wrote. */
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { doRequestedJobs } from '#platform/server/jobs.ts';
import { cast, story } from '#platform/test/story.ts';
import { jobs } from '../../jobs.server.ts';
import { organizationAnswers } from '../../organization/schema.ts';
import { insertOrganization } from '../../provenance/write.server.ts';
import { theRegistrant } from '../../provenance/test/writers.stage.ts';
import type { SheetDecisions } from '../../sheet/row.ts';
import { importOfLink } from '../../undo/queries.server.ts';
import { refuseByLink } from '../../undo/refuse.server.ts';
import { applyImport } from '../apply.server.ts';
import { mapImport, startImport } from '../commands.server.ts';
import { decideImport } from '../decide.server.ts';
import { importPage } from '../page.server.ts';

const { db } = await story();
const { sofia } = cast;
const page = async (id: string) => (await importPage(db, sofia, id, new URLSearchParams('ver=kept')))!;

test('without owners the contact it had is told of what its own people wrote and of nothing else, and can put it back; else it is said', async () => {
  for (const [name, contactEmail] of [
    ['Fundación Con Contacto', 'rosa@contacto.cl'],
    ['Fundación Sin Nadie', null],
  ])
    await insertOrganization(
      db,
      v.parse(organizationAnswers, { name, contactEmail, website: 'https://suya.cl' }),
      theRegistrant,
    );
  const lines = [
    'Nombre;Sitio web;Año de inicio;Correo de quien está a cargo',
    'Fundación Con Contacto;mesa.cl;2009;otra@mesa.cl',
    'Fundación Sin Nadie;mesa.cl;;',
  ];
  const apply = async (cells: Parameters<typeof decideImport>[3]['cells'] & object) => {
    const id = await startImport(db, sofia, { name: 'a.csv', bytes: new TextEncoder().encode(lines.join('\n')) });
    const mapping = ['name', 'website', 'foundedYear', 'contactEmail'];
    await mapImport(db, sofia, id, { mapping, tidyNames: true });
    await doRequestedJobs(db, jobs);
    await decideImport(db, sofia, id, { shown: [...cells.keys()], cells });
    await doRequestedJobs(db, jobs);
    const { page: shown } = await page(id);
    await applyImport(db, sofia, id);
    await doRequestedJobs(db, jobs);
    return shown.items.map(({ label, canBeTold }) => [label, canBeTold]);
  };
  const letters = () => db.selectFrom('outbox').selectAll().where('kind', '=', 'registry.importChanged').execute();
  expect(await apply(new Map())).toEqual([['Fundación Sin Nadie', false]]);
  expect(await letters()).toEqual([]);
  const both = { website: 'replace', contactEmail: 'replace' } as const;
  await apply(
    new Map<number, SheetDecisions>([[2, both], [3, { website: 'replace' }]])); // prettier-ignore
  const [letter, ...others] = await letters();
  expect(others).toEqual([]);
  expect(letter).toMatchObject({ to_address: 'rosa@contacto.cl' });
  const token = letter!.action_url!.split('/').at(-1)!;
  await refuseByLink(db, token);
  expect((await importOfLink(db, token)).fate).toBe('refused');
});
