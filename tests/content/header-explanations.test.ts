import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadTrace } from '../../src/trace/json.ts';
import { TraceModel } from '../../src/trace/model.ts';
import { handshakeLines, latin1 } from '../../src/views/handshake/handshake-lines.ts';

const root = new URL('../../content/labs/', import.meta.url).pathname;
const recordings = globSync('**/recordings/**/*.json', { cwd: root });

it('each line of the requests that browsers sent in recorded runs has an explanation of its own', () => {
	const unexplained = new Set<string>();
	let requests = 0;
	for (const file of recordings) {
		for (const { request } of TraceModel.of(loadTrace(readFileSync(root + file, 'utf8')).events).connections) {
			if (request === null) continue;
			requests += 1;
			const lines = handshakeLines(latin1(request.bytes), 'request');
			for (const { id, parts } of lines) if (id === 'other') unexplained.add(parts[0]?.text ?? '');
		}
	}
	expect(requests).toBeGreaterThan(300);
	expect([...unexplained]).toEqual([]);
});

// Of WebKit and Firefox, which the recordings of few labs are from.
it.each(['Accept', 'Accept-Language', 'Sec-Fetch-Dest', 'Sec-Fetch-Mode', 'Sec-Fetch-Site'])('so has %s', (name) => {
	expect(handshakeLines(`GET / HTTP/1.1\r\n${name}: x\r\n\r\n`, 'request')[1]?.id).not.toBe('other');
});
