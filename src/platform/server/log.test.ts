/** The log says what happened and not to whom. */
import { expect, test } from 'vitest';
import { impersonal, impersonalError, impersonalPath } from './log.ts';

test('addresses and quoted values are left out of a message', () => {
  expect(impersonal('duplicate key "person_email" (email)=(ana@ejemplo.cl)')).toBe('duplicate key … (email)…');
  expect(impersonal('no mailbox for ana@ejemplo.cl today')).toBe('no mailbox for … today');
});

test('a path keeps its words and loses tokens, ids and the query', () => {
  expect(impersonalPath('/articuladores/fundacion-nueva-esperanza-chile?q=ana')).toBe(
    '/articuladores/fundacion-nueva-esperanza-chile',
  );
  expect(impersonalPath('/registro/continuar/Zk3rT9xQw8LmN2pVbY6c')).toBe('/registro/continuar/:id');
  expect(impersonalPath('/gestion/revision/0199c1a2-7b3c-7def-8123-0123456789ab/aceptar')).toBe(
    '/gestion/revision/:id/aceptar',
  );
});

test('an error keeps its kind, code and place', () => {
  const error = Object.assign(new Error('invalid input "ana@ejemplo.cl"'), {
    code: '22P02',
    detail: 'Key (email)=(x) exists',
  });
  const logged = impersonalError(error);
  expect(logged).toMatchObject({ type: 'Error', code: '22P02', message: 'invalid input …' });
  expect(JSON.stringify(logged)).not.toMatch(/ana@|Key \(email/);
  expect(logged['stack']).toContain('log.test.ts');
});
