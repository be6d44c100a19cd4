/** Reads a submitted form through a schema: the value, or what was typed with the words to show beside each field. */
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { andOthers, cutter, fieldsIn, longestIn, type Longest } from './sizes.ts';

/** What was typed: a text, several texts for a group of checkboxes, or a file. */
export type FormValues = Record<string, string | string[] | File>;

/** What goes back to the page: typed values (files apart, which a browser does not take back) and an issue code per field. */
export interface RejectedForm {
  readonly values: Record<string, string | string[]>;
  readonly issues: Record<string, string>;
}

export interface FormShape {
  /** Fields that may come several times: always read as an array. */
  readonly many?: readonly string[];
  /** How many fields are read: 400 unless the form may have more. */
  readonly most?: number;
}

/** Reads and checks a form. Issues are keyed by field name; an issue of the whole form is under ''. */
export async function readForm<T>(
  source: Request | FormData,
  schema: StandardSchemaV1<unknown, T>,
  shape: FormShape = {},
): Promise<{ value: T } | { rejected: RejectedForm }> {
  const form = source instanceof FormData ? source : await source.formData();
  const values = formValues(form, shape, longestIn(schema));
  const result = await schema['~standard'].validate(values);
  if (!result.issues) return { value: result.value };
  return {
    rejected: { values: withoutFiles(values), issues: inAskedOrder(issuesByField(result.issues), fieldsIn(schema)) },
  };
}

/** A form's fields as plain values, each cut where nobody goes on in earnest. An empty file input counts as absent. */
export function formValues(
  form: FormData,
  { many = [], most = mostFields }: FormShape = {},
  longest: Longest = longestIn({}),
): FormValues {
  const values: FormValues = {};
  const cut = cutter(longest);
  const read = (name: string, text: string) => cut(name, text).replaceAll('\0', '');
  for (const [name, value] of [...form].slice(0, most)) {
    if (many.includes(name) || name.startsWith('__') || name.length > longestName) continue;
    if (typeof value === 'string') {
      if (longest(name) > 0) values[name] = read(name, value);
    } else if (value.size > 0) values[name] = value;
  }
  for (const name of many) {
    const texts = form.getAll(name).filter((value) => typeof value === 'string');
    values[name] = texts.slice(0, most).map((text) => read(name, text));
  }
  return values;
}

/** An issue as Standard Schema and valibot both give it. */
interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: unknown })[] | undefined;
}

/** What no person fills in is left out, so that it is not carried back to the page either. */
const mostFields = 400;
const longestName = 100;

/** The first issue of each field, keyed by the field's name. */
export function issuesByField(issues: readonly Issue[]): Record<string, string> {
  const byField: Record<string, string> = {};
  for (const { path, message } of issues) {
    const first = path?.[0];
    byField[String(typeof first === 'object' ? first.key : (first ?? ''))] ??= message;
  }
  return byField;
}

/**
 * A schema of a form that is read as a whole, such as one whose fields are named by rule (`column-0`): it takes whatever comes, each
 * text as long as `like` says: the schema of what it holds, or the longest right text of any field.
 */
export function wholeForm<T>(
  read: (values: FormValues) => T,
  like: object | number = {},
): StandardSchemaV1<unknown, T> {
  const longest = typeof like === 'number' ? () => like : andOthers(longestIn(like));
  const validate = (values: unknown) => ({ value: read(values as FormValues) });
  const schema = { '~standard': { version: 1, vendor: 'minga', validate }, longest } as const;
  return schema;
}

/** What is said by field in the order in which a page asks them; what it does not ask comes after. */
export function inAskedOrder<T>(byField: Readonly<Record<string, T>>, asked: readonly string[]): Record<string, T> {
  const place = (field: string) => (asked.includes(field) ? asked.indexOf(field) : asked.length);
  return Object.fromEntries(Object.entries(byField).toSorted(([one], [other]) => place(one) - place(other)));
}

/** One text of a form; empty when it is not there. */
export const textIn = (values: FormValues, name: string): string => {
  const value = values[name];
  return typeof value === 'string' ? value : '';
};

/** The texts of a form, each once. */
export const textsOf = (values: object): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter((field): field is [string, string] => typeof field[1] === 'string'));

/** A file of a form; undefined when none was chosen. */
export const fileIn = (values: FormValues, name: string): File | undefined => {
  const value = values[name];
  return value instanceof File ? value : undefined;
};

const secrets = ['password', 'current', 'token', 'code'];

/** Whether a field holds what no page may be given back. */
export const isSecret = (name: string): boolean => secrets.includes(name);

/** The texts of a form without what must not be written into a page. */
export function withoutSecrets(values: object): Record<string, string> {
  return Object.fromEntries(Object.entries(textsOf(values)).filter(([name]) => !isSecret(name)));
}

/** What a browser takes back: what was typed, without files. */
export function withoutFiles(values: FormValues): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string | string[]] => !(entry[1] instanceof File)),
  );
}
