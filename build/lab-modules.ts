import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../src', import.meta.url));
const STATIC = /^(?:import|export)\s(?!type\b)[^;]*?from\s+'(\.[^']+\.tsx?)'/gm;

interface Group {
	readonly name: string;
	readonly test: (id: string) => boolean;
}

/** @returns the file, what it imports, and what that does */
function loadedBy(file: string, found = new Set<string>()): ReadonlySet<string> {
	if (found.has(file)) return found;
	found.add(file);
	for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(STATIC)) loadedBy(join(dirname(file), name), found);
	return found;
}

const fileOf = (id: string): string => id.replace(/\?.*$/, '');

const CORE = /[\\/]src[\\/](?:trace|protocol)[\\/]/;

/**
 * The trace and the protocol of a lab as one file. Whatever else shares a part of them would have it cut out into a file of its own,
 * compressed by itself: twenty of them weigh a kilobyte more on each lesson.
 */
export function labCore(): Group {
	const files = loadedBy(join(ROOT, 'workbench/LabIsland.tsx'));
	return { name: 'lab-core', test: (id) => CORE.test(id) && files.has(fileOf(id)) };
}

/** What the scripts of every page import; and what takes the place of pictures, which tools, figures and labs share. */
export function everyPage(): Group {
	const scripts = ['layouts/every-page.ts', 'components/internals/course/lesson-marks.ts'].map((name) =>
		join(ROOT, name),
	);
	const files = new Set(scripts.flatMap((script) => [...loadedBy(script)]));
	for (const script of scripts) files.delete(script);
	for (const shared of ['workbench/panels/interaction-replay.ts', 'browser/when-idle.ts'])
		files.add(join(ROOT, shared));
	return { name: 'page', test: (id) => files.has(fileOf(id)) };
}
