/** Who may run what of the mesa’s cycles and products: a row for each command and query that is handed an actor. */
import type { Functions, RightsGiven, RightsRows } from '#platform/test/rights-rows.ts';
import { addAxis, addCycle, describeAxis } from './cycle/commands.server.ts';
import { axisToKeep, cyclesToKeep } from './cycle/queries.server.ts';
import {
  archiveProduct,
  createProduct,
  publishProduct,
  restoreProduct,
  saveProduct,
} from './product/commands.server.ts';
import { productForVersion, publishMadeVersion } from './product/for-others.server.ts';
import { insertProduct } from './product/insert.server.ts';
import { allProducts } from './product/queries.server.ts';
import { callOffVersion, withdrawVersion } from './product/withdraw.server.ts';
import { rights } from './rights.ts';

/** To whom each right is given, written by hand beside `rights.ts` so that neither drifts alone. */
export const given: RightsGiven = {
  'cycle.read': '......avs',
  'cycle.write': '........s',
  'axis.write': '........s',
  'product.read': '......avs',
  'product.write': '........s',
  'product.publish': '........s',
};

export const rows: RightsRows = [
  [addAxis, { may: rights.writeAxis }],
  [addCycle, { may: rights.writeCycle, args: () => [{ name: 'Ciclo 2030' }] }],
  [describeAxis, { may: rights.writeAxis }],
  [axisToKeep, { may: rights.readCycles }],
  [cyclesToKeep, { may: rights.readCycles }],
  [archiveProduct, { may: rights.publishProduct }],
  [restoreProduct, { may: rights.publishProduct }],
  [createProduct, { may: rights.writeProduct }],
  [saveProduct, { may: rights.writeProduct }],
  [publishProduct, { may: rights.publishProduct }],
  [callOffVersion, { may: rights.publishProduct }],
  [withdrawVersion, { may: rights.publishProduct }],
  [allProducts, { may: rights.writeProduct }],
];

/** Steps of another command's transaction, which has asked already. */
export const steps: Functions = [insertProduct, productForVersion, publishMadeVersion];
