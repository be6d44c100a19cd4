/** The letters about requests on one's data, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './letter-words.es.ts';
import { en as words } from './words.en.ts';

export const en = {
  prove: (kind, link) => ({
    subject: 'Confirm your request about your data',
    text: `Somebody asked with this address: ${words.kind[kind].name.toLowerCase()}. If it was you, open the link and confirm it: it works once, for three days.\n\nIf it was not you, do nothing: nothing will be shown or changed.`,
    action: { label: 'See and confirm my request', url: link },
  }),
  received: (kind, folio, due) => ({
    subject: `We received your request (number ${folio})`,
    text: `We received your request about your data: ${words.kind[kind].name.toLowerCase()}. Its number is ${folio}.\n\nWe will answer to this address by ${due} at the latest, as Chile's law 21.719 says. If we do not answer or you disagree, you can complain to the Personal Data Protection Agency.`,
  }),
  extended: (folio, due, reason) => ({
    subject: `We need more time for your request (number ${folio})`,
    text: `We will answer your request by ${due} at the latest. The time is extended once only, for this reason:\n\n${reason}`,
  }),
  answered: (folio, answer) => ({
    subject: `Answer to your request (number ${folio})`,
    text: `${answer}\n\nIf you disagree, you can complain to the Personal Data Protection Agency.`,
  }),
  erased: (folio) => ({
    subject: `We erased your data (number ${folio})`,
    text: 'We erased what we kept under this address. If you were the contact of an organisation, its page has none now and we told its people.\n\nWhat you did in the name of an organisation or of the mesa stays, under the name you had then, because it is a record of proceedings. This is the last message that we send you.',
  }),
} satisfies Catalogue<typeof es>;
