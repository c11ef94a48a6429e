import { defineConfig } from 'vitest/config';

/** The unit tests alone: a mutant that only a server or a browser could kill survives, and is to be looked at. */
export default defineConfig({
	test: { include: ['tests/unit/**/*.test.ts'], environment: 'node', testTimeout: 30_000 },
});
