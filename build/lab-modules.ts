import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../src', import.meta.url));
const STATIC = /^(?:import|export)\s(?!type\b)[^;]*?from\s+'(\.[^']+\.tsx?)'/gm;

/** @returns the files that a lab loads before anything is done with it: what its island imports, and what that does */
function loadedByLab(file: string, found = new Set<string>()): ReadonlySet<string> {
	if (found.has(file)) return found;
	found.add(file);
	for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(STATIC))
		loadedByLab(join(dirname(file), name), found);
	return found;
}

const CORE = /[\\/]src[\\/](?:trace|protocol)[\\/]/;

/**
 * The trace and the protocol of a lab as one file. Whatever else shares a part of them would have it cut out into a file of its own,
 * compressed by itself: twenty of them weigh a kilobyte more on each lesson.
 */
export function labCore(): { readonly name: string; readonly test: (id: string) => boolean } {
	const files = loadedByLab(join(ROOT, 'workbench/LabIsland.tsx'));
	return { name: 'lab-core', test: (id) => CORE.test(id) && files.has(id.replace(/\?.*$/, '')) };
}
