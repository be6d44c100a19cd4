/** What the open API takes and gives of every list that is found by a sentence. The same schemas check a request and describe the API to others. */
import * as v from 'valibot';
import { country } from '#territory/place.ts';
import { comunas, regions } from '#territory/territory.ts';

export const textOrNull = v.nullable(v.string());
export const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0));
export const territoryCode = v.pipe(v.string(), v.description('`CL`, a region (two digits) or a comuna (five digits)'));

/** As many values of a parameter as a list takes. */
const mostValues = 40;

/** A parameter that may come several times: any of them. */
export const anyOf = (codes: readonly string[], description: string) =>
  v.pipe(v.optional(v.pipe(v.array(v.picklist(codes)), v.maxLength(mostValues)), []), v.description(description));

/** What each of these lists is asked. */
export const askedOfList = {
  q: v.pipe(
    v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
    v.description(
      'A sentence: words that its name, its summary or its organisation say, whatever their number, gender and accents; places, and what or whom it is for. What says all of it, the surest and the nearest first',
    ),
  ),
  region: anyOf(
    [country.code, ...regions.map(({ code }) => code)],
    'Regions in which it says it is, whole or by comunas; `CL` for all of Chile',
  ),
  comuna: anyOf(
    comunas.map(({ code }) => code),
    'Comunas that it names: five-digit CUT codes',
  ),
  page: v.pipe(
    v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/), v.transform(Number), v.number()), '1'),
    v.description('From 1; 50 to a page'),
  ),
};

/** What each thing has. */
export const thingGiven = { id: v.pipe(v.string(), v.uuid()), slug: v.string(), url: v.string() };

const facets = v.pipe(
  v.record(v.string(), v.array(v.strictObject({ value: v.string(), count: wholeNumber }))),
  v.description('By parameter: how many each value would leave'),
);
const next = v.pipe(textOrNull, v.description('The address of the next page; null on the last'));

/** A page of a list. */
export const pageGiven = <Item extends v.GenericSchema>(item: Item) =>
  v.strictObject({ total: wholeNumber, items: v.array(item), facets, next });
