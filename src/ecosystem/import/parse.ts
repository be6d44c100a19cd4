/** Reads the cells of a sheet by the very fields of a form. Pure. */
import * as v from 'valibot';
import { mostComunas } from '#registry/organization/schema.ts';
import { country } from '#territory/place.ts';
import { comunaByCode, regionByCode } from '#territory/territory.ts';
import { either } from '../places/written.ts';
import type { ThingFault, ThingRules } from './thing.ts';

type Field = v.GenericSchema<unknown, unknown>;

/** A cell as one of these fields takes it. */
export const parseBy =
  (fields: Readonly<Record<string, unknown>>): ThingRules['parse'] =>
  (field, raw) => {
    const read = v.safeParse(fields[field] as Field, raw);
    return read.success ? { value: read.output } : { code: read.issues[0].message };
  };

/** Of each field that a form does not take, why. */
export const stopsOf = (read: v.SafeParseResult<v.GenericSchema>): ThingFault[] =>
  read.success
    ? []
    : Object.entries(Object.groupBy(read.issues, ({ path }) => String(path?.[0]?.key))).map(([field, issues]) => ({
        field,
        code: issues![0]!.message,
      }));

const isPlace = (code: string): boolean =>
  code === country.code || regionByCode(code) !== undefined || comunaByCode(code) !== undefined;

/** Codes of territories as a form would have them ticked. Messages: `place-either`, `place-unknown`, `too-many-comunas`. */
export const placesField = v.pipe(
  v.array(
    v.pipe(
      v.string(),
      v.check((code) => !code.startsWith(either), 'place-either'),
      v.check(isPlace, 'place-unknown'),
    ),
  ),
  v.check((codes) => codes.filter((code) => code.length === 5).length <= mostComunas, 'too-many-comunas'),
  v.transform((codes) => (codes.includes(country.code) ? [country.code] : withoutInner(codes))),
);

/** Comunas of a whole region are in it. */
const withoutInner = (codes: readonly string[]): string[] =>
  codes.filter((code) => code.length === 2 || !codes.includes(code.slice(0, 2))).toSorted();
