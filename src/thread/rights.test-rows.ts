/** Who may run what of the thread: everybody, each seeing what the modules show them. */
import type { Functions, RightsGiven, RightsRows } from '#platform/test/rights-rows.ts';
import { stepFrom } from './step.server.ts';

export const given: RightsGiven = {};

export const rows: RightsRows = [];

export const openToAll: Functions = [stepFrom];
