/** Tests of which public pages are framed and kept. */
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { behindSecret, framed, keeping, kept } from './public-pages.ts';

test('what others may frame is the figure and the map made for it, and nothing else', () =>
  expect([...framed].toSorted()).toEqual(['/datos/incrustar/figura', '/datos/incrustar/mapa']));

test('only maps are kept', () => expect([...kept].toSorted()).toEqual(['/datos/incrustar/mapa', '/datos/mapa']));

test('each is a route', () => {
  for (const route of [...framed, ...kept]) expect(existsSync(`src/routes${route}/+page.svelte`)).toBe(true);
});

test.each([
  '/registro/[id]/[step]',
  '/entrar/enlace',
  '/invitacion/[token]',
  '/sumarse/[token]',
  '/registro/aviso/[token]',
  '/datos-personales/solicitud/[token]',
  '/cuenta',
])('what a secret opens is kept nowhere: %s', (route) => expect(behindSecret(route)).toBe(true));

test('what anybody reads may be kept, and asked again; an answer that sets a cookie never', () => {
  expect([behindSecret('/registro'), behindSecret('/datos'), behindSecret(null)]).toEqual([false, false, false]);
  expect(keeping(new Headers(), false)).toBe('private, no-cache');
  expect(keeping(new Headers(), true)).toBe('private, no-store');
  expect(keeping(new Headers({ 'cache-control': 'public, max-age=60' }), false)).toBe('public, max-age=60');
  expect(keeping(new Headers({ 'set-cookie': 'a=1', 'cache-control': 'public' }), false)).toBe('private, no-store');
});
