/** What keeps a dataset from being loaded, told in Spanish. */

type Say = (particular: string) => string;

export const es = {
  line: (line: number) => `línea ${line}`,
  column: (column: string) => `columna «${column}»`,
  more: (count: number) => `… y ${count} problemas más.`,
  nothing: 'No se cargó nada.',
  problems: {
    'file-missing': () => 'el archivo no existe o no se puede leer. Revisa la ruta.',
    'not-json': (d: Say) => `no es un JSON válido (${d('reason')}). Corrígelo con un editor de texto.`,
    descriptor: (d: Say) =>
      `«${d('path')}» falta o no es lo que se espera (${d('reason')}). Mira otro descriptor de data/poverty/published.`,
    'one-source': (d: Say) => `trae ${d('count')} fuentes. Un conjunto tiene una sola: sepáralo en varios.`,
    'path-outside': () => '«path» debe ser el nombre de un CSV en la misma carpeta que el descriptor.',
    'slug-twice': (d: Say) => `el conjunto «${d('slug')}» viene en dos archivos. Deja uno.`,
    'csv-unreadable': (d: Say) => `no se puede leer como CSV (${d('reason')}). Guárdalo separado por comas, en UTF-8.`,
    'no-rows': () => 'no trae ninguna fila. Un conjunto necesita al menos una cifra.',
    'column-missing': (d: Say) => `falta esta columna. Las columnas son: ${d('known')}.`,
    'column-unknown': (d: Say) => `esta columna no se conoce. Las columnas son: ${d('known')}.`,
    'cells-count': (d: Say) => `tiene ${d('count')} celdas y el encabezado ${d('expected')}. Revisa comas y comillas.`,
    'territory-unknown': (d: Say) =>
      `«${d('value')}» no es un territorio. Escribe CL, una región con dos dígitos («08») o una comuna con cinco («08101»).`,
    'measure-unknown': (d: Say) => `«${d('value')}» no es una medida. Las que hay: ${d('known')}.`,
    'method-unknown': (d: Say) => `«${d('value')}» no es una metodología. Las que hay: ${d('known')}.`,
    'method-mismatch': (d: Say) => `«${d('method')}» no mide «${d('measure')}». Elige la metodología con que se midió.`,
    'two-methods': (d: Say) =>
      `trae dos metodologías («${d('value')}»). Dos metodologías nunca dan una misma cifra: escribe una fila por cada una.`,
    'part-unknown': (d: Say) =>
      `«${d('value')}» no es un indicador ni una dimensión de ${d('method')}. Los que hay: ${d('known')}.`,
    'part-not-wanted': (d: Say) => `«${d('measure')}» no se mide por partes. Deja la celda vacía.`,
    'period-bad': (d: Say) => `«${d('value')}» no es un año («2024») ni un mes («2024-05»).`,
    'breakdown-bad': (d: Say) =>
      `«${d('value')}» no es una desagregación. Se escribe «sexo=2» o «area=1;sexo=2»; vacía es toda la población.`,
    'not-a-number': (d: Say) =>
      `«${d('value')}» no es un número. Escríbelo con punto decimal y sin separador de miles: 0.173.`,
    'not-a-share': (d: Say) =>
      `${d('value')} está fuera de 0 a 1. Las tasas van como proporción: 17,3 % se escribe 0.173.`,
    negative: (d: Say) => `${d('value')} es menor que cero.`,
    'not-whole': (d: Say) => `${d('value')} no es un número entero de personas.`,
    'value-missing': () => 'falta el valor. Si no se puede publicar, escribe «suppressed» en quality.',
    'value-suppressed': () => 'quality dice «suppressed», pero hay un valor. Quita el valor o cambia la nota.',
    'limits-apart': () => 'falta uno de los dos límites del intervalo. Escribe los dos o ninguno.',
    'outside-interval': (d: Say) => `el valor ${d('value')} no está entre sus límites ${d('low')} y ${d('high')}.`,
    'more-than-everybody': (d: Say) => `${d('persons')} personas son más que la población, ${d('population')}.`,
    'word-unknown': (d: Say) =>
      `«${d('value')}» no se conoce. Puede ser ${d('known')}, o vacía si la fuente no lo dice.`,
    twice: (d: Say) => `repite la cifra de la línea ${d('first')}. Deja una sola.`,
  },
};
