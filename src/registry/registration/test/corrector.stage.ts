/** What whoever corrects a registration in a story was asked, and what they send. */
import type { CorrectionForm } from '../form.server.ts';

export const reasons = { rut: 'Falta el RUT de la fundación.', foundedYear: 'No coincide con los estatutos.' };

export const pressing = (go: string, more: Partial<CorrectionForm> = {}): CorrectionForm => ({
  go,
  searched: '',
  looked: '',
  logo: { upload: undefined, remove: false },
  typed: {},
  privacyVersion: null,
  ...more,
});
