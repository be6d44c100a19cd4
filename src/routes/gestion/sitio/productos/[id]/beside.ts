/** Doing a thing to a product beside its words: said on a clean address, but where the form holds words that were not saved. */
import { holdsUnsaved, type ProductDeed } from '#mesa/product/product.ts';
import { allProducts } from '#mesa/product/queries.server.ts';
import { versionChosen, type WithdrawnVersion } from '#mesa/product/schema.ts';
import type { Actor } from '#platform/actor.ts';
import { withoutSecrets } from '#platform/form/form.ts';
import { db } from '#platform/server/db.ts';
import { act, again, found } from '../../../../answer.ts';
import type { RequestEvent } from './$types';

export const productOf = async (actor: Actor | null, productId: string) =>
  found((await allProducts(db, actor)).find(({ id }) => id === productId));

export const besideTheForm = (
  done: ProductDeed,
  command: (event: RequestEvent, chosen: WithdrawnVersion) => Promise<void>,
) =>
  act({ form: versionChosen }, async (event: RequestEvent, { values, ...chosen }) => {
    await command(event, chosen);
    const product = await productOf(event.locals.actor, event.params.id);
    const { number } = chosen;
    if (holdsUnsaved(values, product)) return { values: withoutSecrets(values), done, version: number };
    again(event, `?hecho=${done}${number > 0 ? `&version=${number}` : ''}`);
  });
