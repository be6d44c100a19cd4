/** Floods are closed off, visitor by visitor. */
import { beforeAll, expect, test } from 'vitest';
import { story } from '../../test/story.ts';
import { answerToFlood, countRequest, limits, secondsToWait } from './limits.ts';

const { db, url } = await story();

beforeAll(() => {
  process.env['DATABASE_URL'] = url;
});

test('forms are counted in the database; past the limit a visitor waits, and others do not', async () => {
  for (let n = 0; n < limits.form.points; n++) expect(await secondsToWait('form', '10.0.0.1')).toBeNull();
  expect(await secondsToWait('form', '10.0.0.1')).toBeGreaterThan(590);
  expect(await secondsToWait('form', '10.0.0.2')).toBeNull();
  expect(await db.selectFrom('rate_limit').select('points').where('key', '=', 'form:10.0.0.2').execute()).toEqual([
    { points: 1 },
  ]);
  await expect(countRequest('form', '10.0.0.1')).rejects.toMatchObject({ code: 'too-many-requests' });
});

test('the open API answers a flood with a problem document, a form with words', async () => {
  const api = new Request('http://localhost/en/%61pi/v1/organizations');
  const form = new Request('http://localhost/entrar', { method: 'POST', headers: { accept: 'text/html,*/*' } });
  const flood = async (request: Request, points: number) => {
    const who = {
      address: '10.0.0.9',
      personId: undefined,
      route: request === api ? '/api/v1/organizations' : '/entrar',
    };
    for (let n = 0; n < points; n++) if (await answerToFlood(request, who)) throw new Error(`refused at ${n}`);
    return answerToFlood(request, who);
  };
  const problem = await flood(api, limits.api.points);
  expect(problem?.headers.get('content-type')).toBe('application/problem+json');
  expect(await problem?.json()).toMatchObject({ status: 429, title: 'Too Many Requests' });
  const words = await flood(form, limits.form.points);
  expect(words?.status).toBe(429);
  expect(Number(words?.headers.get('retry-after'))).toBeGreaterThan(500);
  expect(await words?.text()).toMatch(/^Demasiadas solicitudes: vuelva a intentarlo en \d+ segundos/);
});

test('reading pages is not counted', async () => {
  await answerToFlood(new Request('http://localhost/articuladores'), {
    address: '10.0.0.7',
    personId: undefined,
    route: '/articuladores',
  });
  expect(await db.selectFrom('rate_limit').select('key').where('key', 'like', '%10.0.0.7').execute()).toEqual([]);
});
