/** What may be done about the mesa's cycles, axes and products, and who may. */
import { right, secretariat, anyStaff } from '#platform/right.ts';

export const rights = {
  readCycles: right('cycle.read', anyStaff),
  writeCycle: right('cycle.write', secretariat),
  writeAxis: right('axis.write', secretariat),
  readProducts: right('product.read', anyStaff),
  writeProduct: right('product.write', secretariat),
  publishProduct: right('product.publish', secretariat),
};
