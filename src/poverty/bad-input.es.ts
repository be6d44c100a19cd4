/** Bad input, told in Spanish. */
import type { Details } from './bad-input.ts';

const list = (names: Details[string]) => (Array.isArray(names) ? names.join(', ') : String(names ?? ''));
const at = (d: Details) => `Columna «${d['column']}», fila ${d['row']}`;
const more = (d: Details) => (Number(d['count']) > 1 ? ` (y ${Number(d['count']) - 1} filas más)` : '');

export const es = {
  'unknown-method': (d: Details) => `No existe el método «${d['method']}». Los que hay: ${list(d['known'])}.`,
  'two-methods': (d: Details) =>
    `Se pidieron dos métodos a la vez (${list(d['methods'])}): no se comparan ni se ponen en una misma serie. Pida uno.`,
  'two-measures': (d: Details) => `Se quiso restar dos medidas distintas (${list(d['measures'])}).`,
  'bad-description': (d: Details) => `La descripción de la encuesta tiene un error en «${d['path']}»: ${d['reason']}.`,
  'unknown-column': (d: Details) =>
    `El archivo no tiene la columna «${d['column']}» (${d['role']}).` +
    (list(d['near']) ? ` ¿Será ${list(d['near'])}?` : ''),
  'unknown-group': (d: Details) =>
    `La encuesta no describe el grupo «${d['group']}». Los que hay: ${list(d['known']) || 'ninguno'}.`,
  'unknown-variable': (d: Details) =>
    `La encuesta no describe la variable «${d['variable']}». Las que hay: ${list(d['known']) || 'ninguna'}.`,
  'unknown-measure': (d: Details) => `El método no da la medida «${d['measure']}». Las que hay: ${list(d['known'])}.`,
  'unknown-quality-rules': (d: Details) =>
    `No existen las reglas de calidad «${d['rules']}». Las que hay: ${list(d['known'])}.`,
  'method-needs': (d: Details) => `El método «${d['method']}» necesita que la encuesta describa ${d['needs']}.`,
  'unreadable-file': (d: Details) =>
    `No se pudo leer «${d['file']}»: está dañado, cortado o no es del tipo que dice. Detalle: ${d['reason']}`,
  'unknown-file-type': (d: Details) =>
    `No se sabe leer «${d['file']}». Sirven archivos .csv, .csv.gz, .tsv y .parquet.`,
  'no-rows': (d: Details) => `El archivo «${d['file']}» no tiene ninguna fila.`,
  'nobody-classified': (d: Details) =>
    `Nadie en el archivo tiene los datos que pide el método «${d['method']}»: no hay qué medir.`,
  'missing-value': (d: Details) => `${at(d)}: falta el valor de ${d['role']}${more(d)}.`,
  'not-a-number': (d: Details) => `${at(d)}: «${d['value']}» no es un número${more(d)}.`,
  'weight-not-positive': (d: Details) => `${at(d)}: el factor de expansión «${d['value']}» no es positivo${more(d)}.`,
  'size-not-positive': (d: Details) => `${at(d)}: «${d['value']}» no es un número de personas${more(d)}.`,
  'indicator-not-binary': (d: Details) => `${at(d)}: «${d['value']}» no es 0 (no carente) ni 1 (carente)${more(d)}.`,
  'unknown-status': (d: Details) => `${at(d)}: la descripción no dice qué significa «${d['value']}»${more(d)}.`,
  'income-without-line': (d: Details) =>
    `${at(d)}: hay ingreso pero no hay línea de pobreza para ${d['value']}${more(d)}.`,
  'psu-in-two-strata': (d: Details) =>
    `El conglomerado «${d['psu']}» está en ${d['count']} estratos (${list(d['strata'])}). Si los números se repiten entre estratos, ponga "nest": true.`,
  'population-too-small': (d: Details) =>
    `El estrato «${d['stratum']}» dice tener ${d['population']} conglomerados en la población y hay ${d['sample']} en la muestra.`,
  'population-varies': (d: Details) =>
    `El estrato «${d['stratum']}» tiene más de un valor de corrección por población finita.`,
  'single-psu-stratum': (d: Details) =>
    `El estrato «${d['stratum']}» tiene un solo conglomerado. Elija cómo tratarlo: certainty, remove, adjust o average.`,
  'empty-group': (d: Details) => `No hay nadie en ${d['domain']}.`,
  'weights-vary': (d: Details) => `Hay ${d['count']} pesos de réplica y ${d['scales']} escalas: deben ser los mismos.`,
  'too-many-cells': (d: Details) =>
    `Los grupos pedidos dan ${d['cells']} combinaciones: son demasiadas. Cruce menos grupos.`,
  unsupported: (d: Details) => `${d['what']} no se puede hacer en ${d['engine']}.`,
} satisfies Record<string, (d: Details) => string>;
