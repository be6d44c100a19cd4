/** All that a report says, in order. Pure. */
import { allSection, methodSection } from './all.ts';
import { gapSection } from './gaps.ts';
import { needSection } from './need.ts';
import { networkSection } from './network.ts';
import { summarySection, whereSection, whoSection } from './organizations.ts';
import type { ReportSection } from './report.ts';
import type { ReportVoice } from './say.ts';
import { supplySections } from './supply.ts';
import { initiativeSection, resourceSection } from './things.ts';

export const reportSections = (saying: ReportVoice): ReportSection[] => [
  summarySection(saying),
  whoSection(saying),
  whereSection(saying),
  initiativeSection(saying),
  resourceSection(saying),
  networkSection(saying),
  needSection(saying),
  ...supplySections(saying),
  gapSection(saying),
  allSection(saying),
  methodSection(saying, 'informe', saying.locale),
];
