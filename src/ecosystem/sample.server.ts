/** The ecosystem's part of the sample: what organisations do and what they offer, all fictional. */
import type { SampleSoFar } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import { loadInitiatives } from './initiatives/sample.server.ts';
import { loadResources } from './resources/sample.server.ts';

export async function loadEcosystem(tx: Db, { organizations }: SampleSoFar): Promise<Partial<SampleSoFar>> {
  await loadInitiatives(tx, organizations);
  await loadResources(tx, organizations);
  return {};
}
