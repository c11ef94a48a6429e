import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type LabRun, ownFile, runsOf } from '../../../scripts/recorder/labs.ts';
import { judge } from '../../static-copy/judge.ts';

const starterOf = async (lab: string): Promise<LabRun> => {
	const [starter] = await runsOf(lab);
	if (starter === undefined) throw new Error(`${lab} has no starter.`);
	return starter;
};

const inThePage = (file: string) => ({ saved: readFileSync(file, 'utf8'), exercise: null, transport: 'page' });

// Each has another recording for Firefox: no Close frame for a broken rule, `extensions` without parameters, cookies.
test.each(['closing/codes', 'events/order', 'handshake/agree', 'security/hijack'])(
	'a run of %s in the page is held against what the socket in the page does, in Firefox too',
	async (lab) => {
		const run = await starterOf(lab);
		expect(await judge(run, inThePage(run.file))).toEqual({ holds: true, said: 'as recorded' });
		expect(await judge(run, inThePage(ownFile(run, 'firefox')))).toMatchObject({ holds: false });
	},
);

test('a run that did not happen in the page does not count', async () => {
	const run = await starterOf('events/order');
	const onTheWire = { ...inThePage(run.file), transport: 'wire' };
	expect(await judge(run, onTheWire)).toEqual({ holds: false, said: 'it ran on the wire' });
});
