/** The coded answers of a list in a sentence: by label and by what people say, in any number or gender; never what is of something else. */
import { expect, test } from 'vitest';
import { readSentence } from '#registry/search/sentence.ts';
import { initiativesBySentence } from '../initiatives/list/find.server.ts';
import { resourcesBySentence } from '../resources/list/find.server.ts';
import { isOfOwnLabel, ownAnswers, withOwn } from './own-answers.ts';

const initiatives = ownAnswers(initiativesBySentence.list, initiativesBySentence.own);
const resources = ownAnswers(resourcesBySentence.list, resourcesBySentence.own);
const told = (text: string, of = resources) =>
  withOwn(readSentence(text), of).map((piece) => (piece.kind === 'own' ? piece.own.answers.join(' | ') : piece.typed));

test.each([
  ['terminadas', ['estado=ended']],
  ['proyectos terminados', ['proyectos', 'estado=ended']],
  ['en pausa', ['estado=paused']],
  ['pilotos para niños', ['etapa=pilot', 'niños']],
  ['programa piloto', ['etapa=pilot']],
  ['a gran escala', ['etapa=scale']],
  ['las que ya terminaron', ['estado=ended']],
  ['jóvenes que no terminaron el colegio', ['jóvenes', 'terminaron', 'colegio']],
  ['ended', ['estado=ended']],
  ['talleres a distancia', ['talleres', 'como=remote']],
  ['talleres presenciales', ['talleres', 'como=site | como=outreach']],
  ['a qué distancia queda', ['distancia', 'queda']],
  ['localidades remotas', ['localidades remotas']],
])('of initiatives «%s» is %j', (text, pieces) => expect(told(text, initiatives)).toEqual(pieces));

test.each([
  ['con subsidio', ['condiciones=subsidised']],
  ['subsidio', ['subsidio']],
  ['ya se cerró', ['estado=closed']],
  ['cerro', ['cerro']],
  ['todavía no se abre', ['estado=to_come']],
  ['pagados', ['condiciones=paid']],
  ['cursos gratuitos', ['cursos', 'condiciones=free']],
  ['innovación abierta xyzzy', ['innovación', 'abierta', 'xyzzy']],
  ['convocatorias abiertas', ['condiciones=by_call', 'estado=open']],
  ['"gratis"', ['"gratis"']],
])('of resources «%s» is %j', (text, pieces) => expect(told(text)).toEqual(pieces));

test('each code of these filters is found by its label in both languages', () => {
  for (const { list, own, read } of [
    { list: initiativesBySentence.list, own: initiativesBySentence.own, read: initiatives },
    { list: resourcesBySentence.list, own: resourcesBySentence.own, read: resources },
  ])
    for (const { name, say } of list.facets)
      for (const code of Object.keys(own[name] ?? {}))
        for (const locale of ['es', 'en'] as const) expect(told(say(code, locale), read)).toEqual([`${name}=${code}`]);
});

test('each code of these filters is found by all that people say for it, in both languages', () => {
  for (const { own, read } of [
    { own: initiativesBySentence.own, read: initiatives },
    { own: resourcesBySentence.own, read: resources },
  ])
    for (const [filter, codes] of Object.entries(own))
      for (const [code, sayings] of Object.entries(codes))
        for (const said of sayings)
          expect([said, told(said, read).flatMap((answer) => answer.split(' | '))]).toEqual([
            said,
            expect.arrayContaining([`${filter}=${code}`]),
          ]);
});

test('a label said in part needs no word beside it', () => {
  const [asLabel] = withOwn(readSentence('terminada'), initiatives);
  const [asSaying] = withOwn(readSentence('finalizadas'), initiatives);
  expect([asLabel, asSaying].map((piece) => piece?.kind === 'own' && isOfOwnLabel(piece))).toEqual([true, false]);
});
