/** What is wrong with what an address asks of the figures, in Spanish. */
export const es = {
  'parameter-unknown': (value: string, known: string) => `No se conoce el parámetro «${value}». Los que hay: ${known}.`,
  'territory-unknown': (value: string, _known: string) =>
    `«${value}» no es un territorio. Escribe CL, una región con dos dígitos (13) o una comuna con cinco (13110).`,
  'level-unknown': (value: string, known: string) => `«${value}» no es un nivel. Los que hay: ${known}.`,
  'measure-unknown': (value: string, known: string) => `«${value}» no es una medida. Las que hay: ${known}.`,
  'part-unknown': (value: string, known: string) =>
    `«${value}» no es un indicador ni una dimensión. Los que hay: ${known}.`,
  'method-unknown': (value: string, known: string) => `«${value}» no es una metodología. Las que hay: ${known}.`,
  'two-methods': (value: string, _known: string) =>
    `Pides dos metodologías a la vez (${value}). Dos metodologías nunca forman una serie: pide una, o ninguna para verlas todas por separado.`,
  'year-bad': (value: string, _known: string) => `«${value}» no es un año, como 2024.`,
  'period-bad': (value: string, _known: string) => `«${value}» no es un año ni un mes, como 2024 o 2024-05.`,
  'breakdown-bad': (value: string, _known: string) =>
    `«${value}» no es una desagregación. Escribe «sexo=2», o «all» para todas.`,
  'dataset-unknown': (value: string, known: string) =>
    `No hay un conjunto «${value}».${known && ` Los que hay: ${known}.`}`,
  'release-unknown': (value: string, known: string) =>
    `No hay una entrega ${value}.${known && ` La última es la ${known}.`}`,
  'limit-bad': (value: string, known: string) => `«${value}» no es un número entre ${known}.`,
  'page-bad': (value: string, _known: string) => `«${value}» no es una página: escribe un número desde 1.`,
  'format-unknown': (value: string, known: string) => `«${value}» no es un formato. Los que hay: ${known}.`,
  once: (value: string, _known: string) => `Se puede pedir uno solo, y vienen varios: ${value}.`,
  badRelease: (value: string) => `«${value}» no es una entrega de los datos. Escribe un número, como 3.`,
};
