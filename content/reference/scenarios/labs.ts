import { labFiles, recordedLab } from '../../../src/components/internals/labs/lab-files.ts';
import type { Evidence } from '../../../src/components/internals/reference/reference.ts';

/** `content/labs/<group>/<lab>/starter.js` */
const idOf = (file: string): string => file.split('/').slice(3, 5).join('/');

/** At most two labs whose first connection goes to each address, by that address. */
export const LABS_OF: Readonly<Record<string, readonly Evidence[]>> = Object.fromEntries(
	Object.entries(
		Object.groupBy(Object.entries(labFiles.starters), ([, code]) => /localhost:4321(\/[\w-]+)/.exec(code)?.[1] ?? ''),
	).map(([path, found = []]) => {
		const labs = found.map(([file]) => idOf(file)).filter((lab) => !lab.startsWith('fixtures/'));
		const shown = labs.filter(
			(lab) => recordedLab(lab, 'en', 'content/reference/scenarios').run.handshake('out') !== null,
		);
		return [path, shown.slice(0, 2).map((lab): Evidence => ({ lab, at: (run) => run.handshake('out') }))];
	}),
);
