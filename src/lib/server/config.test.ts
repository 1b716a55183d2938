import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';

describe('settings', () => {
	test('have defaults that need no file', () => {
		const config = readConfig({});
		expect(config.KINWARD_DATA).toBe('./.kinward');
		expect(config.keyFile).toBe('./.kinward.key');
		expect(config.ORIGIN).toBe('http://localhost:3000');
	});

	test('keep the key beside the data folder, not in it', () => {
		expect(readConfig({ KINWARD_DATA: '/srv/notes/data/' }).keyFile).toBe('/srv/notes/data.key');
	});

	test.each([
		['DATABASE_URL', 'mysql://localhost/x'],
		['ORIGIN', 'localhost:3000'],
		['ORIGIN', 'https://notes.example.org/path'],
		['DATABASE_POOL', 'many'],
		['SMTP_URL', 'mail.example.org']
	])('%s=%s stops the start with one sentence that names it', (name, value) => {
		expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^The setting ${name} .*\\.$`));
	});

	test('a misspelt setting of ours is not passed over', () => {
		expect(() => readConfig({ KINWARD_DTAA: '/srv' })).toThrow('KINWARD_DTAA is not known');
	});
});
