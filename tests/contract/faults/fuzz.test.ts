import { expect, test } from 'vitest';
import { fuzz } from '../../fuzz/fuzz.ts';

const SECONDS = 2;
/** One that nobody has tried; when it fails, its number is in the name of the test. */
const unknown = Math.floor(Math.random() * 2 ** 32);

test.each([6455, unknown])(
	'a server that is fuzzed with seed %i serves others all the while, and is as before afterwards',
	async (seed) => {
		const { complaints, seen, sessions } = await fuzz({ seed, seconds: SECONDS });
		expect(complaints).toEqual([]);
		expect(seen.echoes).toBeGreaterThan(0);
		expect(Object.keys(sessions).length).toBeGreaterThan(1);
	},
	90_000,
);
