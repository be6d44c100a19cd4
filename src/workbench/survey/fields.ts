/** The description of a survey as the fields of a form. Pure. */
import type { SurveyInput } from '#poverty/survey/survey.ts';
import { replicatesTyped } from './replicates.ts';
import type { Issue, Issues, Typed } from './typed.ts';
import { labelsText, type Labels } from './category-labels.ts';

export type { Issue, Issues, Typed };

/** Empty rows of the form for groups and for variables, beyond those filled in; and the most that it reads. */
const spareRows = 2;
export const mostFormRows = 40;

/** The fields of a description. */
export function typedOf(survey: Partial<SurveyInput>): Typed {
  const { period, lines, status, groups = {}, variables = {}, indicators = {}, keys = {} } = survey;
  const plain = ['title', 'source', 'weight', 'stratum', 'psu', 'fpc', 'household', 'size', 'income'] as const;
  const typed: Record<string, string> = {};
  for (const name of plain) typed[name] = survey[name] ?? '';
  typed['periodConstant'] = period && 'constant' in period ? period.constant : '';
  typed['periodColumn'] = period && 'column' in period ? period.column : '';
  typed['panel'] = survey.panel ? 'yes' : '';
  typed['nest'] = survey.nest ? 'yes' : '';
  if (survey.replicates) Object.assign(typed, replicatesTyped(survey.replicates));
  typed['linesPoor'] = lines?.poor ?? '';
  typed['linesExtreme'] = lines?.extreme ?? '';
  Object.assign(
    typed,
    statusTyped('statusIncome', status?.income),
    statusTyped('statusMultidimensional', status?.multidimensional),
  );
  typed['missing'] = (survey.missing ?? ['', 'NA', '.']).filter(Boolean).join(', ');
  Object.entries(groups).forEach(([name, group], i) =>
    Object.assign(typed, groupTyped(name, group, i, survey.labels?.[name])),
  );
  Object.entries(variables).forEach(([name, column], i) => {
    typed[`variable-${i}-name`] = name;
    typed[`variable-${i}-column`] = column;
  });
  for (const [id, column] of Object.entries(indicators)) typed[`indicator-${id}`] = column;
  for (const [name, key] of Object.entries(keys))
    typed[`key-${name}`] = 'column' in key ? key.column : `=${key.constant}`;
  return typed;
}

export type Status = NonNullable<NonNullable<SurveyInput['status']>['income']>;

function statusTyped(field: string, status: Status | undefined): Typed {
  return {
    [field]: status?.column ?? '',
    [`${field}Poor`]: status?.poor.filter((code) => !status.extreme?.includes(code)).join(', ') ?? '',
    [`${field}Extreme`]: status?.extreme?.join(', ') ?? '',
    [`${field}NotPoor`]: status?.notPoor.join(', ') ?? '',
    [`${field}Method`]: status?.method ?? '',
  };
}

function groupTyped(
  name: string,
  group: NonNullable<SurveyInput['groups']>[string],
  i: number,
  labels: Labels = {},
): Typed {
  const banded = typeof group === 'string' ? undefined : group;
  return {
    [`group-${i}-name`]: name,
    [`group-${i}-column`]: banded ? banded.column : (group as string),
    [`group-${i}-breaks`]: banded?.breaks.join(', ') ?? '',
    [`group-${i}-labels`]: banded ? (banded.labels?.join('\n') ?? '') : labelsText(labels),
  };
}

/** How many rows of groups or variables the form shows. */
export function rowsOf(typed: Typed, kind: 'group' | 'variable'): number {
  let filled = 0;
  for (let i = 0; i < mostFormRows; i++) if (typed[`${kind}-${i}-name`] || typed[`${kind}-${i}-column`]) filled = i + 1;
  return Math.min(mostFormRows, filled + spareRows);
}
