/** The sentences of the ready paragraphs, in Spanish. Places come as they stand after «de» and «en». */

interface Rate {
  readonly year: string;
  readonly share: string;
  readonly within: string;
  readonly condition: string;
  readonly method: string;
  readonly ofHundred: string;
  readonly persons: string | null;
  /** The interval in persons, where it is known. */
  readonly between: readonly [string, string] | null;
  readonly base: string | null;
}

interface Compared {
  readonly other: string;
  readonly value: string;
}

/** How many of a hundred, rounded; only nobody at all is «ninguna». */
const ofHundred = (n: number) =>
  n === 0 ? 'ninguna tiene' : n < 0.5 ? 'menos de una tiene' : n < 1.5 ? '1 tiene' : `${Math.round(n)} tienen`;

const list = new Intl.ListFormat('es', { type: 'conjunction' });

export const es = {
  /** How many of every hundred a share is. */
  ofHundred: (whole: number) =>
    whole === 0 ? 'menos de 1 de cada 100' : whole === 100 ? 'casi todas' : `cerca de ${whole} de cada 100`,
  nouns: {
    fgt0: 'pobreza por ingresos',
    extreme_fgt0: 'pobreza extrema por ingresos',
    h: 'pobreza multidimensional',
    severe: 'pobreza severa',
  },
  conditions: {
    fgt0: 'vivía en pobreza por ingresos',
    extreme_fgt0: 'vivía en pobreza extrema por ingresos',
    h: 'vivía en pobreza multidimensional',
    severe: 'vivía en pobreza severa, es decir, por ingresos y multidimensional a la vez',
  },
  rate: ({ year, share, within, condition, method, ofHundred, persons, between, base }: Rate) =>
    `En ${year}, según la ${method}, el ${share} de las personas de ${within} ${condition}: ${ofHundred}${persons ? `, unas ${persons} personas` : ''}${between ? `, entre ${between[0]} y ${between[1]}` : ''}${base ? `, de las ${base} en que se basa la fuente` : ''}.`,
  interval: (between: string) => `Es una estimación: con un 95 % de confianza, el valor está ${between}.`,
  noInterval: 'La fuente no publica el margen de error de esta cifra.',
  suppressed: (year: string, noun: string, within: string) =>
    `La cifra de ${noun} de ${year} para ${within} no se publica, porque la muestra es demasiado pequeña.`,
  weak: 'Quien la publica la califica de poco fiable: hay que usarla con cautela.',
  unreliable: 'Quien la publica la califica de no fiable: no debería usarse para decidir.',
  estimations: {
    direct: null,
    count: null,
    'small-area': 'Combina la muestra de la encuesta con un modelo (estimación para áreas pequeñas).',
    synthetic: 'Viene de un modelo, porque la encuesta tuvo poca o ninguna muestra en el territorio.',
    imputed: 'Es un valor imputado, porque el territorio no estuvo en la encuesta.',
  },
  notForComunas: (noun: string) => `La ${noun} no se publica para comunas.`,
  none: (noun: string, within: string) => `No hay ninguna estimación publicada de ${noun} para ${within}.`,
  change: {
    from: (method: string, first: string, last: string, values: readonly [string, string]) =>
      `Según la ${method}, la tasa fue de ${values[0]} en ${first} y de ${values[1]} en ${last}`,
    higher: ': subió más que el margen de error.',
    lower: ': bajó más que el margen de error.',
    unclear: '; la diferencia cabe en el margen de error, así que no se puede asegurar que haya cambiado.',
    /** `without`: the years whose figure has no margin. */
    unsaid: (without: readonly string[]) =>
      `; la fuente no publica el margen de error de ${list.format(without)}, así que no se sabe si la diferencia es real.`,
    imputed: (year: string) => `${year} (un valor imputado, porque el territorio no estuvo en la encuesta)`,
  },
  /** Within the paragraph, so that who copies it takes it along. */
  vintages:
    'El ministerio que las publica advierte que las estimaciones comunales de distintos años no son estrictamente comparables.',
  methodBreak: (year: string, method: string) =>
    `Las cifras desde ${year} usan la ${method} y no se comparan con las de antes.`,
  otherMethod: (newest: string, older: string) =>
    `Hay cifras de los mismos años según la ${newest} y según la ${older}: no se comparan entre sí.`,
  comparison: {
    start: (year: string, noun: string, within: string, value: string, between: string | null) =>
      `En ${year}, la ${noun} de ${within} fue de ${value}${between ? ` (${between})` : ''}.`,
    higher: ({ other, value }: Compared) =>
      `Es más alta que la de ${other} (${value}): la diferencia supera su margen de error.`,
    lower: ({ other, value }: Compared) =>
      `Es más baja que la de ${other} (${value}): la diferencia supera su margen de error.`,
    unclear: ({ other, value }: Compared) =>
      `No se distingue con claridad de la de ${other} (${value}): la diferencia cabe en el margen de error.`,
    unsaid: ({ other, value }: Compared) =>
      `La de ${other} fue de ${value}; sin el margen de error de ambas no se puede decir si la diferencia es real.`,
    none: (other: string) => `Para ${other} no hay una cifra del mismo año y la misma metodología con que compararla.`,
  },
  neighbours: {
    start: (year: string, noun: string, within: string, value: string) =>
      `En ${year}, la ${noun} de ${within} fue de ${value}.`,
    higher: (names: readonly string[]) =>
      `${names.length === 1 ? 'tiene' : 'tienen'} una tasa claramente más alta ${list.format(names)}`,
    lower: (names: readonly string[]) =>
      `${names.length === 1 ? 'tiene' : 'tienen'} una tasa claramente más baja ${list.format(names)}`,
    unclear: (names: readonly string[]) =>
      `no se distingue${names.length === 1 ? '' : 'n'} de ella ${list.format(names)}`,
    named: (name: string, share: string) => `${name} (${share})`,
    end: (parts: readonly string[]) => `Entre sus comunas vecinas, ${parts.join('; ')}.`,
    island: (within: string) => `${within} no limita por tierra con otra comuna.`,
    onlyComunas: 'Las comunas vecinas se muestran cuando el diagnóstico es de una comuna.',
  },
  deprivations: {
    most: (year: string, within: string, named: readonly string[]) =>
      `En ${year}, las carencias más frecuentes en ${within} fueron ${list.format(named)}.`,
    named: (name: string, share: string) => `«${name}» (${share})`,
    notForComunas: (within: string, region: string) =>
      `Las carencias por indicador no se publican para comunas: estas son las de ${region}, donde está ${within}.`,
    none: (within: string) => `No hay carencias por indicador publicadas para ${within}.`,
  },
  age: {
    counted: (year: string, within: string, persons: string) =>
      `El Censo de ${year} contó ${persons} personas en ${within}.`,
    shares: (young: number, old: number) =>
      `De cada 100, ${ofHundred(young)} menos de 15 años y ${ofHundred(old)} 65 años o más.`,
    women: (women: number) => `De cada 100, ${women} son mujeres.`,
    none: (within: string) => `No hay población por edad publicada para ${within}.`,
  },
  lines: {
    now: (month: string, poor: string, extreme: string, method: string) =>
      `En ${month}, la línea de pobreza era de ${poor} al mes por persona equivalente, y la de pobreza extrema, de ${extreme} (${method}).`,
    household: (amount: string, exponent: string) =>
      `Para un hogar de cuatro personas, la línea de pobreza equivale a un ingreso de ${amount} al mes: la línea por persona multiplicada por el número de personas elevado a ${exponent}.`,
    other: (method: string) =>
      `Las tasas de pobreza por ingresos más recientes usan la ${method}, que tiene otras líneas: estas no les corresponden.`,
    none: 'No hay líneas de pobreza publicadas.',
  },
};
