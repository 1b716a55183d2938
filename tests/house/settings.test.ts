import { expect, test } from 'vitest';
import { settingNames } from '#lib/server/config.ts';
import { textOf } from './tree.ts';

/** Read by the server around the app, not by the app itself. */
const ofTheServer = ['HOST', 'PORT', 'BODY_SIZE_LIMIT', 'SHUTDOWN_TIMEOUT'];

interface Package {
	dependencies: Record<string, string>;
	devDependencies: Record<string, string>;
	optionalDependencies: Record<string, string>;
	overrides: Record<string, string>;
	license: string;
}

const package_ = JSON.parse(textOf('package.json')) as Package;

test('.env.example names every setting, and no other', () => {
	const named = [...textOf('.env.example').matchAll(/^# ?([A-Z][A-Z_]+)=/gm)].map(
		([, name]) => name
	);
	expect(named.toSorted()).toEqual([...settingNames, ...ofTheServer].toSorted());
});

test('.env.example sets nothing by itself', () => {
	expect(textOf('.env.example')).not.toMatch(/^[A-Z]/m);
});

test('packages are named by exact versions', () => {
	const { dependencies, devDependencies, optionalDependencies, overrides } = package_;
	const versions = { ...dependencies, ...devDependencies, ...optionalDependencies, ...overrides };
	const loose = Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
	expect(loose).toEqual([]);
});

test('the lock file pins packages by content, not by a host', () => {
	const lock = JSON.parse(textOf('package-lock.json')) as {
		packages: Record<string, { resolved?: string; integrity?: string; inBundle?: boolean }>;
	};
	const others = Object.entries(lock.packages).filter(([place]) => place !== '');
	expect(others.filter(([, one]) => one.resolved).map(([place]) => place)).toEqual([]);
	expect(others.filter(([, one]) => !one.integrity && !one.inBundle).map(([p]) => p)).toEqual([]);
});

test('the licence is the same in both places', () => {
	expect(package_.license).toBe('Apache-2.0');
	expect(textOf('LICENSE')).toContain('Apache License');
});
