/** The ground's words in Spanish: why a file is not kept, when there were too many tries. */
interface Details {
  readonly [name: string]: string | number;
}

export const es = {
  refusal: {
    'file-empty': 'El archivo está vacío.',
    'file-too-large': ({ megabytes = '' }: Details) =>
      `El archivo pesa más de ${megabytes} MB. Súbelo más liviano o en partes.`,
    'file-type-not-allowed':
      'Ese tipo de archivo no se puede guardar. Sirven imágenes, PDF, documentos de oficina, CSV, texto, ZIP, audio MP3 y video MP4.',
    'too-many-requests': ({ seconds = '' }: Details) =>
      `Recibimos demasiadas solicitudes desde aquí. Vuelve a intentarlo en ${seconds} segundos.`,
  },
};
