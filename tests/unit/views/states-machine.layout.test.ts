import { describe, expect, it } from 'vitest';
import { drawnEdges, EDGES, edgeBetween, MACHINE, NODE, nodeCentre } from '../../../src/views/states/machine.layout.ts';
import type { Cause, StateChange } from '../../../src/views/states/state-changes.ts';
import { duration } from '../../../src/views/time.ts';

const client = (from: StateChange['from'], to: StateChange['to'], cause: Cause): StateChange => ({
	peer: 'client',
	t: 1,
	position: 1,
	from,
	to,
	cause,
	line: null,
	ref: null,
});

describe('the drawing of the state machine', () => {
	it('has the six changes of readyState that the standard allows, and no way back', () => {
		expect(EDGES.map(({ from, to }) => `${from}→${to}`)).toEqual(['0→1', '0→2', '0→3', '1→2', '1→3', '2→3']);
		expect(edgeBetween(2, 1)).toBeNull();
		expect(edgeBetween(null, 0)).toBeNull();
	});

	it('begins and ends every arrow at the edge of its states', () => {
		expect(EDGES.map(({ path }) => path)).toEqual([
			'M180 60V126',
			'M116 44H92Q80 44 80 56V262Q80 274 92 274H114',
			'M116 24H39Q27 24 27 36V382Q27 394 39 394H114',
			'M180 180V246',
			'M244 154H294Q306 154 306 166V382Q306 394 294 394H246',
			'M180 300V366',
		]);
		expect(nodeCentre(3).y + NODE.height / 2).toBeLessThan(MACHINE.height);
	});

	it('numbers the arrows that were taken in the order of the client’s changes', () => {
		const drawn = drawnEdges([
			client(null, 0, { id: 'construct' }),
			client(0, 1, { id: 'open' }),
			client(1, 3, { id: 'lost', ending: null, told: { error: true, code: 1006 } }),
		]);
		expect([...drawn].map(([id, { number, unseen }]) => `${id} ${number} ${unseen}`)).toEqual([
			'0-1 2 false',
			'1-3 3 false',
		]);
	});

	it('leads through CLOSING where it was passed unseen, never past it', () => {
		const drawn = drawnEdges([
			client(null, 1, { id: 'open' }),
			client(1, 3, { id: 'closed-unseen', told: { error: false, code: 1000 } }),
		]);
		expect([...drawn].map(([id, { unseen, arrives }]) => `${id} ${unseen} ${arrives}`)).toEqual([
			'1-2 true false',
			'2-3 true true',
		]);
	});

	it('writes times in about three digits', () => {
		expect([0, 0.35, 12.34, 250.4, 1250, 12_340, 90_000].map(duration)).toEqual([
			'0.0 ms',
			'0.3 ms',
			'12.3 ms',
			'250 ms',
			'1.25 s',
			'12.3 s',
			'90.0 s',
		]);
	});
});
