/** The columns of a table of figures that people take away: the datasets' own, and names beside the codes. */
import { levelOf } from '#territory/place.ts';
import { officialName } from '#territory/name.ts';
import type { Cell, SheetColumn } from '#platform/spreadsheet/write.ts';
import type { Locale } from '#platform/words.ts';
import { type Estimate } from '../release/estimate.ts';
import { measureName, methodName } from '../release/in-words.ts';
import { unitOf } from '../release/measures.ts';
import type { es } from './words.es.ts';

export type TableColumn = keyof typeof es.columns;

/** A figure with whom to cite, and what its group is called. */
export type CitedEstimate = Estimate & { readonly source: string; readonly breakdown_name: string };

interface Column extends Pick<SheetColumn, 'type' | 'width'> {
  readonly key: TableColumn;
  readonly write: (estimate: CitedEstimate, locale: Locale) => Cell;
}

const own = (key: TableColumn & keyof CitedEstimate, type: SheetColumn['type'], width: number): Column => {
  return { key, type, width, write: (estimate) => estimate[key] };
};

export const tableColumns: readonly Column[] = [
  own('territory', 'text', 9),
  { key: 'name', type: 'text', width: 24, write: ({ territory }) => officialName(territory) },
  { key: 'level', type: 'text', width: 9, write: ({ territory }) => levelOf(territory) },
  own('measure', 'text', 14),
  { key: 'measure_name', type: 'text', width: 36, write: measureName },
  own('part', 'text', 12),
  own('method', 'text', 28),
  { key: 'method_name', type: 'text', width: 30, write: ({ method }, locale) => methodName(method, locale) },
  own('period', 'text', 9),
  own('breakdown', 'text', 11),
  own('breakdown_name', 'text', 20),
  own('value', 'decimal', 11),
  { key: 'unit', type: 'text', width: 9, write: ({ measure }) => unitOf(measure) },
  own('low', 'decimal', 11),
  own('high', 'decimal', 11),
  own('se', 'decimal', 11),
  own('persons', 'number', 11),
  own('population', 'number', 11),
  own('n', 'number', 11),
  own('quality', 'text', 12),
  own('estimation', 'text', 13),
  own('dataset', 'text', 34),
  own('source', 'text', 60),
];
