/** What a step takes as said though it was not ticked. */
import { expect, test } from 'vitest';
import { withImplied } from './implied.ts';

const where = { region: '08', comuna: '08111', scope: 'communal', worksIn: [], worksInComunas: [] };

test('who works in one comuna and names none works in that of the seat', () => {
  expect(withImplied(where)).toEqual({ ...where, worksInComunas: ['08111'] });
});

test.each([{ scope: 'regional' }, { comuna: '' }, { worksInComunas: ['08101'] }, { worksIn: ['08'] }])(
  'but %j stays as it is',
  (more) => {
    expect(withImplied({ ...where, ...more })).toEqual({ ...where, ...more });
  },
);

test('who names an ally has made an alliance, whatever else was left blank; a «no» is not turned', () => {
  const named = { hasAlliances: '', allies: ['Techo'] };
  expect(withImplied(named)).toEqual({ ...named, hasAlliances: 'yes' });
  expect(withImplied({ ...named, hasAlliances: 'no' })).toEqual({ ...named, hasAlliances: 'no' });
  expect(withImplied({ hasAlliances: '', allies: [] })).toEqual({ hasAlliances: '', allies: [] });
  expect(withImplied({ name: 'Minga' })).toEqual({ name: 'Minga' });
});
