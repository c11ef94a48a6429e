import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const read = (file: string): string => readFileSync(root + file, 'utf8');

/** @returns the files of each table in the section, in their order */
function ways(): readonly (readonly string[])[] {
	const [, section = ''] = /^## Two ways to follow\n(.*?)^## /ms.exec(read('CONTRIBUTING.md')) ?? [];
	return section
		.split('\n\n')
		.map((part) => [...part.matchAll(/^\| `([^`]+)`/gm)].map(([, file = '']) => file))
		.filter((files) => files.length > 0);
}

/** @returns the files that one imports, types too */
const importedBy = (file: string): readonly string[] =>
	[...read(file).matchAll(/(?:from |import\()'(\.[^']+)'/g)].map(([, path = '']) =>
		posix.join(posix.dirname(file), path),
	);

test('each file on the ways that CONTRIBUTING.md shows imports another of its way, or is imported by it', () => {
	expect(ways().map(({ length }) => length > 10)).toEqual([true, true]);
	for (const files of ways()) {
		expect(files.filter((file) => !existsSync(root + file))).toEqual([]);
		const joined = files.flatMap((file) =>
			importedBy(file)
				.filter((other) => files.includes(other))
				.flatMap((other) => [file, other]),
		);
		expect(files.filter((file) => !joined.includes(file))).toEqual([]);
	}
});
