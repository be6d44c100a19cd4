/** When an organisation may leave the public registry, and when it may come back. Pure. */

/** Only what is in the registry can leave it. */
export function whyNotRetire(state: string): 'organization-not-active' | null {
  return state === 'active' ? null : 'organization-not-active';
}

/** A merged organisation comes back by undoing the merge, not by this. */
export function whyNotRestore(state: string): 'organization-not-retired' | null {
  return state === 'retired' ? null : 'organization-not-retired';
}
