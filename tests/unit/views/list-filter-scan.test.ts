import { describe, expect, it } from 'vitest';
import { TraceModel } from '../../../src/trace/model.ts';
import { FilterScan, mergeIds } from '../../../src/views/frame-list/filter/filter-scan.ts';
import { type FrameFilter, letsAllPass, NO_FILTER } from '../../../src/views/frame-list/filter/frame-filter.ts';
import { plainMatcher, type TextMatcher } from '../../../src/views/frame-list/filter/text-query.ts';
import { bytesEvent, handshake } from './traces.ts';

const HELLO_IN = Uint8Array.of(0x81, 0x05, 0x48, 0x65, 0x6c, 0x6c, 0x6f);
const PING_IN = Uint8Array.of(0x89, 0x01, 0x21);
/** "he" and "LLO", with a ping between. */
const HE_IN = Uint8Array.of(0x01, 0x02, 0x68, 0x65);
const LLO_IN = Uint8Array.of(0x80, 0x03, 0x4c, 0x4c, 0x4f);
const BINARY_OUT = Uint8Array.of(0x82, 0x82, 0, 0, 0, 0, 0xca, 0xfe);
const CLOSE_OUT = Uint8Array.of(0x88, 0x85, 0, 0, 0, 0, 0x0f, 0xa1, 0x62, 0x79, 0x65);

const always = (): boolean => true;
const ignore = (): void => undefined;

function connection() {
	const model = TraceModel.of([
		...handshake(),
		bytesEvent(10, 'in', HELLO_IN), // 0
		bytesEvent(11, 'in', HE_IN), // 1
		bytesEvent(12, 'in', PING_IN), // 2
		bytesEvent(13, 'in', LLO_IN), // 3
		bytesEvent(14, 'out', BINARY_OUT), // 4
		bytesEvent(15, 'out', CLOSE_OUT), // 5
	]);
	const found = model.connection(1);
	if (found === null) throw new Error('no connection');
	return { model, connection: found };
}

function passing(filter: Partial<FrameFilter>, text?: string): readonly number[] {
	const query = text === undefined ? null : ({ kind: 'plain', text } as const);
	const all = { ...NO_FILTER, query, ...filter };
	const scan = new FilterScan(connection().connection, all, query && plainMatcher(query));
	expect(scan.step(always, ignore)).toBe(false);
	return scan.passing;
}

describe('a filter of frames', () => {
	it('lets everything pass at first', () => {
		expect(letsAllPass(NO_FILTER)).toBe(true);
		expect(letsAllPass({ ...NO_FILTER, kind: 'ping' })).toBe(false);
	});

	it('knows directions', () => {
		expect(passing({ direction: 'in' })).toEqual([0, 1, 2, 3]);
		expect(passing({ direction: 'out' })).toEqual([4, 5]);
	});

	it('knows kinds; a fragment is of the kind of its message', () => {
		expect(passing({ kind: 'text' })).toEqual([0, 1, 3]);
		expect(passing({ kind: 'binary' })).toEqual([4]);
		expect(passing({ kind: 'control' })).toEqual([2, 5]);
		expect(passing({ kind: 'ping' })).toEqual([2]);
		expect(passing({ kind: 'close' })).toEqual([5]);
		expect(passing({ kind: 'pong' })).toEqual([]);
	});

	it('finds text, whatever its case, also where it is split over fragments', () => {
		expect(passing({}, 'hello')).toEqual([0, 1, 3]);
		expect(passing({}, 'llo')).toEqual([0, 1, 3]);
		expect(passing({}, 'he')).toEqual([0, 1, 3]);
	});

	it('finds binary data by its hex digits, a close frame by its code and reason', () => {
		expect(passing({}, 'ca fe')).toEqual([4]);
		expect(passing({}, '4001 by')).toEqual([5]);
	});

	it('finds what is compressed by what it says: the example of RFC 7692 §7.2.3.1', () => {
		const hello = Uint8Array.of(0xc1, 0x07, 0xf2, 0x48, 0xcd, 0xc9, 0xc9, 0x07, 0x00);
		const found = TraceModel.of([...handshake('permessage-deflate'), bytesEvent(3, 'in', hello)]).connection(1);
		if (found === null) throw new Error('no connection');
		const query = { kind: 'plain', text: 'hello' } as const;
		const scan = new FilterScan(found, { ...NO_FILTER, query }, plainMatcher(query));
		scan.step(always, ignore);
		expect(scan.passing).toEqual([0]);
	});

	it('goes on where it stopped when the connection grows', () => {
		const { model, connection: growing } = connection();
		const scan = new FilterScan(growing, { ...NO_FILTER, kind: 'ping' }, null);
		scan.step(always, ignore);
		model.append([bytesEvent(20, 'in', PING_IN)]);
		scan.step(always, ignore);
		expect([scan.passing, scan.looked]).toEqual([[2, 6], 7]);
	});

	it('stops when its time is over, and says that there is more', () => {
		const scan = new FilterScan(connection().connection, { ...NO_FILTER, kind: 'ping' }, null);
		expect(scan.step(() => false, ignore)).toBe(true);
		expect(scan.looked).toBe(0);
		expect(scan.step(always, ignore)).toBe(false);
		expect(scan.looked).toBe(6);
	});

	it('waits for a matcher that answers later, and asks it for one batch at a time', () => {
		const asked: (readonly string[])[] = [];
		let answer: (found: readonly boolean[]) => void = ignore;
		const matcher: TextMatcher = {
			match: (texts, answered) => {
				asked.push(texts);
				answer = answered;
			},
			stop: ignore,
		};
		const log: string[] = [];
		const query = { kind: 'regex', source: 'x', flags: '' } as const;
		const scan = new FilterScan(connection().connection, { ...NO_FILTER, query }, matcher);
		expect(scan.step(always, () => log.push('answered'))).toBe(false);
		expect(scan.step(always, ignore)).toBe(false);
		expect([scan.waiting, scan.passing]).toEqual([true, []]);
		// The fourth is the second fragment, the fifth the message of both.
		answer([false, false, true, false, true, false, true]);
		expect([scan.waiting, scan.passing, log]).toEqual([false, [1, 2, 3, 5], ['answered']]);
		expect(asked).toEqual([['Hello', 'he', '21', 'LLO', 'heLLO', 'ca fe', '4001 bye']]);
	});
});

it('puts ids among others in order, each once', () => {
	const ids = [1, 5, 9];
	mergeIds(ids, [4, 5, 12]);
	mergeIds(ids, []);
	expect(ids).toEqual([1, 4, 5, 9, 12]);
});
