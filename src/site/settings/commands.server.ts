/** What the secretariat may change of the mesa itself: its name and how its pages look. */
import * as v from 'valibot';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { overOthers, type Sent } from '#platform/form/together.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { mesaNow, setMesa } from '#platform/server/mesa.ts';
import { rights } from '../rights.ts';
import { refuse } from '../reasons.ts';
import { mesaSchema } from './schema.ts';
import { journal } from '../journal.ts';

/** The journal's id for the one mesa of an installation. */
const mesaId = '00000000-0000-7000-8000-000000000001';

type Written = v.InferOutput<typeof mesaSchema>;

/** Changes the mesa's name and theme for everybody, over what its writer had seen. Refuses `changed-by-others`. */
export async function changeMesa(db: Db, actor: Actor | null, written: Written, seen: Sent = {}): Promise<void> {
  await transact(db, async (tx) => {
    refuse(whyMayNot(actor, rights.publish));
    const before = await mesaNow(tx);
    const input = overOthers<Written>({ name: before.name, theme: before.theme }, seen, written, { coded: ['theme'] });
    await setMesa(tx, input);
    await journal(tx, actor, { what: 'mesa.changed', on: ['mesa', mesaId], before, after: { ...before, ...input } });
  });
}
