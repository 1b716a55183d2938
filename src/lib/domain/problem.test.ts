import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parsedBy } from './problem.ts';

const schema = v.object({
	name: v.pipe(v.string(), v.nonEmpty('Give a name.'), v.maxLength(9, 'Shorten the name.')),
	way: v.picklist(['paper', 'phone'], 'Choose a way.')
});

describe('parsedBy', () => {
	it('says what the schema says, once for each field', () => {
		expect(parsedBy(schema, { name: '', way: 'bird' })).toEqual({
			ok: false,
			problems: [
				{ field: 'name', says: 'Give a name.' },
				{ field: 'way', says: 'Choose a way.' }
			]
		});
	});

	it('asks for an answer that is not there at all in the words of its field, else plainly', () => {
		expect(parsedBy(schema, {})).toEqual({
			ok: false,
			problems: [
				{ field: 'name', says: 'This is still open. Please answer it.' },
				{ field: 'way', says: 'Choose a way.' }
			]
		});
	});
});
