import { describe, expect, it } from 'vitest';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { packRecording, unpackRecording } from '../../../src/workbench/recording.ts';

const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);

describe('a recording that travels with its page', () => {
	it('comes back with every byte that there is', () => {
		const events: TraceEvent[] = [
			{ kind: 'bytes', t: 1.5, socket: 1, direction: 'in', chunk: every },
			{ kind: 'console', t: 2, level: 'log', text: '你好 "</script>"', line: null },
		];
		expect(unpackRecording(packRecording(events))).toEqual(events);
	});

	it('leaves out what repeats the four bytes before it, and brings it back', () => {
		const chunk = Uint8Array.from({ length: 1004 }, (_, at) => (at < 3 ? at : (at % 4) + 65));
		const events: TraceEvent[] = [{ kind: 'bytes', t: 1, socket: 1, direction: 'out', chunk }];
		const packed = packRecording(events);
		expect(packed).toContain('"chunk":["\\u0000\\u0001\\u0002DABC",997]}');
		expect(unpackRecording(packed)).toEqual(events);
	});

	it('carries text as text and times in microseconds, and nothing else', () => {
		const chunk = Uint8Array.of(0x47, 0x45, 0x54, 0x0d, 0x0a, 0x00, 0xff);
		expect(packRecording([{ kind: 'bytes', t: 8.599853515625, socket: 1, direction: 'out', chunk }])).toBe(
			'[{"kind":"bytes","t":8.6,"socket":1,"direction":"out","chunk":"GET\\r\\n\\u0000ÿ"}]',
		);
	});
});
