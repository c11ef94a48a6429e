// npm run record [-- --all | <lesson>/<lab> …]: runs starters in a real browser and saves the runs that readers see before
// they press Run. Without arguments, only recordings that are missing or that no longer hold are made anew.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { labs } from '../tests/e2e/support/labs.ts';
import { openRecorder, record, shapeOf } from '../tests/e2e/support/recorder.ts';

/** A recording that can't be read any more does not hold. */
function holds(file: string, fresh: string): boolean {
	try {
		return isDeepStrictEqual(shapeOf(readFileSync(file, 'utf8')), shapeOf(fresh));
	} catch {
		return false;
	}
}

const asked = process.argv.slice(2);
const unknown = asked.filter((id) => id !== '--all' && !labs.some((lab) => lab.id === id));
if (unknown.length > 0) {
	console.error(`There is no lab ${unknown.join(', ')}. Labs: ${labs.map((lab) => lab.id).join(', ')}.`);
	process.exit(1);
}

const recorder = await openRecorder();
try {
	for (const lab of labs) {
		const wanted = asked.length === 0 || asked.includes('--all') || asked.includes(lab.id);
		if (!wanted) continue;
		const fresh = await record(recorder, lab);
		const keep = asked.length === 0 && existsSync(lab.recording) && holds(lab.recording, fresh);
		if (!keep) writeFileSync(lab.recording, fresh);
		console.log(`${lab.id}: ${keep ? 'still holds' : 'recorded'}`);
	}
} finally {
	await recorder.close();
}
