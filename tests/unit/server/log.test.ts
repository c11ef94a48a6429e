import { expect, test } from 'vitest';
import { createLog, LINES_PER_SECOND, type LogFormat } from '../../../server/process/log.ts';
import { FakeHost } from '../lab-server/support/fake-host.ts';

function start(format: LogFormat) {
	const host = new FakeHost();
	const lines: string[] = [];
	const disk = { full: false };
	const log = createLog(format, host, (line) => {
		if (!disk.full) lines.push(line);
		return !disk.full;
	});
	return { host, lines, disk, log, events: () => lines.map((line) => JSON.parse(line)) };
}

test('writes one JSON object a line, whatever the fields hold', () => {
	const { host, lines, log } = start('json');
	log.warn('socket-refused', { status: 429, reason: 'two\nlines "quoted"', trusted: false, address: null });
	expect(lines).toEqual([
		`{"time":"${new Date(host.now()).toISOString()}","level":"warn","event":"socket-refused","status":429,` +
			'"reason":"two\\nlines \\"quoted\\"","trusted":false,"address":null}\n',
	]);
});

test('writes warnings and errors for people, and leaves the rest out', () => {
	const { lines, log } = start('text');
	log.info('listening', { port: 4321 });
	log.warn('socket-refused', { status: 429, reason: 'two\nlines' });
	log.error('uncaught');
	expect(lines).toEqual([
		'websocket-lab: warn socket-refused status=429 reason="two\\nlines"\n',
		'websocket-lab: error uncaught\n',
	]);
});

test('writes no query, because it may name a tap, and no long text', () => {
	const { log, events } = start('json');
	log.error('failed', { error: 'can not read "/echo?tap=abc.1.1&delay=5" of x?y' });
	log.error('failed', { error: 'x'.repeat(100_000) });
	expect(events()[0].error).toBe('can not read "/echo?…" of x?…');
	expect(events()[1].error).toHaveLength(2000);
});

test('writes an event so many times in a second, then says how many it left out; others are not held back', () => {
	const { host, log, events } = start('json');
	for (let index = 0; index < LINES_PER_SECOND + 5; index += 1) log.warn('flood', { index });
	log.info('other');
	const written = Array.from({ length: LINES_PER_SECOND }, (_, index) => ['flood', index]);
	expect(events().map(({ event, index }) => [event, index])).toEqual([...written, ['other', undefined]]);
	host.advance(1000);
	expect(events().at(-1)).toMatchObject({ level: 'warn', event: 'lines-left-out', of: 'flood', lines: 5 });
	log.warn('flood', { index: 99 });
	expect(events().at(-1)).toMatchObject({ event: 'flood', index: 99 });
	host.advance(1000);
	expect(events().at(-1)).toMatchObject({ event: 'flood', index: 99 });
});

test('goes on while the disk is full, and says afterwards how many lines were lost', () => {
	const { disk, log, events } = start('json');
	disk.full = true;
	log.info('first');
	log.info('second');
	disk.full = false;
	log.info('third');
	log.info('fourth');
	expect(events().map(({ event, lines }) => [event, lines])).toEqual([
		['lines-lost', 2],
		['third', undefined],
		['fourth', undefined],
	]);
});
