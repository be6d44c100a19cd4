/** What is wrong with a survey file, told in Spanish. */
import type { Part, Say } from './particulars.ts';

const parts: Record<Part, string> = {
  header: 'el encabezado',
  map: 'el mapa de secciones',
  dictionary: 'el diccionario de variables',
  'value-labels': 'las etiquetas de valores',
  data: 'los datos',
  'long-texts': 'los textos largos (strL)',
};

export const readingEs = {
  'not-a-survey-file': (d: Say) =>
    `«${d('file')}» no es un archivo de SPSS ni de Stata: empieza con «${d('found')}», y debería con $FL2, $FL3 o <stata_dta>.`,
  'unsupported-version': (d: Say) =>
    `«${d('file')}» es de una versión que no se sabe leer (${d('found')}). Se leen: ${d('supported')}. Guárdelo de nuevo en una de ellas.`,
  'unknown-encoding': (d: Say) =>
    `«${d('file')}» dice que sus textos están en «${d('encoding')}», que no se sabe leer.`,
  'cut-file': (d: Say) =>
    `El archivo «${d('file')}» está cortado: para ${parts[d('part') as Part]} hacen falta ${d('needed')} bytes y el archivo tiene ${d('size')}.`,
  'damaged-file': (d: Say) =>
    `El archivo «${d('file')}» está dañado: en ${parts[d('part') as Part]}, byte ${d('at')}, debería decir ${d('expected')} y dice ${d('found')}.`,
  'too-few-rows': (d: Say) =>
    `El archivo «${d('file')}» está cortado: declara ${d('declared')} filas y solo hay ${d('rows')} completas.`,
  'cut-last-row': (d: Say) =>
    `El archivo «${d('file')}» está cortado: no declara cuántas filas tiene, y la que sigue a la ${d('rows')} está incompleta.`,
  'too-many-rows': (d: Say) =>
    `El archivo «${d('file')}» está dañado: declara ${d('declared')} filas y después de ellas hay más datos.`,
  'twin-columns': (d: Say) =>
    `Las columnas ${d('columns')} solo se distinguen por las mayúsculas: cambie el nombre de una en el archivo.`,
};
