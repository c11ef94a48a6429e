import { expect, test } from 'vitest';
import { nearest } from '../../../src/sandbox/worker/nearest.ts';

const PATHS = ['/echo', '/close', '/stall-close', '/raw', '/ping'];

test.each([
	['/ech', '/echo'],
	['/ehco', '/echo'],
	['/Echo', '/echo'],
	['/echo/', '/echo'],
	['/closed', '/close'],
	['/stallclose', '/stall-close'],
	['/pong', '/ping'],
])('%s was to be %s', (typed, meant) => {
	expect(nearest(typed, PATHS)).toBe(meant);
});

test.each(['/', '/chat', '/xyz', '/socket.io/', `/${'a'.repeat(100)}`])('%s was to be something else', (typed) => {
	expect(nearest(typed, PATHS)).toBeNull();
});
