/** What the secretariat writes of a voice. */
import * as v from 'valibot';
import { optionalDay, optionalText, requiredDay, requiredLine } from '#platform/form/fields.ts';
import { focuses, inkJobs, mostWords, shapes, wordsIn } from './voice.ts';

const line = (max: number) =>
  v.pipe(
    optionalText(max),
    v.transform((text) => text.replace(/\s+/g, ' ')),
  );
const id = v.pipe(v.string(), v.uuid('not-in-list'));

const entries = {
  words: v.pipe(
    line(300),
    v.check((text) => wordsIn(text) <= mostWords, 'too-many-words'),
  ),
  name: requiredLine(120),
  role: line(120),
  place: line(80),
  link: v.pipe(
    line(300),
    v.check((text) => text === '' || /^(\/(?!\/)|https:\/\/)\S+$/.test(text), 'not-a-link'),
  ),
  file: v.optional(v.instance(File, 'file-missing')),
  job: v.picklist(inkJobs, 'not-in-list'),
  shape: v.picklist(shapes, 'not-in-list'),
  focus: v.picklist(focuses, 'not-in-list'),
  caption: line(120),
  taken: line(60),
  alt: line(300),
  consentBy: requiredLine(120),
  consentEmail: v.pipe(
    line(254),
    v.transform((text) => text.toLowerCase() || null),
    v.nullable(v.pipe(v.string(), v.rfcEmail('not-an-email'))),
  ),
  consentOn: requiredDay,
  consentUntil: optionalDay,
  revision: v.pipe(v.optional(v.string(), '0'), v.regex(/^\d{1,9}$/, 'not-in-list'), v.transform(Number)),
};

/** One voice; of one that is there, the revision that its writer saw. */
export const voiceForm = v.pipe(
  v.object(entries),
  v.forward(
    v.check(
      ({ consentOn, consentUntil }) => !consentUntil || Temporal.PlainDate.compare(consentUntil, consentOn) >= 0,
      'ends-before',
    ),
    ['consentUntil'],
  ),
);
export type WrittenVoice = v.InferOutput<typeof voiceForm>;

export const voiceId = v.object({ id });
export const withdrawnVoice = v.object({ id, reason: requiredLine(300) });
