import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineName } from '../../../scripts/engines.mjs';
import { withGiven } from '../../../src/trace/programs.ts';

const folder = join(import.meta.dirname, '../../../content/labs');

/** One lab of the repository, as its files stand on disk. */
export interface Lab {
	/** `<lesson>/<name>` */
	readonly id: string;
	/** Null for a lab that is not an exercise. */
	readonly solution: string | null;
	/** The file of an engine's recorded run: its own where the lab comes out differently there. */
	recordingOf(engine: EngineName): string;
}

/** Every lab in `content/labs`. */
export const labs: readonly Lab[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
	.map((file) => file.replaceAll('\\', '/'))
	.filter((file) => file.endsWith('/starter.js'))
	.sort()
	.map((file) => {
		const id = file.slice(0, -'/starter.js'.length);
		const path = (name: string) => join(folder, id, name);
		const textIn = (name: string) => (existsSync(path(name)) ? readFileSync(path(name), 'utf8') : null);
		const solution = textIn('solution.js');
		return {
			id,
			solution: solution === null ? null : withGiven(solution, textIn('given.js')),
			recordingOf(engine) {
				const own = path(`recordings/starter.${engine}.json`);
				return existsSync(own) ? own : path('recordings/starter.json');
			},
		};
	});
