/** What may happen to cycles and axes, and why not. Pure. */
import type { Axis, Cycle } from './cycle.ts';

/** `cycle-taken`: another cycle has that name in addresses. */
export function whyNotAddCycle(cycles: readonly Pick<Cycle, 'slug'>[], slug: string): 'cycle-taken' | null {
  return cycles.some((cycle) => cycle.slug === slug) ? 'cycle-taken' : null;
}

/** `axis-taken`: another axis, of any cycle, has that name in addresses. */
export function whyNotAddAxis(axes: readonly Pick<Axis, 'slug'>[], slug: string): 'axis-taken' | null {
  return axes.some((axis) => axis.slug === slug) ? 'axis-taken' : null;
}

/** `follows-later`: an axis continues one of a cycle that began before its own, never itself nor a later one. */
export function whyNotFollow(
  of: Pick<Cycle, 'startsOn'>,
  followed: Pick<Cycle, 'startsOn'> | null,
): 'follows-later' | null {
  if (!followed) return null;
  return Temporal.PlainDate.compare(followed.startsOn, of.startsOn) < 0 ? null : 'follows-later';
}
