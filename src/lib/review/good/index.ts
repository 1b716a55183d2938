import ask from './ask.ts';
import boundary from './boundary.ts';
import fact from './fact.ts';
import feeling from './feeling.ts';
import hope from './hope.ts';
import love from './love.ts';
import type { Marker } from './marker.ts';
import memory from './memory.ts';
import understanding from './understanding.ts';

/** Every marker, in the order in which a statement usually has them. */
export const markers: readonly Marker[] = [
	love,
	memory,
	fact,
	feeling,
	understanding,
	hope,
	ask,
	boundary
];
