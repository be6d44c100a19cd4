/** A resource as its people see it: what it says, to be changed; pausing it, withdrawing it, offering it again. */
import {
  describeResource,
  offerResourceAgain,
  pauseResource,
  withdrawResource,
} from '#ecosystem/resources/commands.server.ts';
import { resourceToWrite } from '#ecosystem/resources/queries.server.ts';
import { ownResourcePath } from '#ecosystem/resources/resource.ts';
import { resourceReading } from '#ecosystem/resources/schema.ts';
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

type Telling = (typeof tellings)[number];
const tell = ({ params, locals }: RequestEvent, told: Telling) =>
  to(locals.locale, `${ownResourcePath(params.slug, params.id)}?${told}`);
const does = (command: typeof pauseResource, told: Telling) =>
  act((event: RequestEvent) => command(db, event.locals.actor, event.params.id).then(() => tell(event, told)));

export const actions = {
  save: act(resourceReading, (event: RequestEvent, draft, seen) =>
    describeResource(db, event.locals.actor, event.params.id, draft, seen).then(() => tell(event, 'guardado')),
  ),
  pause: does(pauseResource, 'en-pausa'),
  withdraw: does(withdrawResource, 'retirado'),
  again: does(offerResourceAgain, 'ofrecido'),
} satisfies Actions;
