import { expect, test } from 'vitest';
import { traceOf } from './log.ts';

test('a trace says where, and no word of the message, not even one that looks like a place', () => {
	const error = new Error('bad row: Dear J.,\n    at the pier you laughed (always:1:2)');
	const { kind, at } = traceOf(error);
	expect(kind).toBe('Error');
	expect(at[0]).toContain('log.test.ts');
	expect(JSON.stringify(at)).not.toContain('pier');
});

test('what is no error has no trace', () => {
	expect(traceOf('words')).toEqual({ kind: 'string', at: [] });
});
