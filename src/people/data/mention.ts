/** A text or a JSON value without an address, nor the name, position and telephone that stand beside it. Pure. */

type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };

/** What is left of it: an answer that was the address is empty, and in the middle of a text a mark stands for it. */
export function withoutMention<T>(value: T, email: string): T {
  return without(value as Value, addressIn(email)) as T;
}

/** Finds an address that stands by itself: ana@x.cl is not in mariana@x.cl, nor in ana@x.cl.ar. */
function addressIn(email: string): RegExp {
  const exactly = email.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\w.+-])${exactly}(?![\w-]|\.\w)`, 'gi');
}

function without(value: Value, address: RegExp): Value {
  if (typeof value === 'string') return value.replace(address, ({ length }) => (length === value.length ? '' : '[…]'));
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return (value as readonly Value[]).map((one) => without(one, address));
  const entries = Object.entries(value);
  const beside = entries.flatMap(([key, one]) => (isMentioned(one, address) ? besides(key) : []));
  return Object.fromEntries(
    entries.map(([key, one]) => [key, beside.includes(key) && one !== null ? '' : without(one, address)]),
  );
}

const isMentioned = (value: Value, address: RegExp): boolean =>
  typeof value === 'string' && value.replace(address, '') !== value;

/** Beside `contactEmail` stand `contactName`, `contactPosition` and `contactPhone`; beside `email`, `name` and the rest. */
function besides(key: string): string[] {
  const owner = /^(.*)email$/i.exec(key)?.[1];
  if (owner === undefined) return [];
  return ['Name', 'Position', 'Phone'].map((what) => (owner ? owner + what : what.toLowerCase()));
}
