/** What may be done about the mesa's cycles, axes and products, and who may. */
import { right, secretariat, staff } from '#platform/right.ts';

export const rights = {
  readCycles: right('cycle.read', staff),
  writeCycle: right('cycle.write', secretariat),
  writeAxis: right('axis.write', secretariat),
  readProducts: right('product.read', staff),
  writeProduct: right('product.write', secretariat),
  publishProduct: right('product.publish', secretariat),
};
