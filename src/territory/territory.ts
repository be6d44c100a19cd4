/** Chile's regions, provinces and comunas by official CUT code (a string: "01101", never a number). */
import data from '../../data/territory/territory.json' with { type: 'json' };

export interface Region {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  /** Roman numeral by which people still call it; "RM" for the Metropolitan region. */
  readonly numeral: string;
  /** ISO 3166-2 code, for machines abroad. */
  readonly iso: string;
  /** People counted by the 2024 census. */
  readonly population: number;
}

export interface Province {
  readonly code: string;
  readonly name: string;
  readonly region: string;
}

export interface Comuna {
  readonly code: string;
  readonly name: string;
  /** Other spellings found in official lists. */
  readonly aliases: readonly string[];
  readonly province: string;
  readonly region: string;
  /** People counted by the 2024 census. */
  readonly population: number;
  /** PNDR class, in Spanish as published: Urbana, Mixta or Rural. */
  readonly rurality: string;
}

/** The 16 regions, from north to south. */
export const regions: readonly Region[] = data.regions;
/** The 56 provinces. */
export const provinces: readonly Province[] = data.provinces;
/** The 346 comunas, Antártica included although no source draws it. */
export const comunas: readonly Comuna[] = data.comunas;

const byCode = <T extends { readonly code: string }>(all: readonly T[]) => new Map(all.map((one) => [one.code, one]));
const regionsByCode = byCode(regions);
const provincesByCode = byCode(provinces);
const comunasByCode = byCode(comunas);

/** The first whole year of the regions that were made out of others. */
const since: Readonly<Record<string, number>> = { '14': 2008, '15': 2008, '16': 2018 };

/** The regions that there were in a year, all of today's in an unknown one (NaN). */
export const regionsIn = (year: number): readonly Region[] =>
  regions.filter(({ code }) => !(year < (since[code] ?? year)));

/** The region with this two-digit code. */
export const regionByCode = (code: string): Region | undefined => regionsByCode.get(code);
/** The province with this three-digit code. */
export const provinceByCode = (code: string): Province | undefined => provincesByCode.get(code);
/** The comuna with this five-digit code. */
export const comunaByCode = (code: string): Comuna | undefined => comunasByCode.get(code);
/** The comunas of a province, in the order of the official list. */
export const comunasOfProvince = (province: string): readonly Comuna[] =>
  comunas.filter((comuna) => comuna.province === province);
/** The comunas of a region, by name. */
export function comunasOf(region: string): readonly Comuna[] {
  return comunas.filter((comuna) => comuna.region === region).toSorted((a, b) => a.name.localeCompare(b.name, 'es'));
}
