import { expect, test } from 'vitest';
import { machineryDigest } from '../../scripts/recorder/bundle.ts';
import { inputsOf, runsOf, withInputs } from '../../scripts/recorder/labs.ts';

test('what decides a recording has a digest: the sandbox, the lab server, and the program itself', async () => {
	const machinery = await machineryDigest();
	expect(machinery).toMatch(/^[0-9a-f]{64}$/);
	const [starter] = await runsOf('fixtures/echo');
	if (starter === undefined) throw new Error('The lab has no starter.');
	expect(inputsOf(starter, machinery)).toMatch(/^[0-9a-f]{16}$/);
	expect(inputsOf({ ...starter, code: `${starter.code} ` }, machinery)).not.toBe(inputsOf(starter, machinery));
	expect(inputsOf(starter, 'another')).not.toBe(inputsOf(starter, machinery));
});

test('the digest is stored in the recording and changes nothing else of it', () => {
	const saved = '{\n  "format": "websocket-lab-trace",\n  "version": 1,\n  "meta": {},\n  "events": []\n}\n';
	expect(withInputs(saved, '0123456789abcdef')).toBe(
		saved.replace('"version": 1,\n', '"version": 1,\n  "inputs": "0123456789abcdef",\n'),
	);
});
