import { describe, expect, test } from 'vitest';
import { delayBytes, GameClient, inputBytes } from '../../../src/apps/game/client.ts';
import { Prediction } from '../../../src/apps/game/prediction.ts';
import { readState, type StateSeen } from '../../../src/apps/game/state-seen.ts';
import { bitOf, keysTowards } from '../../../src/apps/game/steering.ts';
import { StepClock, Track } from '../../../src/apps/game/track.ts';
import { WorldSeen } from '../../../src/apps/game/world-seen.ts';
import { read, withInput, write, writeState } from '../../../src/lab-server/game/messages.ts';
import { World } from '../../../src/lab-server/game/world.ts';
import { LAB_LIMITS } from '../../../src/lab-server/limits.ts';

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
const clear = () => 0 as const;

describe('what the server writes is read', () => {
	const world = new World();
	world.enter(1);
	world.enter(2);
	world.advance([{ id: 1, keys: 2 }]);

	test('all of it', () => {
		const state = readState(bufferOf(withInput(writeState(world, null), 7)));
		expect(state).toMatchObject({
			isAll: true,
			step: 1,
			input: 7,
			players: [
				{ id: 1, place: { x: 240, y: 184 } },
				{ id: 2, place: { x: 408, y: 184 } },
			],
		});
		expect(state.tiles).toHaveLength(960);
		expect(state.tiles.filter(([, paint]) => paint !== 0)).toEqual([[455, 1]]);
	});

	test('and what changed', () => {
		world.leave(1);
		world.advance([{ id: 2, keys: 1 }]);
		expect(readState(bufferOf(writeState(world, 1)))).toEqual({
			isAll: false,
			step: 2,
			input: 0,
			players: [
				{ id: 1, place: null },
				{ id: 2, place: { x: 400, y: 184 } },
			],
			tiles: [[465, 2]],
		});
	});
});

describe('a prediction', () => {
	const start = { x: 232, y: 184 };

	test('moves at once, and is right when nothing came between', () => {
		const prediction = new Prediction(1, start, 0);
		expect([prediction.input(2, clear), prediction.input(2, clear), prediction.input(8, clear)]).toEqual([1, 2, 3]);
		expect(prediction.place).toEqual({ x: 248, y: 192 });
		prediction.acknowledge(1);
		expect(prediction.reconcile({ x: 240, y: 184 }, clear)).toBe(0);
		expect([prediction.place, prediction.waiting]).toEqual([{ x: 248, y: 192 }, 2]);
	});

	test('is put right without losing what the server has not dealt with', () => {
		const prediction = new Prediction(1, start, 0);
		for (let count = 0; count < 3; count += 1) prediction.input(2, clear);
		prediction.acknowledge(2);
		expect(prediction.reconcile({ x: 240, y: 184 }, clear)).toBe(8);
		expect(prediction.place).toEqual({ x: 248, y: 184 });
	});

	test('knows of paint that is walked into, and that it is painted over', () => {
		const prediction = new Prediction(1, start, 0);
		const foreign = (tile: number) => (tile === 455 ? 2 : 0);
		const places = [1, 2, 3].map(() => {
			prediction.input(2, foreign);
			return prediction.place.x;
		});
		expect(places).toEqual([236, 240, 248]);
	});
});

describe('other players', () => {
	test('are drawn between two states', () => {
		const track = new Track();
		track.push(10, { x: 100, y: 40 }, 0);
		track.push(12, { x: 116, y: 40 }, 10);
		expect([9, 10, 11, 11.5, 12, 13].map((step) => track.at(step)?.x)).toEqual([100, 100, 108, 112, 116, 116]);
	});

	test('stood still in the states that say nothing of them', () => {
		const track = new Track();
		track.push(10, { x: 100, y: 40 }, 8);
		track.push(20, { x: 116, y: 40 }, 18);
		expect([15, 18, 19].map((step) => track.at(step)?.x)).toEqual([100, 100, 108]);
	});

	test('are drawn two steps behind the state that was latest of late', () => {
		const clock = new StepClock();
		clock.heard(10, 1500);
		clock.heard(12, 1640);
		clock.heard(14, 1700);
		// Step 12 came 40 ms late.
		expect(clock.stepAt(1740)).toBe(12);
	});
});

describe('the world on the page', () => {
	const state = (step: number, input: number, x: number, isAll = false): StateSeen => ({
		isAll,
		step,
		input,
		players: [
			{ id: 1, place: { x, y: 184 } },
			{ id: 2, place: { x: 400 - step, y: 184 } },
		],
		tiles: isAll ? [[7, 2]] : [],
	});

	test('shows our player at once, and others where they were', () => {
		const world = new WorldSeen();
		world.welcome(1, 0);
		world.state(state(2, 0, 232, true), 1000);
		world.state(state(4, 0, 232), 1100);
		expect(world.input(2, 1100)).toBe(1);
		expect(world.drawn(1150, 50)).toEqual([
			{ id: 1, place: { x: 240, y: 184 } },
			{ id: 2, place: { x: 397, y: 184 } },
		]);
		world.switches = { prediction: false, reconciliation: true, interpolation: false };
		expect(world.drawn(1150, 50)).toEqual([
			{ id: 1, place: { x: 232, y: 184 } },
			{ id: 2, place: { x: 396, y: 184 } },
		]);
	});

	test('counts corrections, and makes none when that is switched off', () => {
		const world = new WorldSeen();
		world.welcome(1, 0);
		world.state(state(2, 0, 232, true), 1000);
		world.input(2, 1000);
		world.state(state(4, 1, 236), 1100);
		expect([world.corrections, world.waiting]).toEqual([1, 0]);
		world.switches = { prediction: true, reconciliation: false, interpolation: true };
		world.input(2, 1200);
		world.state(state(6, 2, 240), 1300);
		expect(world.drawn(1300, 50)[0]).toEqual({ id: 1, place: { x: 244, y: 184 } });
		expect([world.corrections, world.ownOnServer]).toEqual([1, { x: 240, y: 184 }]);
	});

	test('shows our paint at once', () => {
		const world = new WorldSeen();
		world.welcome(1, 0);
		world.state(state(2, 0, 232, true), 1000);
		expect([world.paintOf(7), world.paintOf(455)]).toEqual([2, 0]);
		world.input(2, 1000);
		expect([world.paintOf(455), world.tilesOfTeams()]).toEqual([1, [0, 1]]);
	});

	test('forgets who is not in a snapshot, and who has left', () => {
		const world = new WorldSeen();
		world.welcome(null, 0);
		world.state(state(2, 0, 232, true), 1000);
		world.state({ ...state(4, 0, 232), players: [{ id: 1, place: null }] }, 1100);
		expect(world.drawn(1100, 50).map(({ id }) => id)).toEqual([2]);
		world.state({ ...state(6, 0, 232, true), players: [] }, 1200);
		expect(world.drawn(1200, 50)).toEqual([]);
		expect(world.input(2, 1200)).toBeNull();
	});
});

test.each([
	['ArrowUp', 4],
	['KeyD', 2],
	['Space', 0],
	['constructor', 0],
])('the key %s is %d', (code, bit) => expect(bitOf(code)).toBe(bit));

test.each([
	[{ x: 150, y: 101 }, 2],
	[{ x: 140, y: 60 }, 2 + 4],
	[{ x: 95, y: 160 }, 8],
	[{ x: 60, y: 140 }, 1 + 8],
	[{ x: 105, y: 105 }, 0],
])('from 100, 100 towards %j the keys are %d', (to, keys) => expect(keysTowards({ x: 100, y: 100 }, to)).toBe(keys));

test('writes what the server reads', () => {
	expect(read(inputBytes(3, 258, 6), true, LAB_LIMITS)).toEqual({ type: 'input', id: 3, number: 258, keys: 6 });
	expect(read(delayBytes(100, 50), true, LAB_LIMITS)).toEqual({ type: 'delay', delay: 100, jitter: 50 });
});

test('a client sends an input only while keys are held and it is somewhere, and measures what it waits', () => {
	const sent: string[] = [];
	const client = new GameClient((bytes) => sent.push(Buffer.from(bytes).toString('hex')) > 0);
	const world = new World();
	world.enter(1);
	world.advance([]);
	const people = [{ id: 1, name: 'Ada' }];
	const rules = { step: 50, columns: 40, rows: 24, tile: 16 };
	client.step(2, 900);
	client.message(write({ type: 'welcome', room: 'lobby', you: 1, input: 4, people, ...rules }), 1000);
	client.step(2, 1000);
	client.message(bufferOf(withInput(writeState(world, null), 4)), 1010);
	client.step(0, 1050);
	client.step(2, 1100);
	world.advance([{ id: 1, keys: 2 }]);
	client.message(bufferOf(withInput(writeState(world, 1), 5)), 1170);
	expect([sent, client.waits, client.nameOf(1), client.id]).toEqual([['01010000000502'], [70], 'Ada', 1]);
	client.message(write({ type: 'joined', person: { id: 2, name: 'Bo' } }), 1200);
	client.message(
		write({
			type: 'scores',
			scores: [
				[1, 1],
				[2, 5],
				[3, 1],
			],
		}),
		1200,
	);
	expect(client.ranks()).toEqual([
		{ id: 2, painted: 5, place: 1 },
		{ id: 1, painted: 1, place: 2 },
		{ id: 3, painted: 1, place: 2 },
	]);
	expect(client.spokenOwn()).toEqual({ team: 1, row: 12, column: 16, painted: 1, place: 2, players: 3 });
});
