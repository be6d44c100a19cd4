/** What is sent when something is done with the chosen rows of a list. */
import * as v from 'valibot';
import { requiredLine } from '#platform/form/fields.ts';
import { mostAtOnce } from '#platform/list/chosen.ts';
import { nobody } from './team.ts';

/** `79:3`: a registration's folio, and the version of it that was seen. */
const seenFolio = v.pipe(
  v.string(),
  v.regex(/^\d{1,9}:\d{1,9}$/, 'not-in-list'),
  v.transform((text) => {
    const [folio, version] = text.split(':').map(Number);
    return { folio: folio!, version: version! };
  }),
);
const some = <T extends v.GenericSchema>(one: T) =>
  v.pipe(v.array(one), v.minLength(1, 'nothing-chosen'), v.maxLength(mostAtOnce, 'too-many'));

export const acceptChosenForm = v.object({ chosen: some(seenFolio) });
const keys = some(v.pipe(v.string(), v.regex(/^(\d{1,9}|[0-9a-f-]{36})$/, 'not-in-list')));
export const assignChosenForm = v.object({
  chosen: keys,
  personId: v.union([v.literal(nobody), v.pipe(v.string('required'), v.uuid('required'))], 'required'),
});
const text = v.pipe(v.string('required'), v.trim(), v.minLength(1, 'required'), v.maxLength(2000, 'too-long'));
export const noteChosenForm = v.object({ chosen: keys, text });
export const noteForm = v.object({ text });
/** One bar parts what an undoing says, so a tag has none. */
const tag = v.pipe(
  requiredLine(40),
  v.transform((typed) => typed.replaceAll('|', '/')),
);
export const tagChosenForm = v.object({ chosen: keys, tag });
export const linkChosenForm = v.object({ chosen: some(v.pipe(v.string(), v.uuid('not-in-list'))) });
/** `ID|address`: an organisation, and to whom it was shown that its letter goes. */
const seenRecipient = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f-]{36}\|[^\0|]{1,254}$/, 'not-in-list'),
  v.transform((text) => {
    const [id, to] = text.split('|') as [string, string];
    return { id, to };
  }),
);
export const writeToChosenForm = v.object({ chosen: some(seenRecipient) });

const undoableActs = ['accept', 'invite', 'assign', 'note', 'tag', 'untag'] as const;
export type UndoableAct = (typeof undoableActs)[number];
const undoing = some(v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}\|[^\0]{0,120}$/, 'not-in-list')));
export const takeBackForm = v.object({ act: v.picklist(undoableActs, 'not-in-list'), undo: undoing });
export const uninviteForm = v.object({ chosen: undoing });

export type ChosenFolio = v.InferOutput<typeof seenFolio>;
const teamActs = ['assign', 'note', 'tag', 'untag'] as const;
export const registrationActs = ['accept', ...teamActs] as const;
export const organizationActs = ['invite', 'remind', 'link', ...teamActs] as const;
