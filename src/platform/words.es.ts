/** The words that every module shares, in Spanish: why the rights say no, why a file is not kept or not read. */
import type { rights } from './rights.ts';

interface Details {
  readonly [name: string]: string | number;
}

export const es = {
  right: {
    uploadFile: 'Subir un archivo',
    readPrivateFile: 'Leer un archivo que no es público',
  } satisfies Record<keyof typeof rights, string>,
  refusal: {
    'changed-by-others':
      'Mientras escribías se guardaron cambios en otra ventana, o por otra persona. Lo tuyo sigue aquí y aún no se guarda: mira lo que dice ahora cada dato y guarda de nuevo.',
    'page-of-another':
      'Esta página la abrió otra persona en este aparato. Lo escrito sigue aquí y no se guardó a tu nombre: para enviarlo, entra esa persona. Si es cosa tuya, abre la página de nuevo.',
    'sign-in-first': 'Entra con tu cuenta para hacer esto.',
    'not-allowed': 'Tu rol no permite hacer esto.',
    'second-factor-first': 'Para esto activa antes tu segundo factor.',
    'address-taken': 'Ya hay algo en esa dirección. Elige otra.',
    'table-unreadable': 'No pudimos leer ese archivo. Guárdalo como XLSX o CSV y vuelve a intentarlo.',
    'table-empty': 'La planilla no tiene filas con datos bajo los títulos.',
    'table-protected': 'La planilla tiene contraseña. Guárdala sin contraseña y vuelve a intentarlo.',
    'table-too-many-rows': 'La planilla tiene demasiadas filas: divídela en partes de hasta 10.000.',
    'table-too-wide': 'La planilla tiene demasiadas columnas. Deja solo las que quieres importar.',
    'file-empty': 'El archivo está vacío.',
    'file-too-large': ({ megabytes = '' }: Details) =>
      `El archivo pesa más de ${megabytes} MB. Súbelo más liviano o en partes.`,
    'file-type-not-allowed':
      'Ese tipo de archivo no se puede guardar. Sirven imágenes, PDF, documentos de oficina, CSV, texto, ZIP, audio MP3 y video MP4.',
    'too-many-tries': ({ minutes = '' }: Details) =>
      `Hubo demasiados intentos. Espera ${minutes} minutos y vuelve a probar.`,
    'must-wait': ({ seconds = '' }: Details) =>
      `Desde tu red hubo muchos intentos seguidos. Espera ${seconds} segundos y vuelve a enviar: entonces pasará.`,
  },
};
