import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { allPages } from './content-page.ts';

const blocks = allPages().flatMap(({ file, code }) =>
	code.map((block, index) => ({ file, number: index + 1, ...block })),
);

describe('code in prose', () => {
	it.each(blocks)('block $number of $file names its language', ({ language }) => expect(language).not.toBe(''));

	it.each(blocks.filter(({ language }) => language === 'js'))('block $number of $file parses', ({ text }) => {
		expect(() => new Script(`(async () => {${text}\n})`)).not.toThrow();
	});

	it.each(blocks)('block $number of $file speaks to the lab server only', ({ text }) => {
		const hosts = [...text.matchAll(/\bwss?:\/\/[^/'"`\s]+/g)].map(([host]) => host);
		expect(hosts.filter((host) => host !== 'ws://localhost:4321')).toEqual([]);
	});
});
