/** The words of the comparison in Spanish. */
export const es = {
  title: 'Comparar territorios',
  lead: 'Elige hasta seis: comunas, regiones o Chile. Se comparan solo cifras de la misma metodología y el mismo año, y se dice si la diferencia es más que azar.',
  add: 'Agrega una comuna o región',
  addHint: 'Escribe su nombre; no importan los acentos ni los errores.',
  button: 'Agregar',
  chosen: 'Territorios que comparas',
  remove: (name: string) => `Quitar ${name}`,
  start: 'Agrega dos territorios para comenzar. Por ejemplo:',
  example: 'Puente Alto, La Florida y Maipú',
  one: 'Agrega otro territorio para comparar.',
  why: {
    full: 'Ya hay seis territorios, que es lo más que se puede comparar. Quita uno para agregar otro.',
    unknown: (typed: string) => `No encontramos ninguna comuna o región parecida a «${typed}».`,
    already: (typed: string) => `«${typed}» ya está en la comparación.`,
    which: (typed: string) => `¿Cuál de estos es «${typed}»?`,
  },
  unknownCodes: (codes: string) => `Ningún territorio tiene el código ${codes}.`,
  tooMany: (names: string) => `Se comparan seis como máximo. Quedaron fuera: ${names}.`,
  measureOf: (measure: string, period: string, method: string) => `${measure}, ${period} (${method})`,
  nobody: 'Estos territorios no tienen ninguna cifra publicada en común.',
  figureless: (names: string) => `Ninguna fuente publica cifras de pobreza de ${names}.`,
  notPublished: (names: string) => `Sin cifra publicada: ${names}.`,
  beyondChance: '¿Es más que azar?',
  higher: (a: string, b: string) => `${a} tiene más pobreza que ${b}: la diferencia supera su margen de error.`,
  alike: (a: string, b: string) =>
    `${a} no se distingue de ${b}: la diferencia cabe en su margen de error y no se puede decir cuál tiene más.`,
  noneKnown: 'La fuente no publica intervalos de estas cifras: no se puede saber si sus diferencias son más que azar.',
  unknown: (names: string) =>
    `De ${names} la fuente no publica intervalo: no se puede saber si su diferencia con los demás es más que azar.`,
  method:
    'El margen de error de una diferencia, al 95 %, sale de los intervalos de las dos cifras, como si vinieran de muestras distintas (Zou y Donner, 2008). Dos intervalos que se traslapan un poco pueden ser de cifras que sí difieren.',
  within: 'Cuando un territorio está dentro de otro, sus cifras no son independientes.',
  download: 'Descargar esta comparación',
};
