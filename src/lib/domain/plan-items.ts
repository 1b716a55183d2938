import { homeItems } from './plan-items-home.ts';
import { personItems } from './plan-items-person.ts';
import { placeItems } from './plan-items-place.ts';
import { wayItems } from './plan-items-way.ts';
import type { ItemSpec } from './plan-item.ts';

/** Everything a plan holds. A closed list: what is not here has no place on the plan. */
export const planItems = {
	...placeItems,
	...personItems,
	...wayItems,
	...homeItems
} as const satisfies Record<string, ItemSpec>;
