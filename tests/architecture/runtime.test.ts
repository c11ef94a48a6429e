import { readFileSync } from 'node:fs';
import { cruise, type IModule } from 'dependency-cruiser';
import { expect, test } from 'vitest';
import configuration from '../../.dependency-cruiser.mjs';

const root = new URL('../..', import.meta.url).pathname;

/** What Node loads for the server: types are erased, so imports of types alone do not count. */
async function loadedByServer(): Promise<IModule[]> {
	const options = { ...configuration.options, baseDir: root, tsPreCompilationDeps: false };
	const { output } = await cruise(['server/main.ts'], options);
	if (typeof output === 'string') throw new Error(output);
	return output.modules;
}

test('what the server loads comes from Node, from the repository, and from "dependencies" alone', async () => {
	const { dependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
	const modules = await loadedByServer();
	const packages = new Set(
		modules
			.flatMap((module) => module.dependencies)
			.filter(({ dependencyTypes }) => !dependencyTypes.includes('core'))
			.map(({ resolved }) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(resolved)?.[1])
			.filter((name) => name !== undefined),
	);
	expect(packages).toContain('ws');
	expect([...packages].filter((name) => !Object.hasOwn(dependencies, name))).toEqual([]);
});
