/** What is wrong with what an address asks of the figures, in English. */
import type { es } from './words.es.ts';

export const en = {
  'parameter-unknown': (value: string, known: string) => `There is no parameter “${value}”. There are: ${known}.`,
  'territory-unknown': (value: string, _known: string) =>
    `“${value}” is not a territory. Write CL, a region’s two digits (13) or a comuna’s five (13110).`,
  'level-unknown': (value: string, known: string) => `“${value}” is not a level. There are: ${known}.`,
  'measure-unknown': (value: string, known: string) => `“${value}” is not a measure. There are: ${known}.`,
  'part-unknown': (value: string, known: string) =>
    `“${value}” is neither an indicator nor a dimension. There are: ${known}.`,
  'method-unknown': (value: string, known: string) => `“${value}” is not a method. There are: ${known}.`,
  'two-methods': (value: string, _known: string) =>
    `Two methods at once (${value}). Two methods never make a series: ask for one, or for none to get them all apart.`,
  'year-bad': (value: string, _known: string) => `“${value}” is not a year, such as 2024.`,
  'period-bad': (value: string, _known: string) => `“${value}” is neither a year nor a month, such as 2024 or 2024-05.`,
  'breakdown-bad': (value: string, _known: string) =>
    `“${value}” is not a breakdown. Write “sexo=2”, or “all” for every one.`,
  'dataset-unknown': (value: string, known: string) =>
    `There is no dataset “${value}”.${known && ` There are: ${known}.`}`,
  'release-unknown': (value: string, known: string) =>
    `There is no release ${value}.${known && ` The latest is ${known}.`}`,
  'limit-bad': (value: string, known: string) => `“${value}” is not a number between ${known}.`,
  'page-bad': (value: string, _known: string) => `“${value}” is not a page: write a number from 1.`,
  'format-unknown': (value: string, known: string) => `“${value}” is not a format. There are: ${known}.`,
  once: (value: string, _known: string) => `Only one may be asked for, and several came: ${value}.`,
  badRelease: (value: string) => `“${value}” is not a release of the data. Write a number, such as 3.`,
} satisfies typeof es;
