/** Words of the desk of whoever keeps the mesa, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

export const en = {
  title: 'My mesa',
  greeting: {
    morning: (name: string) => `Good morning, ${name}`,
    afternoon: (name: string) => `Good afternoon, ${name}`,
    night: (name: string) => `Good evening, ${name}`,
  },
  toDo: (n: number) => (n === 1 ? 'There is 1 thing to do' : `There are ${n} things to do`),
  grave: (n: number) => `at least ${n} cannot wait.`,
  week: 'The next seven days',
  today: 'Today',
  kind: {
    opens: 'Opens:',
    closes: 'Closes:',
    decided: 'Decided:',
    comes: '',
    published: 'Published:',
    due: '',
  },
  waiting: 'To do',
  wait: (age) => `waits for ${age}`,
  nothing: 'Nothing waits for you.',
  nothingMine: 'Nothing was given to you. What is assigned to you will be here.',
  nothingNext: 'Next',
  nothingAhead: 'No deadline is in sight: what comes will be here.',
  halfDone: 'Half done',
  deadlines: 'Deadlines',
  noDeadlines: 'No deadline is in sight.',
  colleagues: 'Colleagues',
  noColleagues: 'Nobody else has done anything yet.',
  history: 'History',
} satisfies Catalogue<typeof es>;
