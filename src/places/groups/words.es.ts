/** The words of figures by group of the population. */
export const es = {
  title: 'Por grupos de la población',
  lead: (where: string) =>
    `Cifras ${where} para cada parte de la población. Cada tabla es de una sola medida, por una sola metodología, y es la última publicada.`,
  overlap: 'Mientras más se traslapan los intervalos de dos grupos, menos se puede decir que son distintos.',
  of: (measure: string, method: string) => `${measure}, ${method}`,
  by: (grouping: string, period: string) => `Por ${grouping}, ${period}`,
  tableOf: (measure: string, grouping: string, period: string, method: string) =>
    `${measure} por ${grouping}, ${period}, ${method}`,
  withheld: (names: string) =>
    `No se publica la cifra de ${names}: la muestra es demasiado pequeña, o con ella se podría deducir otra que no se publica.`,
  quoted: (name: string) => `«${name}»`,
  source: 'Fuente',
  group: 'Grupo',
  indicator: 'Indicador o dimensión',
  sample: 'Muestra',
  quality: 'Calidad',
  marks: 'Qué tan segura es cada cifra, según quien la publicó',
  others: 'Otras medidas por grupo',
};
