/** Writes the pages of the manual that are made from the code; drift.ts fails when one is stale. */
import { writeFileSync } from 'node:fs';
import { rightsDocument, rightsPage } from './rights-document.ts';

writeFileSync(rightsPage, rightsDocument());
