import { describe, expect, it } from 'vitest';
import { importTrace } from '../../../src/formats/import-trace.ts';
import { TraceFormatError } from '../../../src/trace/format-error.ts';
import { loadTrace, saveTrace } from '../../../src/trace/json.ts';
import { ascii, bytes, HELLO_IN } from './wire.ts';

const EVENTS = [bytes('in', HELLO_IN, 1)];
const NOTES = [
	{ at: { frame: 2, byte: 1, event: null }, text: 'FIN and opcode' },
	{ at: { frame: 2, byte: null, event: null }, text: 'a frame' },
	{ at: { frame: null, byte: null, event: 7 }, text: '第 7 个时刻' },
];

const withNotes = (notes: string): string => saveTrace(EVENTS).replace('"events":', `"notes": ${notes},\n  "events":`);

function fieldOf(text: string): string {
	try {
		loadTrace(text);
	} catch (error) {
		if (error instanceof TraceFormatError && error.problem.id === 'damaged') return error.problem.field;
		throw error;
	}
	throw new Error('It was opened.');
}

describe('notes on a run', () => {
	it('are saved with it, and read again', () => {
		expect(loadTrace(saveTrace(EVENTS, {}, NOTES)).notes).toEqual(NOTES);
	});

	it('take nothing in a file that has none', () => {
		expect(saveTrace(EVENTS)).not.toContain('notes');
		expect(loadTrace(saveTrace(EVENTS))).not.toHaveProperty('notes');
	});

	it.each([
		['[{"text":"x"}]', 'notes[0].frame'],
		['[{"frame":1,"event":1,"text":"x"}]', 'notes[0].frame'],
		['[{"event":1,"byte":1,"text":"x"}]', 'notes[0].byte'],
		['[{"frame":0,"text":"x"}]', 'notes[0].frame'],
		['[{"frame":1.5,"text":"x"}]', 'notes[0].frame'],
		['[{"frame":1}]', 'notes[0].text'],
		['[{"frame":1,"text":"x"},null]', 'notes[1]'],
		['{}', 'notes'],
	])('that can’t be read are named: %s', (notes, field) => {
		expect(fieldOf(withNotes(notes))).toBe(field);
	});

	it('have bounds when they come from a file', () => {
		const many = Array.from({ length: 300 }, () => ({ frame: 1, text: 'x'.repeat(3000) }));
		const { trace, notes } = importTrace(ascii(withNotes(JSON.stringify(many))));
		expect(trace.notes).toHaveLength(200);
		expect(trace.notes?.[0]?.text).toHaveLength(2000);
		expect(notes).toEqual([{ id: 'texts-cut', texts: 201 }]);
	});
});
