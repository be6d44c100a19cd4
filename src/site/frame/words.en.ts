/** Words of the frame, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

export const en = {
  skip: 'Skip to content',
  home: 'Go to the home page',
  search: 'Search',
  menu: 'Menu',
  close: 'Close',
  within: (section) => `Within “${section}”`,
  main: 'Main',
  register: 'Register my organisation',
  signIn: 'Sign in',
  signOut: 'Sign out',
  account: 'My account',
  myOrganizations: 'My organisations',
  staff: 'My mesa',
  language: 'Español',
  sampleLabel: 'Notice',
  sample: 'Sample round table: organisations and people are fictional. It is here to try the platform.',
  about: 'Brings together public and private organisations that work to overcome poverty in Chile.',
  sections: {
    who: { name: 'Who', about: 'The organisations that face poverty: who they are, what they do and where.' },
    gap: {
      name: 'What is missing',
      about:
        'How much poverty there is in the comunas and regions of Chile, by which source and how sure each figure is.',
    },
    do: { name: 'What we do', about: 'The challenges that the mesa chose and what it does about them.' },
    got: { name: 'What changed', about: 'What changed and what was learnt on the way.' },
    mesa: { name: 'The mesa', about: 'What it is, what it works on and its news.' },
  },
  footer: {
    label: 'About this site',
    software: 'Made with Minga, free software (AGPL-3.0)',
  },
  errors: {
    noFile: 'The address leads to no file. Check how it is written, or look for it from the page you come from.',
    notFound: {
      title: 'We could not find this page',
      text: 'The address may have a mistake, or the page is gone. Search for it by name or start from the home page.',
    },
    gone: {
      title: 'This is no longer published',
      page: (date) => `The mesa withdrew this page${date ? ` on ${date}` : ''}.`,
      file: (date) => `The mesa withdrew this file${date ? ` on ${date}` : ''}.`,
      reason: (reason) => `Reason: ${reason}`,
    },
    expired: {
      title: 'This link no longer works',
      text: 'It was used, has expired or is incomplete. If you copied it, see that it is whole; otherwise ask for another.',
    },
    forbidden: {
      title: 'You cannot see this page',
      text: 'Your account is not allowed to do this. If you think it should be, write to the secretariat.',
    },
    tooMany: {
      title: 'Too many attempts',
      text: 'We received many requests in a row from your connection. Wait a minute and try again.',
    },
    broken: {
      title: 'Something failed on our side',
      text: 'Nothing was half-saved. Go back and try again; if it happens again, write to us with the code below.',
    },
    places: 'You can go to',
    reference: 'Code to tell us:',
  },
  staffNavigation: {
    label: 'My mesa',
    today: 'Today',
    toDo: 'to do',
    jobs: 'By job',
    unfold: 'Open the menu',
    find: 'Search or go to…',
    goTo: 'Go to',
    page: 'Page',
    verb: 'Action',
    suggested: 'Suggestions',
    suggestions: (shown, all) =>
      all === 0 ? 'Nothing matches.' : shown === all ? `${all} suggestions.` : `${shown} suggestions of ${all}.`,
    seeAll: (all) => (all === 1 ? 'See what was found' : `See all: ${all}`),
    leave: 'Away from my mesa',
    toSite: 'See the site',
    appearance: 'Appearance',
  },
} satisfies Catalogue<typeof es>;
