/** The first day of an installation: whether the sample mesa was put in it, decided once. */
import { sql } from 'kysely';
import { transact, type Db } from './db.ts';
import { storedSetting, storeSetting } from './stored-setting.ts';

const key = 'founded';

/** What was decided on the first day. */
export interface Founding {
  readonly sample: boolean;
}

/** On the first start loads the sample, if one is given, in one transaction with noting it; later answers what was decided then. */
export async function foundMesa(db: Db, loadSample: ((tx: Db) => Promise<unknown>) | null): Promise<Founding> {
  return (await foundingOf(db)) ?? transact(db, (tx) => decide(tx, loadSample));
}

async function decide(tx: Db, loadSample: ((tx: Db) => Promise<unknown>) | null): Promise<Founding> {
  await sql`lock table setting in exclusive mode`.execute(tx); // of two first starts one waits, and finds it done
  const decided = await foundingOf(tx);
  if (decided) return decided;
  await loadSample?.(tx);
  return noteFounding(tx, { sample: loadSample !== null });
}

/** Notes what the installation starts with; the command line does so when it loads the sample later. */
export async function noteFounding(tx: Db, founding: Founding): Promise<Founding> {
  await storeSetting(tx, key, founding);
  return founding;
}

async function foundingOf(db: Db): Promise<Founding | undefined> {
  return (await storedSetting(db, key)) as Founding | undefined;
}
