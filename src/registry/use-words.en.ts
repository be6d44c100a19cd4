/** What registry/ keeps data of persons for, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './use-words.es.ts';

export const en = {
  registration: {
    name: 'Registrations',
    data: 'Address of whoever registers; name, position, address and telephone of the person in charge.',
    purpose: 'To receive, review and decide registrations to the registry of organisations.',
    basis: 'The consent of whoever registers: the agreement to the text on personal data.',
    whose: 'Whoever registers an organisation, and the person in charge whom they name.',
    receivers: 'The secretariat and those who review registrations.',
  },
  contact: {
    name: 'Contacts of organisations',
    data: 'Name, position, address and telephone.',
    purpose: 'So that the mesa can write to each organisation of the registry.',
    basis: 'The consent of the person in charge, or the legitimate interest in dealing with their organisation.',
    whose: 'The person in charge of each organisation. Never published.',
    receivers:
      'The secretariat, reviewers and the people of the organisation. The public address is seen by everybody.',
  },
  representation: {
    name: 'Requests to represent an organisation',
    data: 'Name, position, e-mail, what they tell as proof, and a document if they attach one.',
    purpose: 'To know whether whoever asks to keep the page of an organisation works there.',
    basis: 'The consent of whoever asks.',
    whose: 'Those who ask to represent an organisation.',
    receivers: 'The secretariat and those who review.',
  },
  notice: {
    name: 'Notices of windows',
    data: 'Address.',
    purpose: 'To tell by mail when the registry opens.',
    basis: 'The consent of whoever asks for it and confirms it.',
    whose: 'Whoever asks to be told.',
    receivers: 'The secretariat sees how many they are.',
  },
  sheet: {
    name: 'Imported sheets',
    data: 'What the sheet brings: name, position, address and telephone.',
    purpose: 'To bring into the registry organisations that were in a sheet, and to be able to undo it.',
    basis: 'The duties of the institution that runs the mesa.',
    whose: 'The persons in charge whom the sheet names.',
    receivers: 'The secretariat.',
  },
} satisfies Catalogue<typeof es>;
