/** Tests of how doors answer. */
import { isActionFailure, isHttpError, isRedirect, type Cookies } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import * as v from 'valibot';
import { refused } from '#platform/reasons.ts';
import { MustWait } from '#platform/server/limit/wait.ts';
import type { Locale } from '#platform/words.ts';
import { act, again, found, to } from './answer.ts';

const form = v.object({ name: v.pipe(v.string(), v.trim(), v.nonEmpty('missing')), password: v.string() });
const given: unknown[] = [];
const posted = (fields: Record<string, string>) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return {
    request: new Request('http://minga.test/x', { method: 'POST', body }),
    locals: { locale: 'es' as Locale },
    cookies: { set: (...one: unknown[]) => void given.push(one) } as unknown as Cookies,
    url: new URL('http://minga.test/en/x?y'),
  };
};
const thrown = async (work: () => unknown): Promise<unknown> => {
  try {
    await work();
    return null;
  } catch (error) {
    return error;
  }
};

test('what was read goes to the command, and its answer to the page', async () => {
  const action = act({ form }, (_event, { name }) => ({ saved: name }));
  expect(await action(posted({ name: ' Ana ', password: 'x' }))).toEqual({ saved: 'Ana' });
});

test('what is wrong goes back with what was typed, and never a password', async () => {
  const action = act({ form, as: { which: 'new' } }, () => ({ saved: true }));
  const back: unknown = await action(posted({ name: ' ', password: 'secret' }));
  expect(isActionFailure(back) && back.data).toEqual({
    which: 'new',
    values: { name: ' ' },
    issues: { name: 'missing' },
  });
});

test('a refusal goes back in words', async () => {
  const action = act({ form, back: () => ({}) }, () => refused('not-allowed'));
  const back: unknown = await action(posted({ name: 'Ana', password: 'x' }));
  expect(isActionFailure(back) && back.status).toBe(422);
  expect(isActionFailure(back) && back.data).toMatchObject({ refusal: { code: 'not-allowed' } });
});

test('whoever must wait is told for how long and handed the ticket', async () => {
  const action = act({ form }, () => {
    throw new MustWait(20, 'ticket');
  });
  const back: unknown = await action(posted({ name: 'Ana', password: 'x' }));
  expect(isActionFailure(back) && back.data).toMatchObject({
    values: { name: 'Ana' },
    refusal: { code: 'must-wait', words: expect.stringContaining('20 segundos') as string },
  });
  expect(given).toEqual([['espera', 'ticket', expect.objectContaining({ httpOnly: true, secure: false })]]);
});

test('a refusal gives back what was typed as it was typed, whatever was read of it', async () => {
  const day = v.object({ day: v.pipe(v.string(), v.transform(Number)), file: v.instance(File) });
  const sent = posted({ day: ' 07 ' });
  const body = await sent.request.formData();
  body.set('file', new File(['a'], 'a.txt'));
  const request = new Request(sent.request.url, { method: 'POST', body });
  const back: unknown = await act({ form: day }, () => refused('not-allowed'))({ ...sent, request });
  expect(isActionFailure(back) && back.data).toMatchObject({ values: { day: ' 07 ' } });
});

test('redirects and faults pass through', async () => {
  const event = posted({});
  const away = await thrown(() => act((here: typeof event) => to(here.locals.locale, '/cuenta'))(event));
  expect(isRedirect(away) && away.location).toBe('/cuenta');
  const same = await thrown(() => act((here: typeof event) => again(here, '?hecho'))(event));
  expect(isRedirect(same) && same.location).toBe('/x?hecho');
  const fault = await thrown(() =>
    act(() => {
      throw new TypeError('ours');
    })(event),
  );
  expect(fault).toBeInstanceOf(TypeError);
});

test('what is not there is not found', async () => {
  expect(found(0)).toBe(0);
  const nothing = await thrown(() => found(undefined));
  expect(isHttpError(nothing) && nothing.status).toBe(404);
});
