import { expect, test } from 'vitest';
import { GameRoom } from '../../../src/lab-server/game/room.ts';
import { LAB_LIMITS } from '../../../src/lab-server/limits.ts';
import { FakeHost } from './support/fake-host.ts';

/** Somebody in a room, and what they were told. */
function comes(room: GameRoom, name: string, secret: string | null = null, watches = false) {
	const news: string[] = [];
	const states: string[] = [];
	const line = {
		slow: false,
		news: (text: string) => news.push(text),
		state: (bytes: Uint8Array) => states.push(Buffer.from(bytes).toString('hex')),
		isSlow: () => line.slow,
		replaced: () => news.push('replaced'),
	};
	return { seat: room.enter('lobby', { name, secret, watches }, line), news, states, line };
}

const input = (id: number, number: number, keys = 2) => ({ type: 'input', id, number, keys }) as const;
/** The last input that a state has, and what of it is about players. */
const own = (state = '') => `${Number.parseInt(state.slice(10, 18), 16)} ${state.slice(20)}`;

test('no time passes while nobody is there', () => {
	const host = new FakeHost();
	const room = new GameRoom(host.around);
	expect(host.pending).toBe(0);
	const ada = comes(room, 'Ada');
	host.advance(100);
	expect(host.pending).toBe(1);
	room.leave(ada.seat);
	room.leave(ada.seat);
	expect(host.pending).toBe(0);
	host.advance(60_000);
	const bo = comes(room, 'Bo');
	host.advance(100);
	expect([ada.states.length, bo.states.map((state) => state.slice(0, 10))]).toEqual([1, ['0100000004']]);
});

test('an input counts in the next step, and the state says that it has', () => {
	const host = new FakeHost();
	const room = new GameRoom(host.around);
	const ada = comes(room, 'Ada');
	host.advance(100);
	expect([room.input(ada.seat, input(1, 1)), room.input(ada.seat, input(1, 2))]).toEqual([null, null]);
	host.advance(100);
	expect(ada.states.slice(1).map(own)).toEqual(['2 0100f800b8071d']);
});

test('refuses what is not its place to say, with a reason, and takes the same input once', () => {
	const host = new FakeHost();
	const room = new GameRoom(host.around);
	const ada = comes(room, 'Ada');
	const bo = comes(room, 'Bo');
	const cy = comes(room, 'Cy', null, true);
	expect(room.input(ada.seat, input(2, 1))).toBe('not you');
	expect(room.input(ada.seat, input(1, 2))).toBe('future');
	expect(room.input(cy.seat, input(1, 1))).toBe('watching');
	expect(room.input(bo.seat, input(2, 1))).toBeNull();
	expect(room.input(bo.seat, input(2, 1))).toBeNull();
	host.advance(100);
	expect(own(bo.states.at(-1)).slice(0, 22)).toBe('1 0100e800b80201a000b8');
});

test('who sends inputs faster than time passes gains a burst once, and then a twentieth', () => {
	const host = new FakeHost();
	const room = new GameRoom(host.around);
	const ada = comes(room, 'Ada');
	const reasons: (string | null)[] = [];
	for (let number = 1; number <= 20; number += 1) reasons.push(room.input(ada.seat, input(1, number)));
	const { gameInputBurst } = LAB_LIMITS;
	expect(reasons).toEqual(reasons.map((_reason, index) => (index < gameInputBurst ? null : 'speed')));
	let taken = 0;
	for (let number = 21; number <= 440; number += 1) {
		if (number % 2 === 1) host.advance(50);
		if (room.input(ada.seat, input(1, number)) === null) taken += 1;
	}
	// 210 steps passed.
	expect(taken).toBe(220);
});

test('who comes back with the secret is the same player at the same place, and goes on counting', () => {
	const host = new FakeHost();
	const room = new GameRoom(host.around);
	comes(room, 'Bo', null, true);
	const ada = comes(room, 'Ada', 'secret');
	room.input(ada.seat, input(1, 1));
	host.advance(100);
	room.leave(ada.seat);
	host.advance(100);
	const again = comes(room, 'somebody else', 'secret');
	host.advance(100);
	expect(again.news[0]).toContain('"you":1,"input":1,');
	expect(again.news[0]).toContain('"people":[{"id":1,"name":"Ada"}]');
	expect(own(again.states[0]).slice(0, 12)).toBe('1 0100f000b8');
	const twice = comes(room, 'Ada', 'secret');
	expect(again.news.at(-1)).toBe('replaced');
	expect(twice.news[0]).toContain('"you":1,');
	expect(room.size).toBe(2);
});

test('everybody hears who comes and goes; who only watches is no player', () => {
	const room = new GameRoom(new FakeHost().around);
	const watcher = comes(room, '', null, true);
	room.leave(comes(room, 'Ada').seat);
	expect(watcher.news).toEqual([
		'{"v":1,"type":"welcome","room":"lobby","you":null,"input":0,"step":50,"columns":40,"rows":24,"tile":16,"people":[]}',
		'{"v":1,"type":"round","round":1,"ends":2400,"last":null}',
		'{"v":1,"type":"joined","person":{"id":1,"name":"Ada"}}',
		'{"v":1,"type":"left","id":1}',
	]);
});

test('states are left out for who is slow, and the next one says all that was missed', () => {
	const host = new FakeHost();
	const room = new GameRoom(host.around);
	const ada = comes(room, 'Ada');
	host.advance(100);
	ada.line.slow = true;
	room.input(ada.seat, input(1, 1, 8));
	host.advance(100);
	room.input(ada.seat, input(1, 2, 8));
	host.advance(100);
	expect(ada.states).toHaveLength(1);
	ada.line.slow = false;
	host.advance(100);
	expect(ada.states.slice(1).map(own)).toEqual(['2 0100e800c8' + '07b9']);
});

test('rounds end with a count, and begin with a clean floor', () => {
	const host = new FakeHost();
	const room = new GameRoom(host.around);
	const ada = comes(room, 'Ada');
	for (let number = 1; number <= 6; number += 1) room.input(ada.seat, input(1, number));
	host.advance(2000);
	expect(ada.news.at(-1)).toBe('{"v":1,"type":"scores","scores":[[1,3]]}');
	host.advance(LAB_LIMITS.gameRound * 50 - 2000);
	expect(ada.news).toContain('{"v":1,"type":"round","round":2,"ends":4800,"last":[3,0]}');
	host.advance(100);
	expect(own(ada.states.at(-1))).toBe('6 ' + '071c' + '0720' + '0724');
	host.advance(1900);
	expect(ada.news.at(-1)).toBe('{"v":1,"type":"scores","scores":[[1,0]]}');
});

test('players are spread over two teams, and a room takes so many', () => {
	const room = new GameRoom(new FakeHost().around);
	const seats = ['Ada', 'Bo', 'Cy', 'Di'].map((name) => comes(room, name).seat);
	expect(seats.map(({ player }) => player?.id)).toEqual([1, 2, 3, 4]);
	for (const seat of [seats[0], seats[2]]) if (seat !== undefined) room.leave(seat);
	expect([comes(room, 'Ed'), comes(room, 'Flo', 'secret')].map(({ seat }) => seat.player?.id)).toEqual([1, 3]);
	while (room.size < LAB_LIMITS.gamePlayers) comes(room, 'Guest');
	expect([room.takes(null, false), room.takes('secret', false), room.takes(null, true)]).toEqual([false, true, true]);
	while (room.takes(null, true)) comes(room, '', null, true);
	expect(room.size).toBe(LAB_LIMITS.gamePlayers + LAB_LIMITS.gameWatchers);
});

test('remembers a bounded number of players', () => {
	const room = new GameRoom(new FakeHost().around);
	comes(room, '', null, true);
	room.leave(comes(room, 'Ada', 'first').seat);
	for (let count = 0; count < LAB_LIMITS.gameKnown; count += 1) room.leave(comes(room, 'Bo', `secret ${count}`).seat);
	expect(comes(room, 'Ada', 'first').seat.player?.name).toBe('Ada');
	expect(comes(room, 'Bo again', 'secret 0').seat.player?.name).toBe('Bo again');
});

test('steps that were slept through are not made up for', () => {
	const host = new FakeHost();
	const room = new GameRoom(host.around);
	const ada = comes(room, 'Ada');
	host.delay(3_600_000);
	host.advance(100);
	expect(ada.states.map((state) => state.slice(0, 10))).toEqual(['0100000002']);
});
