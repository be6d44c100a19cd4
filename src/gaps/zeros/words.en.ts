/** The words of noughts as questions, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

export const en = {
  title: 'Really nobody?',
  lead: 'No registered initiative says that it works here. The mesa asks those who may know.',
  standing: {
    open: 'Nobody has answered yet.',
    asked: 'It was asked; nobody has answered yet.',
    confirmed: 'Those who answered know of nobody who works here.',
    refuted: 'There is who works here without being registered.',
  },
  short: { open: 'No answer', asked: 'Asked', confirmed: 'They know of nobody', refuted: 'There is' },
  asked: (when: string) => `it was asked on ${when}`,
  answer: { confirmed: 'We know of nobody', refuted: 'There is' },
  answered: { confirmed: 'knows of nobody', refuted: 'says that there is' },
  respond: 'Answer in the name of my organisation',
  register: 'Register an initiative that works here',
  form: {
    title: (place: string) => `Does really nobody work in ${place}?`,
    lead: (need: string) =>
      `About ${need}. The answer is shown on the page with the name of the organisation, and can be changed.`,
    send: 'Answer',
    sent: 'Thank you: the answer can be read on the page.',
    nobody: 'Those who own or edit an organisation of the registry answer.',
    back: 'Back to the comuna',
    notAsked: 'This comuna is not asked about: there are registered initiatives.',
  },
  staff: {
    title: 'Ask about noughts',
    lead: 'Comunas where nobody is registered, first where most persons are in need. The people of the organisation are written to; any of the registry may answer without being asked, too.',
    link: 'Ask about noughts',
    none: 'In no comuna is nobody registered.',
    choose: 'Choose whom',
    ask: 'Ask it',
    asked: 'The question left.',
    nobody: 'No organisation says that it works near.',
    answers: 'What has been answered',
  },
  field: { organization: 'Organisation', answer: 'Is there anybody?', words: 'Who?' },
  hint: { words: 'What they are called and do, if you know.' },
  refusal: {
    'zero-not-asked':
      'That comuna is not asked about: there are registered initiatives, or nothing was published of it.',
    'zero-asked': 'That organisation was asked already, or has answered.',
    'zero-nobody-to-ask': 'There is nobody of that organisation to write to.',
  },
  issue: {
    required: 'This field is missing.',
    'not-in-list': 'Choose one of the list.',
    'too-long': 'The text is too long.',
    'say-who': 'Say who, even if you do not know everything.',
  },
} satisfies Catalogue<typeof es>;
