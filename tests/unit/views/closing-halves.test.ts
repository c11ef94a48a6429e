import { describe, expect, it } from 'vitest';
import {
	type ClosingHalf,
	type ClosingHalves,
	closingHalves,
	LAST,
} from '../../../src/views/figures/closing-halves.ts';

const told = ({ code, wasClean, knows }: ClosingHalf) => `${code} ${wasClean ? 'clean' : 'not clean'}, knows ${knows}`;
const states = ({ stretches }: ClosingHalf) => stretches.map(({ state, from }) => `${from} ${state}`);
const sent = ({ flights }: ClosingHalves) => flights.map(({ name, lost }) => `${name}${lost ? ' lost' : ''}`);

describe('a closing handshake whose link is cut', () => {
	it.each([
		['before close() was called', 0, '1006 not clean, knows nothing', '1006 not clean, knows nothing', []],
		[
			'while the page’s Close frame is on its way',
			24,
			'1006 not clean, knows asked',
			'1006 not clean, knows nothing',
			['page-close lost'],
		],
		[
			'right before it arrives',
			37,
			'1006 not clean, knows asked',
			'1006 not clean, knows nothing',
			['page-close lost'],
		],
		[
			'as the server has answered',
			39,
			'1006 not clean, knows asked',
			'1000 clean, knows heard',
			['page-close', 'server-close lost'],
		],
		[
			'right before the answer arrives',
			59,
			'1006 not clean, knows asked',
			'1000 clean, knows heard',
			['page-close', 'server-close lost', 'server-end lost'],
		],
		[
			'when both halves are done',
			64,
			'1000 clean, knows heard',
			'1000 clean, knows heard',
			['page-close', 'server-close', 'server-end lost'],
		],
		[
			'when the page is closed',
			74,
			'1000 clean, knows over',
			'1000 clean, knows heard',
			['page-close', 'server-close', 'server-end', 'page-end lost'],
		],
		[
			'when all is over',
			LAST,
			'1000 clean, knows over',
			'1000 clean, knows over',
			['page-close', 'server-close', 'server-end', 'page-end'],
		],
	] as const)('%s', (_when, cut, page, server, flights) => {
		const halves = closingHalves(cut);
		expect([told(halves.page), told(halves.server), sent(halves)]).toEqual([page, server, flights]);
	});

	it('goes through the states of both ends, the page ahead and the server last', () => {
		const { page, server } = closingHalves(LAST);
		expect([states(page), states(server)]).toEqual([
			['0 open', '16 closing', '68 closed'],
			['0 open', '38 closing', '90 closed'],
		]);
	});

	it('leaves both ends as they are when nothing arrives any more', () => {
		const { page, server } = closingHalves(24);
		expect([states(page), states(server)]).toEqual([['0 open', '16 closing'], ['0 open']]);
	});
});
