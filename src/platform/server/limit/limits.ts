/** How often anything may be tried: so many points in so many minutes. All limits of the house stand here. */
export const limits = {
  /** Reading the open API; by network, or who sends it. */
  api: { points: 600, minutes: 1 },
  /** Having a picture or a table made; by network, or who asks. */
  drawing: { points: 600, minutes: 10 },
  /** Having a document set; by network, or who asks. */
  document: { points: 120, minutes: 10 },
  /** Opening what a secret link leads to; by network, or who opens. */
  secret: { points: 600, minutes: 10 },
  /** Sending a form; by network. */
  form: { points: 300, minutes: 10 },
  /** Sending a form with something that says who one is; by what it says. */
  'form-bearer': { points: 300, minutes: 10 },
  /** Sending a form while signed in; by person. */
  staff: { points: 600, minutes: 10 },
  /** By the address typed and the network. */
  password: { points: 10, minutes: 15 },
  /** By network. */
  'password-from': { points: 100, minutes: 15 },
  /** By the address typed, from wherever: NIST SP 800-63B, 3.2.2, asks for no more than 100. */
  'password-to': { points: 100, minutes: 60 },
  /** By person, who is signed in already: changing the password, closing the account. */
  'own-password': { points: 10, minutes: 15 },
  /** By person, or whoever stands between the two steps. */
  'second-factor': { points: 6, minutes: 15 },
  /** Mails, by the address they go to and the network that asks. */
  'mail-sign-up': { points: 5, minutes: 60 },
  'mail-link': { points: 5, minutes: 60 },
  'mail-new-password': { points: 5, minutes: 60 },
  'mail-begin': { points: 5, minutes: 60 },
  'mail-again': { points: 5, minutes: 60 },
  'mail-tell': { points: 5, minutes: 60 },
  'mail-data': { points: 5, minutes: 60 },
  'mail-claim': { points: 5, minutes: 60 },
  /** Mails of one kind to one address, whoever asks; and how often one more leaves all the same. */
  'mail-to': { points: 12, minutes: 60 },
  'mail-to-still': { points: 1, minutes: 5 },
  /** By person: a link to their new address. */
  'mail-new-address': { points: 5, minutes: 60 },
  /** All mails, by the network that asks, or the person who invites. */
  'mail-from': { points: 40, minutes: 60 },
  /** Asking, letter by letter, whether an organisation is in the registry already; by network. */
  'look-alike': { points: 240, minutes: 15 },
  /** Serving a wait once; by its ticket. */
  waited: { points: 1, minutes: 60 },
} as const;

export type Limit = keyof typeof limits;

/** What is tried and by what it is counted. */
export type Count = readonly [limit: Limit, ...by: string[]];
