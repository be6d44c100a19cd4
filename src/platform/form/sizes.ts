/** How much of what is typed in a form is read: each field by its own schema, and all of them together. */

/** What a field may hold at most of which its schema says nothing: a code, an id, an address of ours. */
const unsaid = 1000;
/** Somebody who wrote too much sees it still, to shorten it: a few times the longest that is right. */
const times = 4;
/** What all the texts of a form may come to, in letters. */
const whole = 300_000;

/** The longest right text of a field; 0 of one that the form has not. */
export type Longest = (name: string) => number;

/** As much as valibot's schemas and their steps tell of themselves. */
interface Told {
  readonly type?: string;
  readonly requirement?: unknown;
  readonly entries?: Readonly<Record<string, Told>>;
  readonly options?: readonly unknown[];
  readonly pipe?: readonly Told[];
  readonly wrapped?: Told;
  readonly item?: Told;
  /** What a schema that takes whatever comes was told: see `wholeForm`. */
  readonly longest?: Longest;
}

const known = new WeakMap<object, Longest>();

/** The longest right text of each field of a form, read from its schema; of a schema that names no fields, any is one. */
export function longestIn(schema: object): Longest {
  const before = known.get(schema);
  if (before) return before;
  const fields = fieldsOf(schema);
  const others = fields.size > 0 && !isLoose(schema) ? 0 : unsaid;
  const longest = (schema as Told).longest ?? ((name: string) => fields.get(name) ?? others);
  known.set(schema, longest);
  return longest;
}

/** The fields that a form's schema names, in its order; none of a schema that names none. */
export const fieldsIn = (schema: object): string[] => [...fieldsOf(schema).keys()];

/** Whether a form has fields beside those that its schema names, such as `reason-rut`. */
const isLoose = (schema: Told): boolean => schema.type === 'loose_object' || partsOf(schema).some(isLoose);

function fieldsOf(schema: Told): ReadonlyMap<string, number> {
  const { entries } = schema;
  if (entries) return new Map(Object.entries(entries).map(([name, field]) => [name, longestOf(field) || unsaid]));
  return new Map(partsOf(schema).flatMap((part) => [...fieldsOf(part)]));
}

/** The largest `maxLength` of a text that a field or a part of it names; 0 where none does. A list's own counts its texts, not letters. */
function longestOf(schema: Told): number {
  const own = schema.pipe?.find(({ type }) => type === 'max_length')?.requirement;
  const most = typeof own === 'number' && !holdsList(schema) ? own : 0;
  return Math.max(most, ...partsOf(schema).map(longestOf));
}

const holdsList = ({ item, pipe }: Told): boolean => item !== undefined || (pipe?.slice(1).some(holdsList) ?? false);

/** The schemas that a schema is made of; the first step of a pipe is the schema itself, and a part where it has steps of its own. */
function partsOf({ pipe = [], wrapped, item, options }: Told): Told[] {
  const steps = pipe.filter((step, i) => i > 0 || step.pipe);
  const parts = [...steps, wrapped, item, ...(options ?? [])];
  return parts.filter((part): part is Told => typeof part === 'object' && part !== null);
}

/** The same, of a form that has more fields than the schema names. */
export const andOthers =
  (longest: Longest): Longest =>
  (name) =>
    longest(name) || unsaid;

/** Cuts the texts of one form. */
export function cutter(longest: Longest): (name: string, text: string) => string {
  let left = whole;
  return (name, text) => {
    const cut = text.slice(0, Math.min(left, times * longest(name)));
    left -= cut.length;
    return cut;
  };
}

/** What is sent back of what was typed, where it is more than is kept: as much as fits, lists last. */
export function fitting<T extends string | string[]>(
  typed: Readonly<Record<string, T>>,
  most: number,
): Record<string, T> {
  let left = most;
  const taken = (text: string) => {
    const cut = text.slice(0, Math.max(0, left));
    left -= cut.length;
    return cut;
  };
  const textsFirst = Object.entries(typed).toSorted(
    ([, one], [, other]) => Number(Array.isArray(one)) - Number(Array.isArray(other)),
  );
  const all = textsFirst.map(([name, value]) => [
    name,
    typeof value === 'string' ? taken(value) : value.map(taken).filter(Boolean),
  ]);
  return Object.fromEntries(all) as Record<string, T>;
}
