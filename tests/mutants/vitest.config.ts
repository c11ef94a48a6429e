import { defineConfig } from 'vitest/config';

/** Of the unit tests those of the same room: what only a server, a browser or another room could notice survives, and is to be looked at. */
const rooms = process.env['MUTANTS_ROOMS']?.split(',') ?? ['**'];

export default defineConfig({
	test: {
		include: rooms.map((room) => `tests/unit/${room}/**/*.test.ts`),
		environment: 'node',
		testTimeout: 30_000,
	},
});
