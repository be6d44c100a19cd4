/** What is typed and not kept on the site yet: on the device for its writer alone, for a day, within a size, without secrets. */
import { beforeEach, expect, test } from 'vitest';
import { DeviceCopies, takenIn, alsoTaken } from './on-device.ts';

const path = '/gestion/sitio/1';
const hour = 3_600_000;
let at: number;
let kept: Map<string, string>;

const storage = () =>
  ({
    get length() {
      return kept.size;
    },
    key: (n: number) => [...kept.keys()][n] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }) as unknown as Storage;
const of = (owner: string) => new DeviceCopies(storage, owner, () => at);

beforeEach(() => {
  at = 1000 * hour;
  kept = new Map();
});

test('it is given back on its page to whoever typed it, in place of what they typed before', () => {
  of('ana').put(path, 'save', { body: ['Uno'] });
  of('ana').put(path, 'save', { body: ['Dos'] });
  of('ana').put('/gestion/sitio/2', 'save', { body: ['Otra'] });
  expect(of('ana').of(path)).toMatchObject([{ form: 'save', fields: { body: ['Dos'] }, at }]);
});

test('whoever else enters on the same device sees nothing of it, and it goes; what was typed without an account stays', () => {
  of('ana').put(path, 'save', { body: ['De Ana'] });
  of('').put('/registro/1/quienes', '', { name: ['Red'] });
  expect(of('raul').of(path)).toEqual([]);
  expect(of('ana').of(path)).toEqual([]);
  expect(of('').of('/registro/1/quienes')).toHaveLength(1);
});

test('it stays for a day', () => {
  of('ana').put(path, 'save', { body: ['Uno'] });
  at += 24 * hour;
  expect(of('ana').of(path)).toHaveLength(1);
  at += 1;
  expect(of('ana').of('/otra')).toEqual([]);
  expect(kept.size).toBe(0);
});

test('what the site kept goes, unless more was typed since', () => {
  of('ana').put(path, 'save', { body: ['Uno y dos'] });
  of('ana').drop(path, 'save', { body: ['Uno'] });
  expect(kept.size).toBe(1);
  of('ana').drop(path, 'save', { body: ['Uno y dos'] });
  expect(kept.size).toBe(0);
});

test('no password or code is in it, nothing too long, and of many forms the newest', () => {
  of('ana').put(path, 'save', { body: ['Uno'], password: ['secreta'], token: ['abc'], code: ['1'] });
  expect(of('ana').of(path)[0]!.fields).toEqual({ body: ['Uno'] });
  of('ana').put(path, 'save', { body: ['x'.repeat(64_000)] });
  expect(kept.size).toBe(0);
  for (let n = 0; n < 25; n++, at++) of('ana').put(path, `f${n}`, { body: ['x'] });
  expect(
    of('ana')
      .of(path)
      .map(({ form }) => form),
  ).toEqual(Array.from({ length: 20 }, (_, n) => `f${24 - n}`));
});

test('a browser that stores nothing, or holds something else there, hinders nobody', () => {
  const none = new DeviceCopies(
    () => {
      throw new Error('forbidden');
    },
    'ana',
    () => at,
  );
  none.put(path, 'save', { body: ['Uno'] });
  none.drop(path, 'save');
  expect(none.of(path)).toEqual([]);
  kept.set('minga-typed ana x', '{');
  expect(of('ana').of(path)).toEqual([]);
});

test('the cookie of what was taken tells the last few', () => {
  let said: string | undefined;
  for (let n = 1; n <= 6; n++) said = alsoTaken(said, path, `f${n}`);
  expect(takenIn(`a=b; taken=${encodeURIComponent(said!)}; c=d`).map(({ form }) => form)).toEqual([
    'f2',
    'f3',
    'f4',
    'f5',
    'f6',
  ]);
  expect(takenIn(`taken=${encodeURIComponent(alsoTaken(undefined, path, ''))}`)).toEqual([{ path, form: '' }]);
  expect(takenIn('a=b')).toEqual([]);
});
