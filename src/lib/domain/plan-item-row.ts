import type { ItemSpec } from './plan-item.ts';

type Rest = Partial<
	Pick<ItemSpec, 'only' | 'choices' | 'details' | 'hint' | 'mayBeNone' | 'standsFor'>
>;

/** A row of the lists of items: group, label, kind, which lists ask for it, who usually sees to it. */
export const row = (
	group: ItemSpec['group'],
	label: string,
	kind: ItemSpec['kind'],
	asked: ItemSpec['asked'],
	owner: ItemSpec['owner'],
	rest: Rest = {}
): ItemSpec => ({ group, label, kind, asked, owner, ...rest });

/** "Does not apply" is an answer here. */
export const none = { mayBeNone: true } as const;

/** A named line; `needed` where the item cannot be read without it. */
export const line = (label: string) => ({ label });
export const needed = (label: string) => ({ label, needed: true }) as const;
