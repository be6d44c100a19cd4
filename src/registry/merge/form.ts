/** Reads the form with which two organisations are merged. */
import { textIn, wholeForm } from '#platform/form/form.ts';
import { mergeFields, sources, type MergeChoices, type MergeSource } from './merge.ts';

/** `keep` names the side kept; `field-name=one|other|both` where each field comes from; the stamps are as the page showed them. */
export const mergeForm = wholeForm((values) => {
  const text = (name: string) => textIn(values, name);
  const [kept, absorbed] = text('keep') === 'other' ? ['other', 'one'] : ['one', 'other'];
  const sourceOf = (side: string): MergeSource | undefined =>
    side === kept ? 'kept' : side === absorbed ? 'absorbed' : sources.find((source) => source === side);
  const choices: MergeChoices = Object.fromEntries(
    mergeFields.flatMap((field) => {
      const source = sourceOf(text(`field-${field}`));
      return source ? [[field, source]] : [];
    }),
  );
  return {
    kept: text(`id-${kept}`),
    absorbed: text(`id-${absorbed}`),
    choices,
    seen: { kept: text(`seen-${kept}`), absorbed: text(`seen-${absorbed}`) },
  };
});

/** The end of an organisation's address, however it was pasted. */
export const slugIn = (address: string): string =>
  address
    .trim()
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .replace(/^.*\//, '');
