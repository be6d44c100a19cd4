/** What a form tells of its page as its writer came to it. */
import { expect, test } from 'vitest';
import { refuseOfOthers, takeSeen, takeWriter } from './seen.ts';

const told = (seen?: string | File) => {
  const form = new FormData();
  form.set('name', 'Ana');
  if (seen !== undefined) form.set('seen', seen);
  return [takeSeen(form), [...form.keys()]];
};

test('it comes whole, however long, and the form is read without it', () => {
  const said = { description: 'x'.repeat(3000), worksInComunas: Array<string>(345).fill('08101') };
  expect(told(JSON.stringify(said))).toEqual([said, ['name']]);
});

test('a form that tells nothing is told apart', () => expect(told()).toEqual([null, ['name']]));

test.each(['', '{', '[1]', '{"name":1}', '"x"', JSON.stringify({ a: 'x'.repeat(64_000) }), new File(['{}'], 'x')])(
  'what it cannot be is nothing: %.20s',
  (broken) => expect(told(broken)).toEqual([{}, ['name']]),
);

test.each([
  ['its own writer', 'ana', { id: 'ana' }, true],
  ['somebody else', 'ana', { id: 'luis' }, false],
  ['somebody, on a page of nobody', '', { id: 'luis' }, true],
  ['nobody, who has its link', 'ana', null, true],
])('a page is sent by %s', (_, writer, actor, taken) => {
  const form = new FormData();
  if (writer) form.set('writer', writer);
  const sends = () => refuseOfOthers(takeWriter(form), actor);
  if (taken) expect(sends).not.toThrow();
  else expect(sends).toThrow('page-of-another');
  expect([...form.keys()]).toEqual([]);
});
