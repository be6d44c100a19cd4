/** The words of editions, in Spanish. */
import type { rights } from '../rights.ts';

export const es = {
  right: { publishReport: 'Ver y publicar los informes de la mesa' } satisfies Record<keyof typeof rights, string>,
  refusal: {
    'report-no-axis': 'Todavía no hay un eje donde publicarlo. Agrega uno en «Ciclos y ejes».',
    'report-unchanged': 'No ha cambiado nada desde la última edición: publicar otra diría lo mismo.',
    'report-made-meanwhile': 'Alguien publicó una edición al mismo tiempo. Mírala antes de publicar otra.',
    'report-busy': 'Se están haciendo muchos documentos a la vez. No se publicó nada: inténtalo en un minuto.',
    'report-no-compiler': 'Esta máquina no puede hacer el PDF. No se publicó nada.',
  },
  note: (number: string, day: string) => `Edición ${number}, con los datos del ${day}. En español y en inglés.`,
  product: {
    informe: {
      title: 'Resultado del levantamiento: informe',
      description: 'Quiénes están, qué hacen, qué ofrecen, cómo se relacionan y qué falta.',
    },
    presentacion: {
      title: 'Resultado del levantamiento: presentación',
      description: 'Lo principal del informe en láminas, con gráficos y tablas que se pueden editar.',
    },
    brechas: {
      title: 'Brechas identificadas',
      description: 'Cada brecha con sus fuentes, causas y efectos, y la necesidad de cada comuna.',
    },
  },
  kind: { informe: 'Informe', presentacion: 'Presentación', brechas: 'Brechas' },
  about: {
    informe:
      'Quiénes están, qué hacen, qué ofrecen, con quién están aliadas y qué falta; para imprimir. PDF accesible.',
    presentacion:
      'Lo principal del informe, para mostrarlo en una reunión. Láminas PPTX con gráficos y tablas que se pueden editar.',
    brechas:
      'Cada brecha con sus fuentes, causas y efectos, y la necesidad de cada comuna, en filas y números. Libro XLSX.',
  },
  title: 'Informes',
  lead: 'Se hacen con los datos de este momento y quedan fijos como una edición: cambie lo que cambie después, esa dice lo mismo. Cada una sale en español y en inglés.',
  publish: {
    informe: 'Publicar el informe',
    presentacion: 'Publicar la presentación',
    brechas: 'Publicar las brechas',
  },
  aside: {
    underWay:
      'Se está haciendo una comparación de necesidad y oferta. Un informe que se publique ahora dice entera la publicada antes; la nueva entrará cuando termine y se publique.',
    unpublished:
      'Hay una comparación de necesidad y oferta terminada y sin publicar. Un informe que se publique ahora no la dice: dice la publicada antes, si la hay.',
    see: 'Ver las comparaciones',
  },
  preview: 'Mirarlo antes',
  previewIn: { es: 'en español', en: 'en inglés' },
  last: (number: string, when: string) => `Última edición: la ${number}, del ${when}.`,
  never: 'Todavía no se publica.',
  notPublic: 'Está retirada: nadie la descarga.',
  goesTo: 'Se publica en el producto',
  goesToNew: (title: string, axis: string) => `Se creará el producto «${title}», en el eje «${axis}».`,
  noAxis: 'Falta un eje donde publicarlo: agrégalo en «Ciclos y ejes».',
  published: (kind: string, number: string) => `${kind}: se publicó la edición ${number}. Ya se puede descargar.`,
  edition: (kind: string, number: string) => `${kind}, edición ${number}`,
  editionLead: 'Dice siempre lo mismo: lo que cambie después en la mesa sale en otra edición.',
  dataOf: 'Con los datos del',
  publishedOn: 'Publicada',
  ofProduct: 'Producto',
  newer: (number: string) => `Hay una edición más nueva: la ${number}.`,
  permanent: 'Dirección permanente de esta edición',
  files: 'Sus archivos',
  sample: 'De muestra',
  see: 'Ver cómo se lee',
  data: 'Datos de esta edición, JSON',
  again: 'Todo lo que dice viene de esos datos: con ellos cualquiera puede volver a hacerla, byte a byte.',
  language: { es: 'En español', en: 'En inglés' },
};
