/** Files that people give: what is kept, who reads them, what goes when nobody knows them any more. */
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { startBucket } from '../test/bucket.ts';
import { cast, story } from '../test/story.ts';
import { transact } from './db.ts';
import {
  disk,
  fileById,
  fileHref,
  forgetFile,
  mostFileBytes,
  openFile,
  readStoredFile,
  storedKeys,
  storeFile,
  sweepFiles,
  type NewFile,
} from './files.ts';
import { readSettings, settings } from './settings.ts';

const { db } = await story();
const png = await sharp({ create: { width: 2, height: 2, channels: 3, background: '#14265e' } })
  .png()
  .toBuffer();
const picture: NewFile = { name: 'Logo de la mesa.PNG', mediaType: 'image/png', bytes: png, public: true };
const text = (words: string) => new TextEncoder().encode(words);

test('a file comes back as it was given', async () => {
  const id = await storeFile(db, cast.sofia, picture);
  const opened = await openFile(db, null, id);
  expect(opened?.file).toMatchObject({
    name: 'Logo de la mesa.png',
    mediaType: 'image/png',
    bytes: png.length,
    public: true,
  });
  expect(await buffer(opened!.stream)).toEqual(png);
  expect(Buffer.from(await readStoredFile(id))).toEqual(png);
  expect(fileHref(opened!.file)).toBe(`/archivos/${id}/Logo%20de%20la%20mesa.png`);
});

test('the bytes decide what a file is, not its name nor its sender', async () => {
  const id = await storeFile(db, cast.sofia, { ...picture, name: 'informe.pdf', mediaType: 'application/pdf' });
  expect(await fileById(db, null, id)).toMatchObject({ mediaType: 'image/png', name: 'informe.png' });
});

test('a page or a program is not kept, whatever it is called; text is kept as text', async () => {
  const html = { ...picture, name: 'x.html', mediaType: 'text/html', bytes: text('<script>alert(1)</script>') };
  expect(await fileById(db, null, await storeFile(db, null, html))).toMatchObject({
    mediaType: 'text/plain',
    name: 'x.txt',
  });
  const program = { ...picture, bytes: Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(60)]) };
  await expect(storeFile(db, null, program)).rejects.toThrow('file-type-not-allowed');
  const xml = { ...picture, bytes: text('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>') };
  await expect(storeFile(db, null, xml)).rejects.toThrow('file-type-not-allowed');
});

test('an empty file and one too heavy are refused', async () => {
  await expect(storeFile(db, null, { ...picture, bytes: new Uint8Array() })).rejects.toThrow('file-empty');
  await expect(storeFile(db, null, { ...picture, bytes: new Uint8Array(mostFileBytes + 1) })).rejects.toThrow(
    'file-too-large',
  );
});

test('a name cannot lead out of its folder nor break a header', async () => {
  const id = await storeFile(db, null, { ...picture, name: '../../etc/pass\r\nwd"; x=y.png' });
  expect((await fileById(db, null, id))?.name).toBe('pass wd ; x=y.png');
});

test('a private file is for whoever gave it and the mesa; to others it does not exist', async () => {
  const id = await storeFile(db, cast.nadie, { ...picture, public: false });
  expect(await fileById(db, cast.nadie, id)).toBeDefined();
  expect(await fileById(db, cast.raul, id)).toBeDefined();
  expect(await fileById(db, null, id)).toBeUndefined();
  expect(await openFile(db, { ...cast.nadie, id: cast.ana.id, mesaRoles: [] }, id)).toBeUndefined();
  expect(await fileById(db, null, 'not-an-id')).toBeUndefined();
});

test('bytes that no row knows are swept after a day', async () => {
  const store = await disk();
  const kept = await storeFile(db, null, picture);
  const broken = transact(db, async (tx) => {
    await storeFile(tx, null, picture);
    throw new Error('changed my mind');
  });
  await expect(broken).rejects.toThrow('changed my mind');
  const gone = await storeFile(db, null, picture);
  await forgetFile(db, gone);
  expect(await sweepFiles(db)).toBe(0);
  const folder = settings().files as { dir: string };
  for await (const key of storedKeys(store)) await utimes(join(folder.dir, key), 0, 0);
  expect(await sweepFiles(db)).toBe(2);
  expect(Buffer.from(await readStoredFile(kept))).toEqual(png);
});

describe('in a bucket', async () => {
  const bucket = await startBucket();
  afterAll(() => bucket.close());

  test('bytes are written, listed, read and deleted with the S3 protocol', async () => {
    const store = await disk(readSettings({ MINGA_FILES: bucket.address }).files);
    await store.put('aa/one', png, { contentType: 'image/png' });
    expect(bucket.objects.get('aa/one')).toEqual({ bytes: png, type: 'image/png' });
    expect(Buffer.from(await store.getBytes('aa/one'))).toEqual(png);
    expect(await Array.fromAsync(storedKeys(store))).toEqual(['aa/one']);
    await store.delete('aa/one');
    expect(bucket.objects.size).toBe(0);
  });
});
