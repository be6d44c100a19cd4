/** Tests of which public pages are framed and kept. */
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { behindSecret, forPeopleOnly, framed, keeping, kept, screens } from './public-pages.ts';

test('what others may frame is the figure and the map made for it, and nothing else', () =>
  expect([...framed].toSorted()).toEqual(['/datos/incrustar/figura', '/datos/incrustar/mapa']));

test('only maps are kept', () => expect([...kept].toSorted()).toEqual(['/datos/incrustar/mapa', '/datos/mapa']));

test('each is a route', () => {
  for (const route of [...framed, ...kept, ...screens])
    expect(existsSync(`src/routes${route}/+page.svelte`)).toBe(true);
});

/** What a route's files say that tells a secret: a token in the address, a code behind it, a cookie of a browser's own. */
const tellsSecret = /params\.token|get\('codigo'\)|visitorOf\(|bearerCookie/;
const sources = import.meta.glob<string>('./**/+{page.server,server,layout.server}.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const secret = Object.entries(sources)
  .map(([file, source]) => ({ route: file.slice(1, file.lastIndexOf('/')), source }))
  .filter(({ route, source }) => /\[token\]/.test(route) || tellsSecret.test(source))
  .map(({ route }) => route);

test('what a secret opens is kept nowhere: each route that takes one is declared', () => {
  expect(secret).toEqual(expect.arrayContaining(['/registro/[id]/[step]', '/entrar/enlace', '/invitacion/[token]']));
  expect(secret.filter((route) => !behindSecret(route))).toEqual([]);
});
test.each([
  '/cuenta',
  '/cuenta/datos/mis-datos.json',
  '/mi-organizacion/[slug]/editar/[step]',
  '/gestion/correo',
  '/gestion',
])('only somebody who is signed in may send a form to %s, and nothing of it is kept', (route) =>
  expect([forPeopleOnly(route), behindSecret(route)]).toEqual([true, true]),
);

test('what anybody reads may be kept, and asked again; an answer that sets a cookie never', () => {
  for (const route of ['/registro', '/datos', '/datos-personales/solicitud', '/representarse', null])
    expect([route, behindSecret(route)]).toEqual([route, false]);
  expect(forPeopleOnly('/mi-organizacion/confirmar/[token]')).toBe(false);
  expect(keeping(new Headers(), false)).toBe('private, no-cache');
  expect(keeping(new Headers(), true)).toBe('private, no-store');
  expect(keeping(new Headers({ 'cache-control': 'public, max-age=60' }), false)).toBe('public, max-age=60');
  expect(keeping(new Headers({ 'set-cookie': 'a=1', 'cache-control': 'public' }), false)).toBe('private, no-store');
});
