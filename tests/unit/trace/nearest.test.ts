import { expect, test } from 'vitest';
import { nearest } from '../../../src/trace/nearest.ts';

const PATHS = ['/echo', '/close', '/stall-close', '/raw', '/ping'];

test.each([
	['/ech', '/echo'],
	['/ehco', '/echo'],
	['/Echo', '/echo'],
	['/echo/', '/echo'],
	['/closed', '/close'],
	['/stallclose', '/stall-close'],
	['/pong', '/ping'],
	['/ECHO', '/echo'],
	['/echo%20', '/echo'],
	['/%20echo', '/echo'],
	['/echo.', '/echo'],
	['/echo,', '/echo'],
	['/echo%22', '/echo'],
	['/echo%EF%BC%8C', '/echo'],
	['/echo%E3%80%82', '/echo'],
	['/echo%E2%80%8B', '/echo'],
	['/%65cho', '/echo'],
	['/echo%2F', '/echo'],
	['//echo', '/echo'],
	['///echo//', '/echo'],
	['/%EF%BD%85%EF%BD%83%EF%BD%88%EF%BD%8F', '/echo'],
	['/%EF%BC%A5%EF%BC%A3%EF%BC%A8%EF%BC%AF', '/echo'],
	['%EF%BC%8Fecho', '/echo'],
	['/ech%20o', '/echo'],
	['/stall_close', '/stall-close'],
	['/stall%E2%80%93close', '/stall-close'],
	['/close&code=4001&reason=enough', '/close'],
	['/close%3Fcode=4001', '/close'],
	['/echo%', '/echo'],
	['/echo%FF', '/echo'],
])('%s was to be %s', (typed, meant) => {
	expect(nearest(typed, PATHS)).toBe(meant);
});

test.each([
	'/',
	'/chat',
	'/xyz',
	'/socket.io/',
	'/%E4%BD%A0%E5%A5%BD',
	'/...',
	'//',
	`/${'a'.repeat(100)}`,
	`/${'%61'.repeat(1000)}`,
])('%s was to be something else', (typed) => {
	expect(nearest(typed, PATHS)).toBeNull();
});
