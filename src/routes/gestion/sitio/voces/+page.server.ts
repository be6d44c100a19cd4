/** The voices and photographs of the home page: add, order, show, withdraw. */
import { db } from '#platform/server/db.ts';
import { addVoice, publishVoice, putVoiceFirst, withdrawVoice } from '#site/voice/commands.server.ts';
import { voicesToKeep } from '#site/voice/queries.server.ts';
import { voiceForm, voiceId, withdrawnVoice } from '#site/voice/schema.ts';
import { act, again } from '../../../answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ url, locals: { actor } }) => ({
  voices: await voicesToKeep(db, actor),
  done: url.searchParams.has('hecho'),
});

/** Does a thing to one of the list; nothing of the form beside it goes back. */
const toOne = (command: (event: RequestEvent, id: string) => Promise<void>) =>
  act({ form: voiceId, back: () => ({}) }, async (event: RequestEvent, { id }) => {
    await command(event, id);
    again(event, '?hecho=si');
  });

export const actions = {
  add: act({ form: voiceForm }, async (event, voice) => {
    await addVoice(db, event.locals.actor, voice);
    again(event, '?hecho=si');
  }),
  publish: toOne(({ locals }, id) => publishVoice(db, locals.actor, id, true)),
  callOff: toOne(({ locals }, id) => publishVoice(db, locals.actor, id, false)),
  first: toOne(({ locals }, id) => putVoiceFirst(db, locals.actor, id)),
  withdraw: act({ form: withdrawnVoice, back: () => ({}) }, async (event, { id, reason }) => {
    await withdrawVoice(db, event.locals.actor, id, reason);
    again(event, '?hecho=si');
  }),
} satisfies Actions;
