/** Bad input, told in Spanish. */
import { isPunctuated, type Say } from './particulars.ts';
import { readingEs } from './file.es.ts';

const at = (d: Say) => `Columna «${d('column')}», fila ${d('row')}`;
const more = (d: Say) =>
  Number(d('count')) > 1 ? ` (y ${Number(d('count')) - 1} fila${Number(d('count')) > 2 ? 's' : ''} más)` : '';

/** Why a field of a description is wrong; any other reason is told as it came. */
const reasons: Readonly<Record<string, string>> = {
  missing: 'falta',
  'unknown-field': 'no se conoce ese campo',
  'bad-name': 'el nombre no lleva espacios, comas ni asteriscos',
  'not-text': 'tiene que ser un texto entre comillas',
  'not-number': 'tiene que ser un número, sin comillas',
  'not-yes-no': 'tiene que ser true o false',
  'not-list': 'tiene que ser una lista, entre [ y ]',
  'not-object': 'tiene que ir entre { y }, con sus campos dentro',
  'not-in-list': 'no es uno de los valores que puede tener',
  'wrong-shape': 'no tiene la forma que se espera ahí',
  empty: 'está vacío o le faltan valores',
  'not-ascending': 'los cortes van de menor a mayor, sin repetir',
  'too-small': 'el número es demasiado pequeño',
};

export const es = {
  'unknown-method': (d: Say) => `No existe el método «${d('method')}». Los que hay: ${d('known')}.`,
  'two-methods': (d: Say) =>
    `Se pidieron dos métodos a la vez (${d('methods')}): no se comparan ni se ponen en una misma serie. Pide uno.`,
  'two-measures': (d: Say) => `Se quiso restar dos medidas distintas (${d('measures')}).`,
  'description-empty': (_: Say) => 'El survey.json está vacío: pega o elige el que describe la encuesta.',
  'description-not-json': (_: Say) =>
    'Esto no es un survey.json, o está cortado: empieza con {, termina con } y sus textos van entre comillas.',
  'bad-description': (d: Say) =>
    `La descripción de la encuesta tiene un error en «${d('path')}»: ${reasons[d('reason')] ?? d('reason')}.`,
  'unknown-column': (d: Say) =>
    `El archivo no tiene la columna «${d('column')}» (${d('role')}).` + (d('near') ? ` ¿Será ${d('near')}?` : ''),
  'unknown-group': (d: Say) =>
    `La encuesta no describe el grupo «${d('group')}». Los que hay: ${d('known') || 'ninguno'}.`,
  'unknown-variable': (d: Say) =>
    `La encuesta no describe la variable «${d('variable')}». Las que hay: ${d('known') || 'ninguna'}.`,
  'unknown-measure': (d: Say) => `El método no da la medida «${d('measure')}». Las que hay: ${d('known')}.`,
  'unknown-quality-rules': (d: Say) => `No existen las reglas de calidad «${d('rules')}». Las que hay: ${d('known')}.`,
  'method-needs': (d: Say) => `El método «${d('method')}» necesita que la encuesta describa ${d('needs')}.`,
  'classified-otherwise': (d: Say) =>
    `La columna «${d('column')}» trae la situación clasificada con el método «${d('by')}», y se pidió «${d('method')}». Pide el método con que se clasificó.`,
  'unreadable-file': (d: Say) =>
    `No se pudo leer «${d('file')}»: está dañado, cortado o no es del tipo que dice.` +
    (d('line') ? ` La falla está en la línea ${d('line')}.` : ` Detalle técnico: ${d('reason')}`),
  'not-utf-8': (d: Say) =>
    `El texto de «${d('file')}» no está en UTF-8` +
    (d('line') ? ` (línea ${d('line')})` : '') +
    ': sus tildes y eñes no se pueden leer. Guárdalo otra vez como «CSV UTF-8».',
  'uneven-line': (d: Say) =>
    `La línea ${d('line')} de «${d('file')}» tiene otra cantidad de valores (${d('found')}) que el encabezado (${d('expected')}). El archivo está cortado, o hay un separador de más o de menos.`,
  'extreme-not-poor': (d: Say) =>
    `En la columna «${d('column')}», los códigos de pobreza extrema (${d('codes')}) tienen que estar también entre los de pobreza («poor»).`,
  'no-such-file': (d: Say) => `No hay ningún archivo «${d('file')}». Revisa el nombre y la carpeta.`,
  'unknown-file-type': (d: Say) =>
    `No se sabe leer «${d('file')}». Sirven archivos .csv, .csv.gz, .tsv, .parquet, .sav, .zsav y .dta.`,
  'no-rows': (d: Say) => `El archivo «${d('file')}» no tiene ninguna fila.`,
  'nobody-classified': (d: Say) =>
    `Nadie en el archivo tiene los datos que pide el método «${d('method')}»: no hay qué medir.`,
  'missing-value': (d: Say) => `${at(d)}: falta el valor de ${d('role')}${more(d)}.`,
  'not-a-number': (d: Say) =>
    `${at(d)}: «${d('value')}» no es un número${more(d)}.${isPunctuated(d('value')) ? ' Quita los separadores de miles y escribe los decimales de toda la columna igual: todos con punto, o todos con coma.' : ''}`,
  'weight-not-positive': (d: Say) =>
    `${at(d)}: el factor de expansión «${d('value')}» no es positivo${more(d)}. Cada persona de la muestra representa a alguien: quita del archivo las filas sin factor, o elige otra columna.`,
  'replicate-negative': (d: Say) => `${at(d)}: el factor de réplica «${d('value')}» es negativo${more(d)}.`,
  'replicate-scales': (d: Say) =>
    `La descripción da ${d('scales')} escalas («rscales») y hay ${d('replicates')} réplicas: tiene que haber una por réplica.`,
  'size-not-positive': (d: Say) => `${at(d)}: «${d('value')}» no es un número de personas${more(d)}.`,
  'indicator-not-binary': (d: Say) => `${at(d)}: «${d('value')}» no es 0 (no carente) ni 1 (carente)${more(d)}.`,
  'unknown-status': (d: Say) => `${at(d)}: la descripción no dice qué significa «${d('value')}»${more(d)}.`,
  'unknown-code': (d: Say) => `${at(d)}: «${d('value')}» no es un código conocido de ${d('role')}${more(d)}.`,
  'income-without-line': (d: Say) => `${at(d)}: hay ingreso pero no hay línea de pobreza para ${d('value')}${more(d)}.`,
  'psu-in-two-strata': (d: Say) =>
    `El conglomerado «${d('psu')}» está en ${d('count')} estratos (${d('strata')}). Si los números de conglomerado se repiten entre estratos, márcalo en la descripción ("nest": true).`,
  'population-too-small': (d: Say) =>
    `El estrato «${d('stratum')}» dice tener ${d('population')} conglomerados en la población y hay ${d('sample')} en la muestra.`,
  'population-varies': (d: Say) =>
    `El estrato «${d('stratum')}» tiene más de un valor de corrección por población finita.`,
  'weights-too-small': (d: Say) =>
    `Los factores de expansión suman ${d('sum')} y hay ${d('persons')} personas: para medir la desigualdad tienen que expandir a la población.`,
  'single-psu-stratum': (d: Say) =>
    `El estrato «${d('stratum')}» tiene un solo conglomerado. Elige cómo tratarlo: certainty, remove, adjust o average.`,
  'empty-group': (d: Say) =>
    `En el grupo «${d('group')}» no hay nadie con los datos que se piden: no hay qué medir por él.`,
  'nothing-to-compare': (d: Say) =>
    d('reference')
      ? `En «${d('group')}» no hay «${d('reference')}» con quien comparar a otros.`
      : `En «${d('group')}» no hay dos categorías que comparar.`,
  'bad-variable': (d: Say) =>
    `No se entiende «${d('request')}». Escribe mean:variable, total:variable, proportion:variable o ratio:una/otra.`,
  'too-many-cells': (d: Say) =>
    `Los grupos pedidos dan ${d('cells')} combinaciones: son demasiadas. Cruza menos grupos.`,
  ...readingEs,
  unsupported: (d: Say) => `${d('what')} no se puede hacer en ${d('engine')}.`,
} satisfies Record<string, (d: Say) => string>;
