/** Check constraints are read as PostgreSQL writes them; what says anything but a list of texts stays unread. */
import { expect, test } from 'vitest';
import { checkedValues, inAll } from './checked-values.ts';

const read: readonly (readonly [of: string, check: string, values: readonly string[]])[] = [
  ['a list', `CHECK ((state = ANY (ARRAY['open'::text, 'shut'::text])))`, ['open', 'shut']],
  ['one text', `CHECK ((state = 'open'::text))`, ['open']],
  ['or nothing', `CHECK (((state IS NULL) OR (state = ANY (ARRAY['open'::text, 'shut'::text]))))`, ['open', 'shut']],
  ['one or another', `CHECK (((state = 'open'::text) OR (state = 'shut'::text)))`, ['open', 'shut']],
  [
    'a varchar',
    `CHECK (((state)::text = ANY ((ARRAY['open'::character varying, 'shut'::character varying])::text[])))`,
    ['open', 'shut'],
  ],
  ['a domain', `CHECK ((VALUE = ANY (ARRAY['open'::text, 'shut'::text])))`, ['open', 'shut']],
  ['a quoted name', `CHECK (("state" = ANY (ARRAY['open'::text])))`, ['open']],
  [
    'texts that look like syntax',
    `CHECK ((state = ANY (ARRAY['it''s'::text, 'a) OR (b'::text, '::text'::text, '$0, NULL]'::text, ''::text])))`,
    ["it's", 'a) OR (b', '::text', '$0, NULL]', ''],
  ],
  ['backslashes', String.raw`CHECK ((state = ANY (ARRAY[E'a\\b'::text, 'c'::text])))`, [String.raw`a\b`, 'c']],
];

test.each(read)('%s', (_, check, values) => {
  expect(checkedValues(check, 'state')).toEqual(values);
});

test.each([
  ['not of it', `CHECK ((NOT (state = 'open'::text)))`],
  ['other than it', `CHECK ((state <> ALL (ARRAY['open'::text, 'shut'::text])))`],
  ['a list that lets anything pass', `CHECK ((state = ANY (ARRAY['open'::text, NULL::text])))`],
  ['more than it', `CHECK (((state = 'open'::text) OR (length(state) > 4)))`],
  ['a condition beside it', `CHECK (((state = ANY (ARRAY['open'::text])) AND (length(state) > 2)))`],
  ['what is made of it', `CHECK ((lower(state) = ANY (ARRAY['open'::text, 'shut'::text])))`],
  ['whether it is', `CHECK (((state = 'open'::text) IS NOT NULL))`],
  ['whether it is, compared', `CHECK (((state = 'open'::text) = true))`],
  ['a pattern', `CHECK ((state ~ '^(open|shut)$'::text))`],
  ['another column', `CHECK ((kind = ANY (ARRAY['open'::text, 'shut'::text])))`],
  ['another column that ends alike', `CHECK ((old_state = 'open'::text))`],
  ['rows that nobody looked at', `CHECK ((state = ANY (ARRAY['open'::text]))) NOT VALID`],
  ['numbers', `CHECK ((state = ANY (ARRAY[1, 2])))`],
  ['no check', `UNIQUE (state)`],
])('unread: %s', (_, check) => {
  expect(checkedValues(check, 'state')).toBeNull();
});

test('two checks let pass what both let pass', () => {
  expect(
    inAll([
      ['a', 'b', 'c'],
      ['c', 'b'],
    ]),
  ).toEqual(['b', 'c']);
  expect(inAll([['a']])).toEqual(['a']);
});
