/** Voices: their states, what keeps one from being kept or shown, the arrangement, the print. */
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { heaviestPrint, printPhotograph } from './print.server.ts';
import { voiceForm } from './schema.ts';
import {
  arranged,
  captionOf,
  focuses,
  issuesOfRefused,
  inkJobs,
  shapes,
  stateOfVoice,
  whyNotKeepVoice,
  whyNotPublishVoice,
  wordsIn,
  type SaidVoice,
} from './voice.ts';
import * as v from 'valibot';

const day = (text: string) => Temporal.PlainDate.from(text);
const at = Temporal.Instant.from('2026-11-22T15:00:00Z');

test.each([
  [null, null, null, 'draft'],
  [at, null, null, 'published'],
  [at, null, '2026-11-22', 'published'],
  [at, null, '2026-11-21', 'over'],
  [null, null, '2026-11-21', 'over'],
  [at, at, null, 'withdrawn'],
] as const)('published %s, withdrawn %s, consent until %s: %s', (publishedAt, withdrawnAt, until, state) => {
  const consentUntil = until && day(until);
  expect(stateOfVoice({ publishedAt, withdrawnAt, consentUntil }, day('2026-11-22'))).toBe(state);
});

test('what is over or withdrawn is never shown', () => {
  expect((['draft', 'published', 'over', 'withdrawn'] as const).map(whyNotPublishVoice)).toEqual([
    null,
    null,
    'consent-over',
    'voice-withdrawn',
  ]);
});

test('it says something or shows somebody, and a picture has its words', () => {
  const said = { words: 'Hola.', hasPicture: false, alt: '', caption: '', taken: '' };
  expect(whyNotKeepVoice(said)).toBeNull();
  expect(whyNotKeepVoice({ ...said, words: '' })).toBe('voice-empty');
  expect(whyNotKeepVoice({ ...said, hasPicture: true, alt: 'Rosa cose.', caption: 'cose' })).toBe('picture-unsaid');
  expect(whyNotKeepVoice({ ...said, words: '', hasPicture: true, alt: 'a', caption: 'b', taken: 'c' })).toBeNull();
});

test('why it cannot be kept is said at each field that was left empty', () => {
  expect(issuesOfRefused('voice-empty', { words: ' ' })).toEqual({ words: 'voice-empty' });
  expect(issuesOfRefused('picture-unsaid', { caption: 'cose', taken: '' })).toEqual({
    taken: 'picture-unsaid',
    alt: 'picture-unsaid',
  });
  expect([issuesOfRefused('voice-withdrawn', {}), issuesOfRefused(undefined, {})]).toEqual([{}, {}]);
});

const form = { name: 'Rosa', job: 'who', shape: '3:2', focus: 'center', consentBy: 'Rosa', consentOn: '2026-05-01' };
const issues = (more: object) => v.safeParse(voiceForm, { ...form, ...more }).issues?.map(({ message }) => message);

test('twenty-five words, a link of ours or a safe one, a consent that ends after it began', () => {
  expect(wordsIn('  una  dos\ntres ')).toBe(3);
  expect(issues({ words: Array(25).fill('voz').join(' ') })).toBeUndefined();
  expect(issues({ words: Array(26).fill('voz').join(' ') })).toEqual(['too-many-words']);
  for (const link of ['javascript:alert(1)', '//evil.example', 'http://a.cl'])
    expect(issues({ link })).toEqual(['not-a-link']);
  for (const link of ['/articuladores/telar', 'https://a.cl/x', '']) expect(issues({ link })).toBeUndefined();
  expect(issues({ consentUntil: '2026-04-30' })).toEqual(['ends-before']);
  expect(issues({ consentOn: '', consentBy: '' })).toEqual(['required', 'required']);
  expect(issues({ consentEmail: 'rosa@' })).toEqual(['not-an-email']);
});

const voice = (id: string, words: string | null, picture = false): SaidVoice => ({
  id,
  words,
  name: 'Rosa Pérez',
  role: 'costurera',
  place: 'Tomé',
  link: '',
  caption: 'cose abrigos',
  taken: 'mayo de 2026',
  job: 'who',
  picture: picture ? { src: '/x', alt: 'Rosa cose.', credit: '', width: 960, height: 640 } : null,
});

test('the first that speaks is large, two are small, a photograph alone stands beside', () => {
  const all = [voice('f', null, true), voice('a', 'A', true), voice('b', 'B'), voice('c', 'C'), voice('d', 'D')];
  const { long, short, photograph } = arranged(all);
  expect([long?.id, short.map(({ id }) => id), photograph?.id]).toEqual(['a', ['b', 'c'], 'f']);
  expect(arranged([])).toEqual({ long: null, short: [], photograph: null });
  expect(captionOf(all[0]!)).toBe('Rosa Pérez · cose abrigos · Tomé · mayo de 2026');
});

/** A picture of noise, which is the heaviest there is, or of two halves. */
const noise = sharp({
  create: {
    width: 1500,
    height: 1500,
    channels: 3,
    background: '#888',
    noise: { type: 'gaussian', mean: 128, sigma: 60 },
  },
});
const halves = sharp({ create: { width: 1200, height: 400, channels: 3, background: '#fff' } }).composite([
  { input: { create: { width: 600, height: 400, channels: 3, background: '#000' } }, left: 0, top: 0 },
]);

describe('a photograph is printed', () => {
  test.each(shapes.map((shape, at) => [inkJobs[at]!, shape] as const))(
    'in the inks of %s, cut %s, below its weight and without what the camera wrote',
    async (job, shape) => {
      const file = await noise.clone().withMetadata().jpeg().toBuffer();
      const { bytes, width, height } = await printPhotograph(file, { job, shape, focus: 'center' });
      expect(bytes.length).toBeLessThan(heaviestPrint);
      expect(width / height).toBe(shape === '3:2' ? 1.5 : 1);
      const { exif, icc, format } = await sharp(bytes).metadata();
      expect([exif, icc, format]).toEqual([undefined, undefined, 'webp']);
    },
  );

  test('from the dark ink to the tint, and what is kept of it is where it was asked', async () => {
    const file = await halves.png().toBuffer();
    const colour = async (focus: (typeof focuses)[number]) => {
      const { bytes } = await printPhotograph(file, { job: 'who', shape: '1:1', focus });
      const { dominant } = await sharp(bytes).stats();
      return dominant;
    };
    const [dark, light] = [await colour('left'), await colour('right')];
    expect([dark.r < 60, dark.b > dark.r, light.r > 200]).toEqual([true, true, true]);
  });

  test('what is no picture is refused', async () => {
    const cut = { job: 'who', shape: '1:1', focus: 'top' } as const;
    await expect(printPhotograph(new TextEncoder().encode('hola'), cut)).rejects.toThrow('not-a-picture');
  });
});
