/** Words of the staff area's first page, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './waiting-words.es.ts';

export const en = {
  title: 'Staff',
  hello: (name: string) => `Hello, ${name}`,
  waiting: 'What waits',
  registrations: (n: number) => (n === 1 ? 'registration to review' : 'registrations to review'),
  changes: (n: number) =>
    n === 1 ? 'change of name, RUT or sector to approve' : 'changes of name, RUT or sector to approve',
  requests: (n: number) => (n === 1 ? 'request to represent an organisation' : 'requests to represent organisations'),
  registry: 'The registry',
  organizations: (n: number) => (n === 1 ? 'published organisation' : 'published organisations'),
  withoutOwner: () => 'without an owner on the platform',
  noWindow: 'No registration window is scheduled.',
  windowOpen: (name: string, until: string) => `The window “${name}” takes registrations until ${until}.`,
  windowNext: (name: string, from: string) => `The next window, “${name}”, opens on ${from}.`,
  windows: 'See the windows',
} satisfies Catalogue<typeof es>;
