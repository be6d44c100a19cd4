/** The published multidimensional poverty of the comunas of 2024, and which comunas are of one region. */
import { readFileSync } from 'node:fs';
import type { NeedOf } from '../said.ts';

const lines = readFileSync('data/poverty/published/sae-comunas-2024.csv', 'utf8').trim().split('\n').slice(1);

export const realNeeds: readonly NeedOf[] = lines
  .map((line) => line.split(','))
  .filter(([, measure]) => measure === 'h')
  .map((cells) => ({
    id: cells[0]!,
    population: Number(cells[11]),
    rate: { value: Number(cells[6]), low: Number(cells[7]), high: Number(cells[8]) },
    synthetic: false,
  }));

const ofRegion = Map.groupBy(realNeeds.keys(), (place) => realNeeds[place]!.id.slice(0, 2));

export const sameRegion = (place: number): readonly number[] => ofRegion.get(realNeeds[place]!.id.slice(0, 2))!;
