import { expect, test } from 'vitest';
import { readRun } from '../../../src/class/read-run.ts';
import { saveTrace } from '../../../src/trace/json.ts';
import { MAX_LIVE } from '../../../src/trace/limits.ts';

test("a run of another page has the bounds of this page's own", () => {
	const run = saveTrace([{ kind: 'console', t: 1, level: 'log', text: 'x'.repeat(300_000), line: null }]);
	expect(readRun(run)?.events).toMatchObject([{ text: `${'x'.repeat(MAX_LIVE.printed - 1)}…` }]);
});

test.each([null, '', '{}', '{"format":"websocket-lab-trace","version":99}'])('%s is no run', (text) => {
	expect(readRun(text)).toBeNull();
});
