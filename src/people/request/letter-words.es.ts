/** The letters about requests on one's data, in Spanish. They never go to a browser. */
import { es as words } from './words.es.ts';

type Kind = keyof typeof words.kind;

export const es = {
  prove: (kind: Kind, link: string) => ({
    subject: 'Confirma tu solicitud sobre tus datos',
    text: `Alguien pidió con este correo: ${words.kind[kind].name.toLowerCase()}. Si fuiste tú, abre el enlace y confírmalo: sirve una vez, por tres días.\n\nSi no fuiste tú, no hagas nada: no se mostrará ni cambiará nada.`,
    action: { label: 'Ver y confirmar mi solicitud', url: link },
  }),
  received: (kind: Kind, folio: number, due: string) => ({
    subject: `Recibimos tu solicitud (folio ${folio})`,
    text: `Recibimos tu solicitud sobre tus datos: ${words.kind[kind].name.toLowerCase()}. Tiene el folio ${folio}.\n\nTe responderemos a este correo a más tardar el ${due}, como dice la ley 21.719. Si no te respondemos o no estás de acuerdo, puedes reclamar ante la Agencia de Protección de Datos Personales.`,
  }),
  extended: (folio: number, due: string, reason: string) => ({
    subject: `Necesitamos más tiempo para tu solicitud (folio ${folio})`,
    text: `Vamos a responder tu solicitud a más tardar el ${due}. El plazo se alarga por una sola vez, por este motivo:\n\n${reason}`,
  }),
  answered: (folio: number, answer: string) => ({
    subject: `Respuesta a tu solicitud (folio ${folio})`,
    text: `${answer}\n\nSi no estás de acuerdo, puedes reclamar ante la Agencia de Protección de Datos Personales.`,
  }),
  erased: (folio: number) => ({
    subject: `Borramos tus datos (folio ${folio})`,
    text: 'Borramos lo que guardábamos con este correo. Si eras el contacto de una organización, su ficha quedó sin contacto y avisamos a sus personas.\n\nQueda, con el nombre de entonces, lo que hiciste en nombre de una organización o de la mesa, porque es un registro de actuaciones. Este es el último mensaje que te enviamos.',
  }),
};
