/** Leaving a page: what is lost and what is not. */
import { beforeEach, expect, test } from 'vitest';
import { Typed } from './typed.ts';

interface Sheet {
  says: string;
}
let [one, other]: Sheet[] = [];
let typed: Typed<Sheet>;
beforeEach(() => {
  [one, other] = [{ says: 'a' }, { says: 'b' }];
  typed = new Typed<Sheet>(({ says }) => says);
});

test('nothing is lost where nothing was written, or where it was put back as it was', () => {
  expect(typed.loses(false)).toBe(false);
  typed.met(one!);
  one!.says = 'ab';
  typed.met(one!);
  expect(typed.loses(false)).toBe(true);
  one!.says = 'a';
  expect(typed.loses(false)).toBe(false);
});

test('what was written before anything watched is lost, unless it is sent; another page has nothing', () => {
  typed.began(one!);
  typed.met(one!);
  expect(typed.loses(false)).toBe(true);
  typed.sent(one!, { stays: false });
  expect(typed.loses(false)).toBe(false);
  typed.forget();
  expect(typed.loses(false)).toBe(false);
});

test('what is sent is not lost, but what stands in another form is', () => {
  typed.met(one!);
  one!.says = 'ab';
  typed.sent(one!, { stays: false });
  expect(typed.loses(false)).toBe(false);
  expect(typed.loses(false)).toBe(true); // one stayed after all
  typed.met(other!);
  other!.says = 'bc';
  typed.sent(one!, { stays: false });
  expect(typed.loses(false)).toBe(true);
});

test('what was sent without leaving is kept, and what is typed after that is not', () => {
  typed.met(one!);
  one!.says = 'ab';
  typed.sent(one!, { stays: true });
  expect(typed.loses(false)).toBe(false);
  typed.met(one!);
  one!.says = 'abc';
  expect(typed.loses(false)).toBe(true);
});

test('what came back refused is lost unless it is sent again; another page has nothing to lose', () => {
  expect(typed.loses(true)).toBe(true);
  typed.sent(one!, { stays: false });
  expect(typed.loses(true)).toBe(false);
  typed.met(one!);
  one!.says = 'ab';
  typed.forget();
  expect(typed.loses(false)).toBe(false);
});
