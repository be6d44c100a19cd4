/** Words that say little of what is asked for: of several they are the first that are left out. Pure. */
import { stemOf } from '#platform/facet/asked.ts';
import { plain } from '#territory/find.ts';

const fillers = new Set(
  (
    'clase clases curso cursos taller talleres ayuda apoyo apoyos programa proyecto plan actividad actividades servicio iniciativa ' +
    'social sociales comunitario comunitaria comunidad local gente persona grupo lugar lugares espacio zona sector sur norte ' +
    'centro oriente poniente etapa fase tipo nivel nuevo nueva mejor cerca lejos todo toda nadie nada mucho muchos poco pocos ' +
    'falta faltan problema problemas necesidad tema temas cosa cosas vivir viven vive salir entrar llegar dejar tener buscar conseguir ' +
    'encontrar aprender enseñar saber hacer dar dan recibir pedir usar poder querer seguir empezar ir vida mundo pais chile ' +
    'asesoria asesorias orientacion acompañamiento atencion asistencia informacion gratis ' +
    'poner empezar postular tomar busca buscan buscando ultimo ultima ultimos ultimas reciente recientes proximo proxima quiero quieren ' +
    'pido pide piden pedimos vivo vivimos sale salen salgo salio llego llegan dejo dejan recibo reciben uso usan consigo consiguen sigo ' +
    'siguen empiezo pongo ponen tomo toman hablo hablan hablar llamo llaman llamar llevo llevan llevar pasan pasar quedo quedan quedar ' +
    'anda andan andar andamos dia dias semana semanas rato veces sirve sirven servir participo participar aprendo aprenden enseñan entregan ' +
    'hoy ahora ejemplo info informacion ex nacional regional publico publica buen buena grande chico chica solo sola solos solas'
  )
    .split(' ')
    .map((word) => stemOf(plain(word))),
);

/** What somebody did or was doing, as stories are told: «cortaron», «perdieron», «buscando». */
const isTold = (word: string): boolean => word.length > 6 && /(?:aron|ieron|aban|[^m]ando|iendo)$/.test(word);

export const isFiller = (word: string): boolean => fillers.has(stemOf(plain(word))) || isTold(plain(word));

/** What is done says less than to what: of «arreglar la casa» the house. */
const isDone = (word: string): boolean => word.length > 5 && /[aei]r$/.test(word);

/** How much is lost where something that was asked is left out, from 0 to 1: of a word the more, the fewer of all say it. */
export function costOfWord(word: string, saying: number, all: number): number {
  if (saying === 0) return 0.05;
  const rare = Math.log(1 + all / saying) / Math.log(1 + all);
  return isFiller(word) ? rare / 5 : isDone(plain(word)) ? rare * 0.85 : rare;
}
