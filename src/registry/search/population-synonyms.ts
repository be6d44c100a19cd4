/** What people type to mean whom an organisation works with, beside the label, in both languages; in singular or plural. */
import type { Dimension, Population } from '../organization/codes.ts';

/** Sayings between commas. */
export const listed = (...lists: readonly string[]): readonly string[] => lists.flatMap((list) => list.split(', '));

export const population: Readonly<Record<Population, readonly string[]>> = {
  children: listed(
    'niñas y niños, niños y niñas, niños niñas y adolescentes, niños, niñas, niñez, infancia, infancias, infantil, primera infancia',
    'menores, menores de edad, niños chicos, guaguas, lactantes, bebés, recién nacidos, nna, cabros chicos, cabras chicas, chiquillos',
    'chiquititos, párvulos, hijos, hijas, sala cuna, jardín infantil, sename, mejor niñez, residencia infantil',
    'protección de la niñez, niños vulnerados, trabajo infantil, children, childhood, kids',
  ),
  youth: listed(
    'jóvenes, juventud, juventudes, juvenil, muchachos, muchachas, adolescentes, adolescencia, cabros, cabras, lolos, chiquillas',
    'ninis, ni ni, estudiantes, universitarios, embarazo adolescente, madres adolescentes, youth, young people',
  ),
  women: listed(
    'mujeres, jefas de hogar, madres, mamás, madres solteras, mamás solteras, mamá sola, mamás solas, madres solas, dueñas de casa',
    'mujeres maltratadas, mujeres golpeadas, mujeres vulneradas, violencia intrafamiliar, vif, violencia de género',
    'víctimas de violencia, sobrevivientes de violencia, violencia doméstica, situación de violencia',
    'violencia contra la mujer, violencia contra las mujeres, femicidio, embarazadas, viudas, feminista, women, woman',
  ),
  older_people: listed(
    'personas mayores, adultos mayores, adultas mayores, tercera edad, vejez, envejecimiento, ancianos, ancianas, abuelos, abuelas',
    'abuelitos, abuelitas, viejitos, viejitas, viejos, viejas, tatas, jubilados, jubiladas, pensionados, pensionadas',
    'asilo de ancianos, hogar de ancianos, eleam, senama, gente mayor, gente de edad, older people, elderly, elders',
  ),
  families: listed('familias, familiares, padres y madres, crianza, families, family'),
  people_with_disabilities: listed(
    'personas con discapacidad, discapacidad, discapacidades, discapacitados, discapacitadas, capacidades diferentes, minusválidos',
    'minusválidas, inválidos, inválidas, silla de ruedas, autismo, autistas, espectro autista, síndrome de down, sordos, sordas',
    'ciegos, ciegas, no videntes, lisiados, movilidad reducida, senadis, teletón, pcd, people with disabilities, disability, disabled',
  ),
  indigenous_peoples: listed(
    'pueblos indígenas, pueblos originarios, pueblo mapuche, indígenas, etnias, conadi, mapuche, mapuches, huilliche, williche, lafkenche, pehuenche',
    'aymara, aimara, quechua, diaguita, atacameño, lickanantay, kawésqar, yagán, selknam, pueblo rapa nui, pueblo rapanui',
    'indigenous peoples, indigenous',
  ),
  migrants: listed(
    'personas migrantes, migrantes, inmigrantes, migración, refugiados, refugiadas, extranjeros, extranjeras, extranjería',
    'situación migratoria, situación migratoria irregular, migrantes irregulares, sin papeles, indocumentados, haitianos, haitianas, venezolanos, venezolanas, colombianos, colombianas, peruanos, peruanas',
    'bolivianos, bolivianas, cubanos, cubanas, dominicanos, dominicanas, ecuatorianos, ecuatorianas, argentinos, migrants',
  ),
  homeless_people: listed(
    'personas en situación de calle, situación de calle, gente en la calle, gente de la calle, gente de calle, personas de la calle',
    'personas en la calle, habitantes de calle, viven en la calle, vive en la calle, vivo en la calle, viviendo en la calle, vivir en la calle',
    'duermen en la calle, duerme en la calle, duermo en la calle, durmiendo en la calle, dormir en la calle, indigentes, indigencia',
    'vagabundos, mendigos, limosneros, pordioseros, sin techo, albergue, hospedería, refugio nocturno, código azul',
    'homeless people, homeless, street people, rough sleepers',
  ),
  settlement_dwellers: listed(
    'habitantes de campamentos, campamentos, tomas, tomas de terreno, pobladores, pobladoras, población callampa, asentamientos',
    'asentamientos informales, mediaguas, viviendas de emergencia, settlement dwellers',
  ),
  rural_people: listed(
    'población rural, mundo rural, campesinos, campesinas, ruralidad, rural, gente del campo, agricultores, agricultoras, agricultura',
    'agrícola, temporeros, temporeras, pequeños agricultores, indap, crianceros, pescadores, pescadores artesanales, caletas',
    'rural people',
  ),
  carers: listed(
    'personas cuidadoras, cuidadoras, cuidadores, cuidan, cuidar, cuidados, cuido a mi mamá, cuidado de personas, postrados, postradas',
    'enfermos postrados, dependencia, dependencia severa, carers',
  ),
  unemployed_people: listed(
    'personas sin empleo, sin empleo, sin trabajo, sin pega, cesantes, cesantía, desempleo, desempleados, desempleadas, desocupados',
    'desocupadas, desocupación, parados, despedidos, busco trabajo, busco pega, buscar trabajo, buscar pega, unemployed people, unemployed',
  ),
  people_deprived_of_liberty: listed(
    'personas privadas de libertad, privados de libertad, privadas de libertad, cárcel, cárceles, presos, presas, reclusos, reclusas',
    'ex presos, exreclusos, ex reclusos, penitenciaria, gendarmería, reinserción, reinserción social, sanción penal',
    'infractores de ley, people deprived of liberty, prisoners',
  ),
  people_with_addictions: listed(
    'personas con consumo problemático, consumo problemático, adicciones, adictos, adictas, drogas, drogadicción, drogadictos',
    'drogadictas, consumo de drogas, consumo de alcohol, alcohol, alcohólicos, alcohólicas, alcoholismo, pasta base',
    'cocaína, marihuana, senda, rehabilitación de drogas, narcotráfico, addictions, drugs',
  ),
  sexual_diversity: listed(
    'diversidades sexuales y de género, diversidad sexual, diversidades sexuales, diversidad de género, disidencias, lgbt, lgbtiq, lgbtiqa',
    'lgbtq, lgtbi, gay, gays, lesbianas, trans, travestis, transexuales, transgénero, homosexuales, bisexuales, sexual diversity',
  ),
  general: ['población general', 'general population'],
};

/** On what those work who are nearest to whom nobody serves. */
export const nearestDimension: Readonly<Partial<Record<Population, Dimension>>> = {
  children: 'education',
  youth: 'education',
  older_people: 'health',
  people_with_disabilities: 'health',
  migrants: 'networks',
  homeless_people: 'housing',
  settlement_dwellers: 'housing',
  rural_people: 'income',
  carers: 'health',
  unemployed_people: 'work',
  people_deprived_of_liberty: 'networks',
  people_with_addictions: 'health',
  sexual_diversity: 'networks',
};
