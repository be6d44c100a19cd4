/** A hundred and more everyday words of Chile, each with the one answer that it means. */
import { expect, test } from 'vitest';
import { readSentence } from './sentence.ts';

const meaning: Readonly<Record<string, string>> = {
  children:
    'cabros chicos, guaguas, guagüita, niñitos, párvulos, guardería, jardines infantiles, sala cuna, sename, maltrato infantil, junji, huérfanos',
  youth: 'lolos, cabros, liceanos, embarazo adolescente, universitarios, ninis, mamás adolescentes',
  women: 'señoras, mamá soltera, jefas de hogar, vif, embarazadas, violencia en el pololeo, dueña de casa',
  older_people: 'abuelitos, viejita, tercera edad, tatas, jubilados, casa de reposo, pgu, club de adulto mayor, eleam',
  families: 'apoderados, crianza, familia',
  people_with_disabilities:
    'sordos, ciegas, silla de ruedas, tea, autismo, asperger, discapacitados, hipoacusia, síndrome de down, tdah, baja visión',
  indigenous_peoples: 'mapuche, aymaras, quechuas, pueblos originarios, diaguitas, comunidades mapuche',
  migrants: 'haitianos, venezolana, extranjeros, inmigrantes, sin papeles, visa, refugiados, rut provisorio',
  homeless_people: 'gente de la calle, vagabundos, sin hogar, rucos, hospedería, albergue, indigentes',
  settlement_dwellers: 'campamento, toma, tomas de terreno, mediaguas, loteos irregulares',
  rural_people: 'campesinos, campo, temporeras, apicultores, pesca artesanal, crianceros, mundo rural',
  carers: 'cuidadoras, alzheimer, demencia, postrados, cuidar a mi mamá, parkinson, cuidados paliativos',
  unemployed_people: 'cesante, sin pega, desempleados, seguro de cesantía, perdí la pega',
  people_deprived_of_liberty: 'presos, cárcel, reos, ex convictos, gendarmería, libertad condicional, condenados',
  people_with_addictions: 'drogas, alcohol, pasta base, copete, ludopatía, adicción, comunidad terapéutica',
  sexual_diversity: 'lgbt, lgbtiq+, LGTBI, gay, trans, queer, lesbianas, transfobia, no binarias',
  income: 'deudas, bono, microemprendimiento, emprendedoras, dicom, registro social de hogares, almaceneros, ahorro',
  education: 'computación, internet, wi-fi, wifi, colegios, bullying, cuarto medio, preuniversitario, alfabetización',
  health: 'remedios, postas, dentista, salud mental, consultorio, farmacia, lista de espera, psicólogos, doctor',
  work: 'pega, feria, ferias libres, primer empleo, oficios, pituto, afp, currículum',
  housing: 'arriendo, allegados, casa propia, subsidio habitacional, sin agua, hacinamiento, viviendas sociales',
  networks: 'comedor, olla común, soledad, racismo, vecinos, delincuencia, balaceras',
  funding: 'plata, lucas, luca, crédito, fondos concursables, donaciones, préstamo, dinero, capital semilla',
  training: 'cursos, clases, charlas, talleres, seminarios, capacitarse, diplomados',
  tools: 'manuales, plantillas, cartillas, herramientas',
  coworking: 'oficina, sala de reuniones, lugar para trabajar',
};

test.each(Object.entries(meaning))('%s: %s', (code, words) => {
  const read = words.split(', ').map((word) => {
    const [piece, ...more] = readSentence(word).pieces;
    return [word, more.length, piece?.kind === 'answer' ? piece.means.some((one) => one.code === code) : piece];
  });
  expect(read.filter(([, more, is]) => more !== 0 || is !== true)).toEqual([]);
});
