/** The sentences of the ready paragraphs, in English. Places come as they stand after "of" and "in". */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

const ofHundred = (n: number) =>
  n === 0 ? 'none is' : n < 0.5 ? 'fewer than one is' : n < 1.5 ? '1 is' : `${Math.round(n)} are`;

const list = new Intl.ListFormat('en', { type: 'conjunction' });

export const en = {
  ofHundred: (whole) =>
    whole === 0 ? 'fewer than 1 in every 100' : whole === 100 ? 'almost everyone' : `about ${whole} in every 100`,
  nouns: {
    fgt0: 'income poverty',
    extreme_fgt0: 'extreme income poverty',
    h: 'multidimensional poverty',
    severe: 'severe poverty',
  },
  conditions: {
    fgt0: 'lived in income poverty',
    extreme_fgt0: 'lived in extreme income poverty',
    h: 'lived in multidimensional poverty',
    severe: 'lived in severe poverty, that is, income and multidimensional at once',
  },
  rate: ({ year, share, within, condition, method, ofHundred, persons, between, base }) =>
    `In ${year}, by the ${method}, ${share} of the people of ${within} ${condition}: ${ofHundred}${persons ? `, some ${persons} people` : ''}${between ? `, between ${between[0]} and ${between[1]}` : ''}${base ? `, of the ${base} that the source builds on` : ''}.`,
  interval: (between) => `It is an estimate: with 95% confidence the value is ${between}.`,
  noInterval: 'The source does not publish the margin of error of this figure.',
  suppressed: (year, noun, within) =>
    `The figure of ${noun} in ${year} for ${within} is not published, because the sample is too small.`,
  weak: 'Its publisher marks it as not very reliable: use it with caution.',
  unreliable: 'Its publisher marks it as not reliable: it should not be used to decide.',
  estimations: {
    direct: null,
    count: null,
    'small-area': 'It combines the sample of the survey with a model (small-area estimation).',
    synthetic: 'It comes from a model, because the survey had little or no sample in the territory.',
    imputed: 'It is an imputed value, because the territory was not in the survey.',
  },
  notForComunas: (noun) => `Figures of ${noun} are not published for comunas.`,
  none: (noun, within) => `There is no published estimate of ${noun} for ${within}.`,
  change: {
    from: (method, first, last, values) =>
      `By the ${method}, the rate was ${values[0]} in ${first} and ${values[1]} in ${last}`,
    higher: ': it rose by more than the margin of error.',
    lower: ': it fell by more than the margin of error.',
    unclear: '; the difference fits within the margin of error, so no change can be claimed.',
    unsaid: (without) =>
      `; the source does not publish the margin of error of ${list.format(without)}, so nobody can tell whether the difference is real.`,
    imputed: (year) => `${year} (an imputed value, because the territory was not in the survey)`,
  },
  vintages:
    'The ministry that publishes them warns that comuna estimates of different years are not strictly comparable.',
  methodBreak: (year, method) => `Figures from ${year} on use the ${method} and are not compared with those before.`,
  otherMethod: (newest, older) =>
    `There are figures of the same years by the ${newest} and by the ${older}: they are not compared with each other.`,
  comparison: {
    start: (year, noun, within, value, between) =>
      `In ${year}, ${noun} in ${within} was ${value}${between ? ` (${between})` : ''}.`,
    higher: ({ other, value }) =>
      `It is higher than that of ${other} (${value}): the difference exceeds its margin of error.`,
    lower: ({ other, value }) =>
      `It is lower than that of ${other} (${value}): the difference exceeds its margin of error.`,
    unclear: ({ other, value }) =>
      `It cannot be clearly told apart from that of ${other} (${value}): the difference fits within the margin of error.`,
    unsaid: ({ other, value }) =>
      `That of ${other} was ${value}; without the margin of error of both nobody can say whether the difference is real.`,
    none: (other) => `For ${other} there is no figure of the same year and method to compare it with.`,
  },
  neighbours: {
    start: (year, noun, within, value) => `In ${year}, ${noun} in ${within} was ${value}.`,
    higher: (names) => `${list.format(names)} ${names.length === 1 ? 'has' : 'have'} a clearly higher rate`,
    lower: (names) => `${list.format(names)} ${names.length === 1 ? 'has' : 'have'} a clearly lower rate`,
    unclear: (names) => `${list.format(names)} cannot be clearly told apart from it`,
    named: (name, share) => `${name} (${share})`,
    end: (parts) => `Among its neighbouring comunas, ${parts.join('; ')}.`,
    island: (within) => `${within} shares no land border with another comuna.`,
    onlyComunas: 'Neighbouring comunas are shown when the diagnosis is of a comuna.',
  },
  deprivations: {
    most: (year, within, named) =>
      `In ${year}, the most frequent deprivations in ${within} were ${list.format(named)}.`,
    named: (name, share) => `“${name}” (${share})`,
    notForComunas: (within, region) =>
      `Deprivations by indicator are not published for comunas: these are those of ${region}, where ${within} is.`,
    none: (within) => `There are no published deprivations by indicator for ${within}.`,
  },
  age: {
    counted: (year, within, persons) => `The ${year} census counted ${persons} people in ${within}.`,
    shares: (young, old) => `Of every 100, ${ofHundred(young)} under 15 and ${ofHundred(old)} 65 or older.`,
    women: (women) => `Of every 100, ${women} are women.`,
    none: (within) => `There is no published population by age for ${within}.`,
  },
  lines: {
    now: (month, poor, extreme, method) =>
      `In ${month}, the poverty line was ${poor} a month per equivalent person, and the extreme poverty line ${extreme} (${method}).`,
    household: (amount, exponent) =>
      `For a household of four, the poverty line comes to an income of ${amount} a month: the line per person times the number of people to the power of ${exponent}.`,
    other: (method) =>
      `The most recent income poverty rates use the ${method}, which has other lines: these do not belong to them.`,
    none: 'There are no published poverty lines.',
  },
} satisfies Catalogue<typeof es>;
