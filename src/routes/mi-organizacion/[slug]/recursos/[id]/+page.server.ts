/** A resource as its people see it: what it says, to be changed; pausing it, withdrawing it, offering it again. */
import {
  describeResource,
  offerResourceAgain,
  pauseResource,
  withdrawResource,
} from '#ecosystem/resources/commands.server.ts';
import { resourceToWrite } from '#ecosystem/resources/queries.server.ts';
import { ownResourcePath } from '#ecosystem/resources/resource.ts';
import { resourceForm, resourceMany } from '#ecosystem/resources/schema.ts';
import { today } from '#platform/clock.ts';
import { db } from '#platform/server/db.ts';
import { act, notFound, to } from '../../../../answer.ts';
import { own } from '../../../own.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const tellings = ['ofrecido', 'guardado', 'en-pausa', 'retirado'] as const;

export const load: PageServerLoad = async (event) => {
  const { organization } = await own(event, event.params.slug);
  const one = await resourceToWrite(db, event.locals.actor, event.params.id).catch(notFound);
  const told = tellings.find((said) => event.url.searchParams.has(said));
  return { name: organization.name, seat: organization.region ?? undefined, one, told, today: today() };
};

const back = ({ params, locals }: RequestEvent, told: (typeof tellings)[number]) =>
  to(locals.locale, `${ownResourcePath(params.slug, params.id)}?${told}`);
const does = (command: typeof pauseResource, told: (typeof tellings)[number]) =>
  act(async (event: RequestEvent) => {
    await command(db, event.locals.actor, event.params.id);
    back(event, told);
  });

export const actions = {
  save: act(
    { form: resourceForm, many: [...resourceMany], back: (values) => ({ values }) },
    async (event: RequestEvent, draft, seen) => {
      await describeResource(db, event.locals.actor, event.params.id, draft, seen);
      back(event, 'guardado');
    },
  ),
  pause: does(pauseResource, 'en-pausa'),
  withdraw: does(withdrawResource, 'retirado'),
  again: does(offerResourceAgain, 'ofrecido'),
} satisfies Actions;
