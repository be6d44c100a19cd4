/** Words that say nothing alone, in every form in which they are typed. */
import { expect, test } from 'vitest';
import { saysNothingAlone } from './small-words.ts';

test.each([
  'puede puedo pueden podria quiero quieren queremos quisiera necesito necesitamos tengo tiene tenemos hago hacemos debo',
  'soy es somos fue sido estoy estamos va vamos doy dan busco buscamos encontrar donde quien cuales como cuanto',
  'alguien nadie nada algun otra cualquiera mas muy mucho aqui tambien siempre no ni calcula significa',
  'i need want where who can could does the a of are is there looking find someone',
])('«%s» say nothing alone', (words) => expect(words.split(' ').filter((word) => !saysNothingAlone(word))).toEqual([]));

test.each([
  'agua trabajo casa deuda dormir embargo calle pobreza sabado estado hada vela daño pena podar querella debate',
  'buscan busca mayor sola todo fondo estufa sin-hogar poderoso sabana conocer tienda tenista water work help housing',
])('«%s» say something', (words) => expect(words.split(' ').filter(saysNothingAlone)).toEqual([]));
