/** At which field of the form each reason against a run is said. Pure. */
const fields: Readonly<Record<string, string>> = {
  'run-no-such-method': 'method',
  'run-method-lacks': 'method',
  'run-too-many-tables': 'by',
  'run-too-many-crossed': 'by',
  'run-no-such-group': 'by',
  'run-group-twice': 'by',
  'run-no-such-measure': 'measures',
  'run-no-such-variable': 'inequality',
};

/** The field's name; '' for what is about none of them. */
export function fieldOfRefusal(code: string): string {
  return fields[code] ?? '';
}
