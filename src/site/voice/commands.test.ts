/** The story of a voice: drafted, shown, ordered, changed by two, withdrawn; and forgotten when its person asks or time is over. */
import sharp from 'sharp';
import { beforeEach, expect, test } from 'vitest';
import { eraseWhom } from '#people/data/erase.server.ts';
import { forgetPast } from '#people/data/forget.server.ts';
import { filesById } from '#platform/server/files.ts';
import { historyOf } from '#platform/server/journal.ts';
import { cast, story, storyTime } from '#platform/test/story.ts';
import { personTies } from '../../house.ts';
import { addVoice, changeVoice, publishVoice, putVoiceFirst, withdrawVoice } from './commands.server.ts';
import { isGonePicture, publicVoices, voiceToKeep, voicesToKeep } from './queries.server.ts';
import type { WrittenVoice } from './schema.ts';

const { db, at } = await story();
const { sofia } = cast;
const png = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#24594a' } })
  .png()
  .toBuffer();
const file = () => new File([new Uint8Array(png)], 'rosa.png', { type: 'image/png' });

const written = (more: Partial<WrittenVoice> = {}): WrittenVoice => ({
  words: 'Cosemos juntas y ya no pedimos permiso.',
  name: 'Rosa Pérez',
  role: 'costurera',
  place: 'Tomé',
  link: '/articuladores/mesa-textil',
  job: 'who',
  shape: '3:2',
  focus: 'center',
  caption: 'cose abrigos',
  taken: 'mayo de 2026',
  alt: 'Rosa cose un abrigo junto a la ventana.',
  consentBy: 'Rosa Pérez',
  consentEmail: 'rosa@tome.example',
  consentOn: Temporal.PlainDate.from('2026-05-01'),
  consentUntil: null,
  revision: 0,
  ...more,
});
const shown = async () => (await publicVoices(db)).map(({ name }) => name);
const pictureOf = async (id: string) => {
  const { picture } = await voiceToKeep(db, sofia, id);
  return picture?.src.split('/')[2] ?? null;
};

beforeEach(async () => {
  at(storyTime);
  await db.deleteFrom('voice').execute();
});

test('a draft is nobody’s to read; shown it is, and called off it is not', async () => {
  const id = await addVoice(db, sofia, written());
  expect(await shown()).toEqual([]);
  await publishVoice(db, sofia, id, true);
  expect(await shown()).toEqual(['Rosa Pérez']);
  await publishVoice(db, sofia, id, false);
  expect(await shown()).toEqual([]);
  const deeds = (await historyOf(db, ['voice', id])).map(({ what }) => what);
  expect(deeds.toSorted()).toEqual(['voice.added', 'voice.calledOff', 'voice.published']);
});

test('they stand in the order they were added until one is put first', async () => {
  for (const name of ['Ana', 'Berta', 'Carla'])
    await publishVoice(db, sofia, await addVoice(db, sofia, written({ name })), true);
  const carla = (await voicesToKeep(db, sofia)).at(-1)!;
  await putVoiceFirst(db, sofia, carla.id);
  expect(await shown()).toEqual(['Carla', 'Ana', 'Berta']);
});

test('the second of two who save at once is told, and a new photograph takes the place of the old', async () => {
  const id = await addVoice(db, sofia, written({ file: file() }));
  const first = (await pictureOf(id))!;
  const { revision } = await voiceToKeep(db, sofia, id);
  await changeVoice(db, sofia, id, written({ name: 'Rosa P.', file: file(), revision }));
  await expect(changeVoice(db, sofia, id, written({ name: 'Otra', revision }))).rejects.toThrow(
    'voice-changed-meanwhile',
  );
  const second = (await pictureOf(id))!;
  expect((await voiceToKeep(db, sofia, id)).name).toBe('Rosa P.');
  expect([...(await filesById(db, [first, second])).keys()]).toEqual([second]);
});

test('withdrawn, its picture is gone from everywhere and its address says so; nothing brings it back', async () => {
  const id = await addVoice(db, sofia, written({ file: file() }));
  await publishVoice(db, sofia, id, true);
  const picture = (await pictureOf(id))!;
  expect(await isGonePicture(db, picture)).toBe(false);
  await withdrawVoice(db, sofia, id, 'Ya no quiere aparecer.');
  expect([await shown(), await isGonePicture(db, picture), (await filesById(db, [picture])).size]).toEqual([
    [],
    true,
    0,
  ]);
  for (const deed of [
    () => publishVoice(db, sofia, id, true),
    () => putVoiceFirst(db, sofia, id),
    () => changeVoice(db, sofia, id, written()),
  ])
    await expect(deed()).rejects.toThrow('voice-withdrawn');
  expect(await voiceToKeep(db, sofia, id)).toMatchObject({
    state: 'withdrawn',
    reason: 'Ya no quiere aparecer.',
    picture: null,
  });
});

test('after the last day of its consent it is not shown, and the night after nothing of it is kept', async () => {
  const consentUntil = Temporal.PlainDate.from('2026-11-23');
  const id = await addVoice(db, sofia, written({ consentUntil, file: file() }));
  await publishVoice(db, sofia, id, true);
  const picture = (await pictureOf(id))!;
  at('2026-11-24T02:00:00Z');
  await forgetPast(db, personTies);
  expect(await shown()).toEqual(['Rosa Pérez']);
  at('2026-11-24T12:00:00Z');
  expect([await shown(), await isGonePicture(db, picture)]).toEqual([[], true]);
  await expect(publishVoice(db, sofia, id, true)).rejects.toThrow('consent-over');
  await forgetPast(db, personTies);
  const row = await db.selectFrom('voice').selectAll().executeTakeFirstOrThrow();
  expect(JSON.stringify(row)).not.toMatch(/Rosa|rosa|Cosemos/);
  expect([await isGonePicture(db, picture), (await filesById(db, [picture])).size]).toEqual([true, 0]);
});

test('whoever consented and asks to be forgotten is, with their picture', async () => {
  const id = await addVoice(db, sofia, written({ file: file() }));
  await publishVoice(db, sofia, id, true);
  await addVoice(db, sofia, written({ name: 'Ana', consentEmail: null }));
  const picture = (await pictureOf(id))!;
  await eraseWhom(db, { id: null, email: 'rosa@tome.example' }, personTies);
  expect((await voicesToKeep(db, sofia)).map(({ name, state }) => [name, state])).toEqual([
    ['', 'withdrawn'],
    ['Ana', 'draft'],
  ]);
  expect([await isGonePicture(db, picture), await isGonePicture(db, 'x')]).toEqual([true, false]);
});

test('neither nothing said nor a picture without words is kept, nor what is too heavy or no voice', async () => {
  await expect(addVoice(db, sofia, written({ words: '' }))).rejects.toThrow('voice-empty');
  await expect(addVoice(db, sofia, written({ file: file(), alt: '' }))).rejects.toThrow('picture-unsaid');
  const heavy = new File([new Uint8Array(10_000_001)], 'x.png');
  await expect(addVoice(db, sofia, written({ file: heavy }))).rejects.toThrow('picture-too-large');
  await expect(withdrawVoice(db, sofia, 'x', 'No.')).rejects.toThrow('no-such-voice');
});
