/** What is typed and not sent: kept for its writer alone, within a size and a number, gone once it is sent or old. */
import { beforeEach, expect, test } from 'vitest';
import * as v from 'valibot';
import { enroll } from '#people/entering/test/browser.stage.ts';
import { mesaOf } from '#platform/server/mesa.ts';
import { cast, story, storyTime } from '#platform/test/story.ts';
import { dropUnsent, keepUnsent, mostForms } from './commands.server.ts';
import { sessionEnded } from './ended.ts';
import { unsentHalfDone } from './half-done.server.ts';
import { unsentOf } from './queries.server.ts';
import { keepForm, mostLetters, unsentForm, type FormToKeep } from './schema.ts';
import { textsIn } from './texts.ts';

const { db, at } = await story();
const { sofia, raul, nadie } = cast;
await enroll(db, sofia, raul, nadie);
const path = '/gestion/sitio/1';
const letter: FormToKeep = {
  path,
  form: 'save',
  title: 'Se abre',
  fields: { title: ['Se abre'], body: ['Uno', 'dos'] },
};
const formsOf = async (who: typeof sofia, of?: string) => (await unsentOf(db, who, of)).map(({ form }) => form);

beforeEach(async () => {
  at(storyTime);
  await db.deleteFrom('unsent_form').execute();
});

test('is kept for its writer and its page alone; kept again, the newer stands', async () => {
  await keepUnsent(db, sofia, letter);
  await keepUnsent(db, sofia, { ...letter, fields: { body: ['Tres'] } });
  expect(await unsentOf(db, sofia, path)).toMatchObject([
    { form: 'save', title: 'Se abre', fields: { body: ['Tres'] } },
  ]);
  expect(await unsentOf(db, sofia)).toHaveLength(1);
  expect(await unsentOf(db, sofia, '/gestion')).toEqual([]);
  expect(await unsentOf(db, raul)).toEqual([]);
  expect(await unsentOf(db, null, path)).toEqual([]);
});

test('its fields come back in the order of the form, to be read and to be compared with what stands there', async () => {
  const fields = { summary: ['Uno'], at: ['Dos'], body: ['Tres', 'cuatro'] };
  await keepUnsent(db, sofia, { ...letter, fields });
  const [kept] = await unsentOf(db, sofia, path);
  expect(JSON.stringify(kept!.fields)).toBe(JSON.stringify(fields));
});

test('it stands on its writer’s desk among what is half done', async () => {
  await keepUnsent(db, sofia, letter);
  await keepUnsent(db, raul, { ...letter, title: '' });
  expect(await unsentHalfDone(db, sofia, 'es')).toMatchObject([{ title: 'Se abre', act: { verb: 'Seguir', path } }]);
  expect(await unsentHalfDone(db, raul, 'en')).toMatchObject([{ title: path }]);
});

test('whoever belongs to no mesa keeps theirs too; a visitor has nobody to keep it for', async () => {
  await keepUnsent(db, nadie, { ...letter, path: '/mi-organizacion/a/editar' });
  expect(await formsOf(nadie)).toEqual(['save']);
  await expect(keepUnsent(db, null, letter)).rejects.toMatchObject({ code: 'sign-in-first' });
  await expect(dropUnsent(db, null, letter)).rejects.toMatchObject({ code: 'sign-in-first' });
});

test('let go, it is gone, and nobody else’s with it', async () => {
  await keepUnsent(db, sofia, letter);
  await keepUnsent(db, raul, letter);
  await dropUnsent(db, sofia, letter);
  expect([await formsOf(sofia), await formsOf(raul)]).toEqual([[], ['save']]);
});

test('of more than fifty, the oldest goes', async () => {
  for (let n = 0; n <= mostForms; n++) {
    at(Temporal.Instant.from(storyTime).add({ seconds: n }).toString());
    await keepUnsent(db, sofia, { ...letter, form: `f${n}` });
  }
  const kept = await formsOf(sofia);
  expect(kept).toHaveLength(mostForms);
  expect([kept[0], kept.at(-1)]).toEqual([`f${mostForms}`, 'f1']);
});

test.each([
  ['an address elsewhere', { path: 'https://otra.cl/' }],
  ['an address with a question', { path: '/gestion?x=1' }],
  ['no address', { path: '' }],
  ['what is no JSON', { fields: '{' }],
  ['fields of another shape', { fields: '{"a":"b"}' }],
  ['too much', { fields: JSON.stringify({ a: ['x'.repeat(mostLetters)] }) }],
])('its form does not take %s', (_, wrong) => {
  const sent = { path, form: 'save', title: 'Se abre', fields: '{"a":["b"]}' };
  expect(v.safeParse(keepForm, sent).success).toBe(true);
  expect(v.safeParse(keepForm, { ...sent, ...wrong }).success).toBe(false);
});

test('a long title is cut; which form of the page may be left out', () => {
  const kept = v.parse(keepForm, { path, title: 'x'.repeat(300), fields: '{}' });
  expect([kept.title.length, kept.form]).toEqual([200, '']);
  expect(v.parse(unsentForm, { path })).toEqual({ path, form: '' });
});

test('what is shown of it is what somebody wrote, not codes, dates or marks', () =>
  expect(
    textsIn({
      seen: ['{"body": "Lo de antes."}'],
      id: ['0193-aa'],
      at: ['2026-11-29T10:00'],
      body: [' Nace un fondo. '],
      on: ['on'],
    }),
  ).toEqual(['Nace un fondo.']));

const sent = (fields: Record<string, string | File>, accept = 'text/html') => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const headers = { accept, 'content-length': '300' };
  return new Request('http://minga.test/gestion/sitio/1?/save', { method: 'POST', headers, body });
};

test('a form sent after the session ended comes back with what was typed, to be sent again', async () => {
  const none = new File([], '');
  const page = await sessionEnded(db, sent({ body: 'Línea 1\r\n"dos" <b>', picture: none }), 'es');
  expect(page.status).toBe(401);
  const html = await page.text();
  expect(html).toContain('action="/gestion/sitio/1?/save"');
  expect(html).toContain('name="body" value="Línea 1\r\n&quot;dos&quot; &lt;b&gt;"');
  expect(html).toContain('href="/entrar" target="_blank"');
  expect(html).toContain((await mesaOf(db)).name);
  expect(html).toContain('<a href="/"><img src="/favicon.svg"');
  expect(await (await sessionEnded(db, sent({ body: 'x' }), 'en')).text()).toContain('href="/en/entrar"');
});

test('a file is not carried, and a script is told in its own way', async () => {
  const withFile = await sessionEnded(db, sent({ body: 'x', file: new File(['a'], 'a.pdf') }), 'es');
  expect(await withFile.text()).toContain('Vuelve atrás en tu navegador');
  const told = await sessionEnded(db, sent({ body: 'x' }, 'application/json'), 'es');
  expect([told.status, await told.json()]).toMatchObject([401, { type: 'error' }]);
});
