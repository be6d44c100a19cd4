/** One voice of the home page: its words, its photograph and the consent. */
import { db } from '#platform/server/db.ts';
import { changeVoice } from '#site/voice/commands.server.ts';
import { voiceToKeep } from '#site/voice/queries.server.ts';
import { voiceForm } from '#site/voice/schema.ts';
import { act, to } from '../../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor } }) => ({
  voice: await voiceToKeep(db, actor, params.id),
});

export const actions = {
  default: act({ form: voiceForm }, async (event, voice) => {
    await changeVoice(db, event.locals.actor, event.params.id, voice);
    to(event.locals.locale, '/gestion/sitio/voces?hecho=si');
  }),
} satisfies Actions;
