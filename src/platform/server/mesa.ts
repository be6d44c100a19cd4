/** What this installation's mesa is called, and whether it is the sample one. */
import { sql } from 'kysely';
import { themes, type Appearance } from '../appearance.ts';
import { now } from '../clock.ts';
import type { Db } from './db.ts';
import { storedSetting, storeSetting } from './stored-setting.ts';

export interface Mesa {
  readonly name: string;
  /** A sample mesa says so on every page and in every export, and lets its cast in without a second factor. */
  readonly sample: boolean;
  /** How its pages look to somebody who has not chosen otherwise. */
  readonly theme: Appearance['theme'];
}

/** In a query: whether this is the sample mesa now, whatever was asked a moment ago. */
export const isSampleMesa = sql<boolean>`exists (select 1 from setting where key = 'mesa' and value ->> 'sample' = 'true')`;

const unnamed: Mesa = { name: 'Mesa de Innovación Social en Pobreza', sample: false, theme: themes[0] };
const freshFor = 5_000;
let known: { mesa: Mesa; at: number; from: Db } | undefined;

/** The mesa's own settings; asked of the database every few seconds at most. */
export async function mesaOf(db: Db): Promise<Mesa> {
  const at = now().epochMilliseconds;
  if (known && known.from === db && at - known.at < freshFor) return known.mesa;
  known = { mesa: await mesaNow(db), at, from: db };
  return known.mesa;
}

/** The same as the database has it at this moment. */
export async function mesaNow(db: Db): Promise<Mesa> {
  return { ...unnamed, ...((await storedSetting(db, 'mesa')) as Partial<Mesa> | undefined) };
}

/** Changes some of the mesa's settings. The caller journals why. */
export async function setMesa(tx: Db, changes: Partial<Mesa>): Promise<void> {
  await storeSetting(tx, 'mesa', { ...(await mesaNow(tx)), ...changes });
  known = undefined;
}
