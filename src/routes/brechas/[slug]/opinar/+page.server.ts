/** Speaking about a gap in the name of an organisation: backing what is said, proposing why it happens and what comes of it. */
import { publicGap } from '#gaps/stated/queries.server.ts';
import { refused } from '#gaps/reasons.ts';
import { backBox, proposeBox, unbackBox, withdrawBox, type Speaker } from '#gaps/tree/commands.server.ts';
import { publicBoxes, speakingFor } from '#gaps/tree/queries.server.ts';
import { spokenForm, backingForm } from '#gaps/tree/schema.ts';
import { db } from '#platform/server/db.ts';
import { act, again, to, withdrawn } from '../../../answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { actor, locale } }) => {
  if (!actor) to(locale, `/entrar?volver=${encodeURIComponent(url.pathname)}`);
  const { gap, withdrawn: gone } = await publicGap(db, params.slug);
  if (!gap) withdrawn(locale, gone);
  const organizations = await speakingFor(db, actor);
  const speaking = organizations.find(({ id }) => id === url.searchParams.get('por')) ?? organizations[0] ?? null;
  const told = [...url.searchParams.keys()].at(-1) ?? '';
  return { gap, boxes: await publicBoxes(db, gap), organizations, speaking, told };
};

type Speaks = (by: Speaker) => Promise<unknown>;
async function speak(event: RequestEvent, organizationId: string, told: string, command: Speaks) {
  const { id: gapId } = (await publicGap(db, event.params.slug)).gap ?? refused('gap-not-published');
  await command({ gapId, organizationId });
  again(event, `?por=${organizationId}&${told}`);
}
const does = (command: typeof backBox, told: string) =>
  act({ form: backingForm }, (event: RequestEvent, { organization, node }) =>
    speak(event, organization, `${told}#casilla-${node}`, (speaker) => command(db, event.locals.actor, speaker, node)),
  );

export const actions = {
  propose: act({ form: spokenForm }, (event: RequestEvent, { organization, ...proposal }) =>
    speak(event, organization, 'propuesta', (speaker) => proposeBox(db, event.locals.actor, speaker, proposal)),
  ),
  back: does(backBox, 'apoyo'),
  unback: does(unbackBox, 'sin-apoyo'),
  withdraw: does(withdrawBox, 'retirada'),
} satisfies Actions;
