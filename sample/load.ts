/** Puts the sample mesa into a database: one transaction, and doing it again changes nothing. */
import { newId } from '#platform/id.ts';
import type { SampleSoFar } from '#platform/module.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { journal } from '#platform/journal.ts';
import { mesaOf, setMesa } from '#platform/server/mesa.ts';
import { house } from '../src/house.ts';

/** Loads each module's part of the sample; answers false when it was there already. Marks the mesa as a sample one, which every page then says. */
export async function loadSample(db: Db): Promise<boolean> {
  return transact(db, async (tx) => {
    const there = await tx.selectFrom('organization').select('id').where('sample', '=', true).limit(1).executeTakeFirst();
    if (there) return false;
    await setMesa(tx, { ...(await mesaOf(tx)), sample: true });
    const cycleId = await insertCycle(tx);
    let soFar: SampleSoFar = { cycleId, people: new Map(), organizations: new Map(), axes: new Map() };
    for (const { sample } of house) soFar = { ...soFar, ...(await sample(tx, soFar)) };
    await journal(tx, null, { what: 'sample.loaded', on: ['cycle', cycleId] });
    return true;
  });
}

/** The cycle comes before the modules' parts: windows, axes and pages belong to it. */
async function insertCycle(tx: Db): Promise<string> {
  const cycle = { id: newId(), slug: '2020-2021', name: 'Ciclo 2020–2021' };
  const days = { starts_on: Temporal.PlainDate.from('2020-11-01'), ends_on: Temporal.PlainDate.from('2021-12-31') };
  await tx
    .insertInto('cycle')
    .values({ ...cycle, ...days })
    .execute();
  return cycle.id;
}
