/** What an operator may set, and what is said when it cannot be used. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSettings, settingNames, SettingsError } from './settings.ts';

test('with nothing set, Minga serves this machine on port 3000 with its own database and the sample', () => {
  const settings = readSettings({});
  expect(settings).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    origin: 'http://localhost:3000',
    sample: true,
    databaseUrl: undefined,
    smtpUrl: undefined,
    oidc: undefined,
    claveUnica: undefined,
  });
  expect(settings.data).toBe(`${process.cwd()}/var`);
  expect(settings.files).toEqual({ kind: 'folder', dir: `${process.cwd()}/var/files` });
});

test('an empty value counts as not set', () => {
  expect(readSettings({ PORT: '', MINGA_ORIGIN: ' ', DATABASE_URL: '' }).port).toBe(3000);
});

test('every fault is named at once, in both languages', () => {
  const read = () =>
    readSettings({
      PORT: '80a',
      MINGA_ORIGIN: 'mesa.cl',
      DATABASE_URL: 'mysql://x',
      MINGA_SAMPLE: 'maybe',
      MINGA_SECRET: 'short',
    });
  expect(read).toThrow(SettingsError);
  expect(read).toThrow(
    /PORT: debe ser un entero[^]*MINGA_ORIGIN: .*must be an http[^]*DATABASE_URL[^]*MINGA_SAMPLE[^]*MINGA_SECRET/,
  );
});

test('a port out of range is refused', () => {
  expect(() => readSettings({ PORT: '65536' })).toThrow(/PORT: .*65535/);
});

test('half a provider is told what is missing', () => {
  expect(() => readSettings({ MINGA_OIDC_ISSUER: 'https://id.example.cl', MINGA_OIDC_CLIENT_ID: 'minga' })).toThrow(
    /MINGA_OIDC_CLIENT_SECRET: falta/,
  );
});

test('a whole provider is there', () => {
  const { oidc, claveUnica } = readSettings({
    MINGA_OIDC_ISSUER: 'https://id.example.cl',
    MINGA_OIDC_CLIENT_ID: 'minga',
    MINGA_OIDC_CLIENT_SECRET: 's',
    MINGA_CLAVEUNICA_CLIENT_ID: 'c',
    MINGA_CLAVEUNICA_CLIENT_SECRET: 'd',
  });
  expect(oidc).toEqual({
    issuer: 'https://id.example.cl',
    clientId: 'minga',
    clientSecret: 's',
    name: 'OpenID Connect',
  });
  expect(claveUnica).toMatchObject({ clientId: 'c', name: 'ClaveÚnica' });
});

test('files may live in an S3-compatible bucket', () => {
  expect(
    readSettings({ MINGA_FILES: 's3://key:a%2Fb@mesa?region=sa-east-1&endpoint=https://s3.example.cl' }).files,
  ).toEqual({
    kind: 's3',
    bucket: 'mesa',
    region: 'sa-east-1',
    endpoint: 'https://s3.example.cl',
    accessKeyId: 'key',
    secretAccessKey: 'a/b',
  });
  expect(() => readSettings({ MINGA_FILES: 's3://mesa' })).toThrow(/MINGA_FILES/);
  expect(() => readSettings({ MINGA_FILES: 'ftp://mesa/x' })).toThrow(/MINGA_FILES/);
});

test('the public address loses its last slash and names who writes the mails', () => {
  const { origin, mailFrom } = readSettings({ MINGA_ORIGIN: 'https://mesa.example.cl/' });
  expect(origin).toBe('https://mesa.example.cl');
  expect(mailFrom).toBe('Minga <minga@mesa.example.cl>');
});

test('the manual for operators names every setting, and no other', () => {
  const manual = readFileSync('docs/operate/settings.md', 'utf8');
  const rows = manual.split('\n').filter((line) => line.startsWith('| `'));
  const named = rows.flatMap((row) => [...row.split('|')[1]!.matchAll(/`(\w+)`/g)].map(([, name]) => name!));
  expect(named.toSorted()).toEqual(settingNames().toSorted());
});
