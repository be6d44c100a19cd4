/** Words of letters, and of the staff's page that shows them. */
import type { rights } from './rights.ts';

export const es = {
  right: {
    readOutbox: 'Leer las cartas enviadas y por enviar',
  } satisfies Record<keyof typeof rights, string>,
  sample: 'Mesa de muestra: organizaciones y personas son ficticias.',
  stop: 'Dejar de recibir estos avisos',
  title: 'Correo',
  lead: 'Las cartas que la plataforma envió o tiene por enviar. Su contenido puede ser privado.',
  noServer:
    'Esta instalación no tiene un servidor de correo: las cartas quedan aquí y no salen. Quien la opera puede configurarlo.',
  none: 'Todavía no hay cartas.',
  count: (n: number) => (n === 1 ? '1 carta' : `${n} cartas`),
  find: 'Asunto o dirección',
  all: 'Todas',
  states: { failing: 'No llegaron', waiting: 'Por enviar', sent: 'Enviadas' },
  failed: {
    label: (n: number) => (n === 1 ? 'carta que no llegó' : 'cartas que no llegaron'),
    about: (to: string, others: number) => (others === 0 ? `A ${to}` : `A ${to} y ${others} más`),
    verb: 'Ver',
  },
  to: 'Para',
  subject: 'Asunto',
  state: 'Estado',
  written: 'Escrita',
  sent: (when: string) => `Enviada el ${when}`,
  waiting: 'Por enviar',
  failing: (times: number) =>
    times === 1 ? 'Falló 1 vez; se volverá a intentar' : `Falló ${times} veces; se volverá a intentar`,
  lastError: 'Última respuesta del servidor',
  again: 'Intentar de nuevo ahora',
  asked: 'Se intentará enviar de nuevo en unos segundos.',
  plain: 'Texto',
  refusal: {
    'no-such-letter': 'Esa carta no existe.',
    'letter-sent': 'Esa carta ya salió.',
    'no-mail-server': 'No hay un servidor de correo configurado.',
  },
};
