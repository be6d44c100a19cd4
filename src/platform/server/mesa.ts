/** What this installation's mesa is called, and whether it is the sample one. */
import { now } from '../clock.ts';
import type { Db } from './db.ts';

export interface Mesa {
  readonly name: string;
  /** A sample mesa says so on every page and in every export, and lets its cast in without a second factor. */
  readonly sample: boolean;
}

const unnamed: Mesa = { name: 'Mesa de Innovación Social en Pobreza', sample: false };
const freshFor = 5_000;
let known: { mesa: Mesa; at: number; from: Db } | undefined;

/** The mesa's own settings; asked of the database every few seconds at most. */
export async function mesaOf(db: Db): Promise<Mesa> {
  const at = now().epochMilliseconds;
  if (known && known.from === db && at - known.at < freshFor) return known.mesa;
  const row = await db.selectFrom('setting').select('value').where('key', '=', 'mesa').executeTakeFirst();
  known = { mesa: { ...unnamed, ...(row?.value as Partial<Mesa> | undefined) }, at, from: db };
  return known.mesa;
}

/** Writes the mesa's settings. The caller journals why. */
export async function setMesa(tx: Db, mesa: Mesa): Promise<void> {
  const value = JSON.stringify(mesa);
  await tx
    .insertInto('setting')
    .values({ key: 'mesa', value, updated_at: now() })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value, updated_at: now() }))
    .execute();
  known = undefined;
}
