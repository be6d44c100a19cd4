/** The words of sheets of initiatives and resources, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

const many = (n: number): string => n.toLocaleString('en-GB');

export const en = {
  runners: 'Others who take part',
  draft: 'Draft',
  longerThan: (letters) => `This is too long: cut it to ${letters} letters or fewer`,
  issue: {
    'whom-unknown':
      'It is not in the registry by that name. Say which it is under “Words of the spreadsheet”, or register it first.',
    'whom-twice': 'More than one in the registry has that name. Say which it is under “Words of the spreadsheet”.',
    'whom-left-out': 'You chose to leave this organisation out',
    'whom-differs': 'Here it is another organisation’s, and a spreadsheet does not change hands',
    'no-such-thing': 'There is nothing at that address',
    'place-unknown': 'There is no such place. Write regions, comunas or “Todo Chile”, separated by semicolons',
    'place-either': 'It is the name of a region and of a comuna: write “Región de…” or “Comuna de…”',
    'which-year': 'The year of the number of people is missing',
    'parts-above-whole': 'Its places together have more people than the whole initiative in that year',
    'not-complete': 'It cannot be published without where it is done and how many people it reaches: it stays a draft',
    'not-back-to-draft': 'It was published and is no draft any more',
    'not-going-on': 'Only what goes on is paused or ended',
    'not-ended': 'It says when it ended, and not that it has',
    'ends-before': 'It cannot end before it began',
  },
  initiatives: {
    many: 'Initiatives',
    one: 'Initiative',
    field: 'Field of the initiative',
    personalHint: 'A person’s mail, telephone, RUT or home stays out until you choose to publish it.',
    noneOf: {
      new: 'No row adds an initiative.',
      changed: 'No row changes an initiative.',
      duplicate: 'No row looks like a repeated initiative.',
    },
    undecided: (n: number) =>
      n === 1
        ? 'One row that may repeat an initiative awaits a decision.'
        : `${many(n)} rows that may repeat an initiative await a decision.`,
    reallyNew: 'It is another initiative: add it',
    willDo: (made: number, changed: number) =>
      `${made === 1 ? '1 initiative' : `${many(made)} initiatives`} will be added and ${many(changed)} changed. Those who run the organisations that lead them get a letter.`,
    didDo: (made: number, changed: number) =>
      `${made === 1 ? '1 initiative' : `${many(made)} initiatives`} added and ${many(changed)} changed.`,
    undoTakes: (removes, restores) =>
      [
        ...(removes > 0
          ? [
              removes === 1
                ? '1 initiative that it added is taken out.'
                : `${many(removes)} initiatives that it added are taken out.`,
            ]
          : []),
        ...(restores > 0
          ? [
              `${restores === 1 ? '1 initiative that it changed says' : `${many(restores)} initiatives that it changed say`} again what was said before, but for what somebody wrote since.`,
            ]
          : []),
      ].join(' '),
    undoAll: 'It can be undone for 90 days. One that it added and somebody wrote on since stays as it is.',
    undoQuestion:
      'The initiatives it added are taken out, and those it changed say again what they said before, but for what somebody wrote since. Letters that tell of it and have not left are not sent; whoever got one is written that it was undone.',
    undone: 'The import was undone. What somebody wrote since stays as it is.',
    namesRegistered: (n, names) =>
      `It names ${n === 1 ? '1 organisation' : `${many(n)} organisations`} of the registry as taking part: ${names}. A spreadsheet says that for nobody: it is not written. Whoever leads the initiative adds them under “Who takes part”, and they are asked.`,
    namesOthers: (n, names) =>
      `It names ${n === 1 ? '1 that is not' : `${many(n)} that are not`} in the registry as taking part: ${names}. It is not written.`,
  },
  letters: {
    initiativesImported: (name, said, page) => ({
      subject: `The round table brought a spreadsheet with initiatives of ${name}`,
      text: `The team of the round table brought a spreadsheet that says this of the initiatives that ${name} leads:\n\n${said}\n\nIf it is right, you need not do anything. If not, it can be changed there.`,
      action: { label: 'See the initiatives', url: page },
    }),
    importUndone: (name, page) => ({
      subject: `The round table undid what a spreadsheet brought about ${name}`,
      text: `We wrote to you that the team of the round table had brought a spreadsheet with data of ${name}. The secretariat undid it. What somebody wrote since is kept. You need not do anything.`,
      action: { label: 'See how it is now', url: page },
    }),
    made: (name, state) => `– New: ${name} (${state.toLowerCase()})`,
    changed: (name) => `– ${name}:`,
    line: (field, before, after) => `    ${field}: ${before || '–'} → ${after || '–'}`,
  },
} satisfies Catalogue<typeof es>;
