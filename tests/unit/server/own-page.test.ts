import { expect, test } from 'vitest';
import { isTrustedHost } from '../../../server/http/own-page.ts';

test.each([
	'localhost',
	'localhost:4321',
	'LOCALHOST.',
	'lab.localhost:4321',
	'127.0.0.1:4321',
	'192.168.1.20',
	'[::1]:4321',
	'[fe80::1]',
	'teachers-laptop.local:4321',
	'Teachers-Laptop:4321',
])('trusts %s: nobody from outside can make it point here', (host) => {
	expect(isTrustedHost(host, 'teachers-laptop')).toBe(true);
	expect(isTrustedHost(host, 'Teachers-Laptop.school.example')).toBe(true);
});

test.each([
	'evil.example',
	'localhost.evil.example:4321',
	'127.0.0.1.evil.example',
	'1.0.0.127.rebind.example.',
	'evillocal.example',
	'evil',
	'evil.local',
	'teachers-laptop.evil.local',
	'teachers-laptop.example',
	'',
	':4321',
])('does not trust %s', (host) => {
	expect(isTrustedHost(host, 'teachers-laptop')).toBe(false);
	expect(isTrustedHost(host, '')).toBe(false);
});
