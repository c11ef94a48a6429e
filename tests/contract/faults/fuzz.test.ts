import { expect, test } from 'vitest';
import { fuzz } from '../../fuzz/fuzz.ts';

const SECONDS = 2;

/** Always these: a seed that nobody has tried is for `npm run fuzz`. */
test.each([6455, 7692])(
	'a server that is fuzzed with seed %i serves others all the while, and is as before afterwards',
	async (seed) => {
		const { complaints, seen, sessions } = await fuzz({ seed, seconds: SECONDS });
		expect(complaints).toEqual([]);
		expect(seen.echoes).toBeGreaterThan(0);
		expect(Object.keys(sessions).length).toBeGreaterThan(1);
	},
	90_000,
);
