import { describe, expect, test } from 'vitest';
import { read, withInput, writeState } from '../../../src/lab-server/game/messages.ts';
import { entrance, moved, tileAt } from '../../../src/lab-server/game/rules.ts';
import { World } from '../../../src/lab-server/game/world.ts';
import { LAB_LIMITS } from '../../../src/lab-server/limits.ts';
import { DelayLine } from '../../../src/lab-server/scenarios/game.ts';
import { FakeHost } from './support/fake-host.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const bytes = (text: string): Uint8Array => Buffer.from(text, 'hex');

describe('the rules', () => {
	const here = { x: 100, y: 100 };

	test.each([
		[2, 1, 0, { x: 108, y: 100 }],
		[2, 1, 1, { x: 108, y: 100 }],
		[2, 1, 2, { x: 104, y: 100 }],
		[1 + 4, 1, 0, { x: 94, y: 94 }],
		[2 + 8, 2, 1, { x: 103, y: 103 }],
		[1 + 2, 1, 0, here],
		[1 + 2 + 8, 1, 0, { x: 100, y: 108 }],
		[0, 1, 0, here],
	] as const)('keys %d of team %d on paint %d lead to %j', (keys, team, paint, there) =>
		expect(moved(here, keys, team, () => paint)).toEqual(there),
	);

	test('nobody leaves the floor', () => {
		expect(moved({ x: 3, y: 383 }, 1 + 8, 1, () => 0)).toEqual({ x: 0, y: 383 });
		expect(moved({ x: 639, y: 2 }, 2 + 4, 1, () => 0)).toEqual({ x: 639, y: 0 });
		expect(tileAt({ x: 639, y: 383 })).toBe(959);
	});

	test('teams come in facing each other, and no two players of a team in the same row', () => {
		expect([entrance(1), entrance(2)]).toEqual([
			{ x: 232, y: 184 },
			{ x: 408, y: 184 },
		]);
		const odd = Array.from({ length: 20 }, (_none, index) => entrance(index * 2 + 1).y);
		expect(new Set(odd).size).toBe(20);
	});
});

describe('the world', () => {
	test('is the same after the same moves', () => {
		const [one, other] = [new World(), new World()];
		for (const world of [one, other]) {
			world.enter(1);
			world.enter(2);
			for (let step = 0; step < 60; step += 1) {
				world.advance([
					{ id: 1, keys: (step * 7) % 16 },
					{ id: 2, keys: (step * 5) % 16 },
				]);
			}
		}
		expect(hex(writeState(one, null))).toBe(hex(writeState(other, null)));
	});

	test('paints where somebody walks, and says who painted', () => {
		const world = new World();
		world.enter(1);
		world.enter(2);
		expect(world.advance([{ id: 1, keys: 0 }])).toEqual([1]);
		expect(world.advance([{ id: 1, keys: 2 }])).toEqual([1]);
		expect(world.advance([{ id: 1, keys: 2 }])).toEqual([]);
		expect(world.advance([{ id: 9, keys: 2 }])).toEqual([]);
		expect(world.tilesOfTeams()).toEqual([2, 0]);
		world.wipe();
		world.advance([]);
		expect(world.tilesOfTeams()).toEqual([0, 0]);
	});

	test('paint of the other team is walked into at half the speed, and then it is no more', () => {
		const world = new World();
		world.enter(1);
		world.enter(2, { x: 248, y: 184 });
		world.advance([{ id: 2, keys: 0 }]);
		const places = [1, 2, 3].map(() => {
			world.advance([{ id: 1, keys: 2 }]);
			return world.placeOf(1)?.x;
		});
		// The tile of the other begins at 240.
		expect(places).toEqual([236, 240, 248]);
		world.advance([{ id: 2, keys: 1 }]);
		expect(world.placeOf(2)).toEqual({ x: 244, y: 184 });
	});
});

describe('a state', () => {
	function worldOfTwo(): World {
		const world = new World();
		world.enter(1);
		world.enter(2);
		world.advance([{ id: 1, keys: 2 }]);
		return world;
	}

	test('is a snapshot for who knows nothing: everybody, and the whole floor in 240 bytes', () => {
		const state = writeState(worldOfTwo(), null);
		// Tile 455 (row 11, column 15) is the last of four in byte 113.
		expect(hex(state.subarray(0, 20))).toBe('01' + '00000001' + '00000000' + '02' + '0100f000b8' + '02019800b8');
		expect(hex(state.subarray(20))).toBe(`${'00'.repeat(113)}01${'00'.repeat(126)}`);
	});

	test('is what changed for who knows the rest: who moved or left, and the tiles that were painted', () => {
		const world = worldOfTwo();
		world.leave(2);
		world.advance([{ id: 1, keys: 8 }]);
		world.advance([{ id: 1, keys: 8 }]);
		expect(hex(withInput(writeState(world, 1), 0x102))).toBe(
			'02' + '00000003' + '00000102' + '02' + '0100f000c8' + '02ffffffff' + '07bd',
		);
		expect(hex(writeState(world, 3))).toBe('02' + '00000003' + '00000000' + '00');
	});

	test('is a snapshot again when that is shorter, and then it has everybody who is there', () => {
		const world = worldOfTwo();
		world.leave(2);
		// Six rows of 25 tiles: more than the 120 whose changes would be as long as the floor.
		for (let row = 0; row < 6; row += 1) {
			for (let step = 0; step < 50; step += 1) world.advance([{ id: 1, keys: row % 2 === 0 ? 2 : 1 }]);
			world.advance([{ id: 1, keys: 8 }]);
			world.advance([{ id: 1, keys: 8 }]);
		}
		const state = writeState(world, 1);
		expect(hex(state.subarray(0, 10))).toBe('01' + '00000139' + '00000000' + '01');
		expect(state.length).toBe(10 + 5 + 240);
	});
});

test.each([
	['01 03 00000102 06', { type: 'input', id: 3, number: 258, keys: 6 }],
	['01 03 00000102 0f', { type: 'input', id: 3, number: 258, keys: 15 }],
	['01 03 00000102 10', null],
	['01 03 00000102', null],
	['01 03 00000102 06 00', null],
	['02 0064 0032', { type: 'delay', delay: 100, jitter: 50 }],
	['02 03e8 01f4', { type: 'delay', delay: 1000, jitter: 500 }],
	['02 03e9 0000', null],
	['02 0000 01f5', null],
	['02 0064', null],
	['03', null],
	['', null],
])('reads %s', (text, message) => expect(read(bytes(text.replaceAll(' ', '')), true, LAB_LIMITS)).toEqual(message));

test('reads no text', () => expect(read(bytes('01030000010206'), false, LAB_LIMITS)).toBeNull());

test('a delay line holds things back and keeps their order', () => {
	const host = new FakeHost(0.5);
	const line = new DelayLine(host, (ms, action) => host.wait(ms, action));
	const came: string[] = [];
	const pass = (name: string, delay: number, jitter: number) =>
		line.pass(delay, jitter, () => came.push(`${name} ${host.now() - 1_000_000}`));
	pass('at once', 0, 0);
	pass('late', 100, 40);
	pass('not before it', 0, 0);
	expect([...came, line.length]).toEqual(['at once 0', 2]);
	host.advance(120);
	pass('at once again', 0, 0);
	expect(came).toEqual(['at once 0', 'late 120', 'not before it 120', 'at once again 120']);
});
