/** What is surely a slip of a word, and what is a word of its own. */
import { expect, test } from 'vitest';
import { isSlipOf, meantAmong } from './slip.ts';

test.each([
  ['valparaizo', 'valparaiso'],
  ['temuko', 'temuco'],
  ['valdibia', 'valdivia'],
  ['jobenes', 'jovenes'],
  ['mugeres', 'mujeres'],
  ['hospisio', 'hospicio'],
  ['canpamento', 'campamento'],
  ['nnos', 'ninos'],
  ['mujres', 'mujeres'],
  ['concepcin', 'concepcion'],
  ['encuetro', 'encuentro'],
  ['antofagsta', 'antofagasta'],
  ['migratnes', 'migrantes'],
  ['comunidda', 'comunidad'],
  ['rancaguua', 'rancagua'],
])('«%s» is «%s»', (typed, meant) => expect(isSlipOf(typed, meant)).toBe(true));

test.each([
  ['pesos', 'presos'],
  ['pata', 'plata'],
  ['nidos', 'ninos'],
  ['mejores', 'mujeres'],
  ['cartel', 'carcel'],
  ['fonda', 'fondo'],
  ['comunas', 'comunal'],
  ['provincias', 'provincial'],
  ['viviendo', 'vivienda'],
  ['molino', 'molina'],
  ['castor', 'castro'],
  ['lunares', 'linares'],
  ['calamar', 'calama'],
  ['angola', 'angol'],
  ['recursos', 'reclusos'],
  ['premios', 'gremios'],
  ['planilla', 'placilla'],
  ['toma', 'tome'],
  ['ni', 'nina'],
  ['perro', 'pero'],
  ['solitario', 'solidario'],
  ['precision', 'prevision'],
  ['evacuacion', 'evaluacion'],
  ['camarines', 'camarones'],
  ['quincho', 'quinchao'],
  ['paisajes', 'pasajes'],
  ['medicacion', 'mediacion'],
  ['postgrado', 'postrado'],
])('«%s» is not «%s»', (typed, meant) => expect(isSlipOf(typed, meant)).toBe(false));

test('of several the one that sounds the same is meant; of none that is surer than another, none', () => {
  const among = (typed: string, ...words: string[]) => meantAmong(typed, words, (word) => word.replace(/s$/, ''));
  expect(among('educasion', 'education', 'educacion')).toBe('educacion');
  expect(among('vivenda', 'viviendas', 'vivienda', 'leyenda')).toBe('vivienda');
  expect(among('trabajdo', 'trabajado', 'trabajedo')).toBeUndefined();
  expect(among('pesos', 'presos')).toBeUndefined();
});
