/** Names in addresses. */
import { expect, test } from 'vitest';
import { slugOf } from './slug.ts';

const slug = (name: string, most = 20) => slugOf(name, { most, otherwise: 'sin-nombre' });

test('accents, capitals and signs go; words are joined', () => {
  expect(slug('Fundación Ñandú & Cía.', 80)).toBe('fundacion-nandu-cia');
  expect(slug('¿Qué es pobreza?')).toBe('que-es-pobreza');
  expect(slug('  __a  b__ ')).toBe('a-b');
});

test('it is cut where it would be too long, never at a dash', () => {
  expect(slug('uno dos tres cuatro cinco')).toBe('uno-dos-tres-cuatro');
  expect(slug('«' + 'a'.repeat(30))).toBe('a'.repeat(20));
  for (const name of ['a b'.repeat(20), '---', 'é'.repeat(99), '🙂 ok'])
    expect(slug(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

test('a name without letters or digits gets the other word', () => {
  for (const name of ['', '¿?', '日本', '🙂']) expect(slug(name), name).toBe('sin-nombre');
});
