import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayBeAsked, mayWriteBoundaryLetter, parseMember, roleProblems, writes } from './member.ts';

const ben = {
	name: 'Ben',
	relationship: 'brother',
	email: 'ben@example.org',
	phone: '+1 (312) 555-0134',
	attendance: 'reads',
	roles: ['driver'],
	age: 'adult',
	language: 'en'
};

test('a reader is a reader without being told so', () => {
	expect(parseMember(ben)).toEqual({ ok: true, value: { ...ben, roles: ['reader', 'driver'] } });
});

test('fields of nobody’s business are left out', () => {
	const read = parseMember({ ...ben, organizationId: 'x', id: 'y', role: 'owner', revision: 9 });
	expect(read.ok && Object.keys(read.value).sort()).toEqual(Object.keys(ben).sort());
});

test('a name and a relationship are needed, e-mail and phone are not', () => {
	const read = parseMember({ attendance: 'support', age: 'adult', language: 'es' });
	expect(!read.ok && read.problems.map((problem) => problem.field)).toEqual([
		'name',
		'relationship'
	]);
	expect(parseMember({ ...ben, email: '', phone: '' })).toMatchObject({ ok: true });
	expect(parseMember({ ...ben, email: 'ben at home' })).toMatchObject({
		problems: [{ field: 'email' }]
	});
	expect(parseMember({ ...ben, email: 'a@b.example, c@d.example' })).toMatchObject({ ok: false });
	expect(parseMember({ ...ben, phone: 'later' })).toMatchObject({ ok: false });
});

test('under 18: never the closer, the chairperson or a driver, and no letter of limits', () => {
	const leo = { ...ben, age: 'minor', roles: ['closer', 'second-driver', 'door'] };
	expect(parseMember(leo)).toEqual({
		ok: false,
		problems: [{ field: 'roles', says: 'Give this to an adult: closer, second driver.' }]
	});
	expect(mayWriteBoundaryLetter({ attendance: 'reads', age: 'minor' })).toBe(false);
	expect(mayWriteBoundaryLetter({ attendance: 'reads', age: 'adult' })).toBe(true);
	expect(mayWriteBoundaryLetter({ attendance: 'support', age: 'adult' })).toBe(false);
});

test('who does not come has nothing to do in the room', () => {
	expect(roleProblems({ attendance: 'letter', age: 'adult', roles: ['driver'] })).toEqual([
		{ field: 'roles', says: 'This does not go with how they take part: driver.' }
	]);
	expect(roleProblems({ attendance: 'must-not-know', age: 'adult', roles: ['door'] })).toHaveLength(
		1
	);
	expect(mayBeAsked({ attendance: 'must-not-know' })).toBe(false);
	expect(writes({ attendance: 'letter' })).toBe(true);
	expect(writes({ attendance: 'informed' })).toBe(false);
});

test('any typed name is kept, less what cannot be stored', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (name) => {
			fc.pre(name.trim() !== '' && !/[\r\n]/.test(name) && [...name].length <= 80);
			const read = parseMember({ ...ben, name });
			expect(read.ok && read.value.name).toBe(
				name.toWellFormed().replaceAll('\u0000', '\uFFFD').trim()
			);
		})
	);
	expect(parseMember({ ...ben, name: 'A\u0000\uD800B\nC' })).toMatchObject({
		value: { name: 'A\uFFFD\uFFFDB C' }
	});
});
