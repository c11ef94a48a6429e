import { expect, test } from 'vitest';
import { keepRoom, readKeptRoom, restoreRoom } from '../../../src/lab-server/chat/kept-room.ts';
import { type ChatSeat, read } from '../../../src/lab-server/chat/messages.ts';
import { ChatRoom } from '../../../src/lab-server/chat/room.ts';
import { type ChatPlace, ChatRooms, type SharedRoom } from '../../../src/lab-server/chat/shared-room.ts';
import { LAB_LIMITS } from '../../../src/lab-server/limits.ts';
import { FakeHost } from './support/fake-host.ts';

/** Somebody in a room, and what they were told. */
function comes(room: ChatRoom, name: string | null, member: string | null = null): { seat: ChatSeat; told: string[] } {
	const told: string[] = [];
	const seat = room.join(member, name, (text) => told.push(text));
	return { seat, told };
}

const enters = (room: SharedRoom): ChatPlace => room.enter(null, 'Ada', { tell() {}, seated() {}, sentAway() {} });

const ADA = { id: 1, name: 'Ada' };
const BO = { id: 2, name: 'Bo' };

test('everybody hears the same, in the same order; who says it, with the name that they gave it', () => {
	const room = new ChatRoom(() => 0.5, LAB_LIMITS);
	const ada = comes(room, 'Ada');
	const bo = comes(room, 'Bo');
	room.say(ada.seat, 'Hello', 'a');
	room.say(bo.seat, '<b>', null);
	room.typing(bo.seat);
	room.leave(bo.seat);
	room.leave(bo.seat);
	expect(ada.told).toEqual([
		'{"v":1,"type":"joined","from":{"id":2,"name":"Bo"}}',
		'{"v":1,"type":"message","id":1,"from":{"id":1,"name":"Ada"},"text":"Hello","ref":"a"}',
		'{"v":1,"type":"message","id":2,"from":{"id":2,"name":"Bo"},"text":"<b>"}',
		'{"v":1,"type":"typing","from":{"id":2,"name":"Bo"}}',
		'{"v":1,"type":"left","from":{"id":2,"name":"Bo"}}',
	]);
	expect(bo.told).toEqual([
		'{"v":1,"type":"message","id":1,"from":{"id":1,"name":"Ada"},"text":"Hello"}',
		'{"v":1,"type":"message","id":2,"from":{"id":2,"name":"Bo"},"text":"<b>"}',
	]);
});

test('what is said again under the same name is said once, also on another connection of the same person', () => {
	const room = new ChatRoom(() => 0.5, LAB_LIMITS);
	const bo = comes(room, 'Bo');
	const ada = comes(room, 'Ada', 'secret');
	room.say(ada.seat, 'Hello', 'a');
	room.leave(ada.seat);
	const again = comes(room, 'somebody else', 'secret');
	room.say(again.seat, 'Hello', 'a');
	room.say(bo.seat, 'Hello', 'a');
	expect(again.told).toEqual([
		'{"v":1,"type":"message","id":1,"from":{"id":2,"name":"Ada"},"text":"Hello","ref":"a"}',
		'{"v":1,"type":"message","id":2,"from":{"id":1,"name":"Bo"},"text":"Hello"}',
	]);
	expect(bo.told.filter((text) => text.includes('"message"'))).toHaveLength(2);
});

test('a person with two connections is there once, until the last one is gone', () => {
	const room = new ChatRoom(() => 0.5, LAB_LIMITS);
	const bo = comes(room, 'Bo');
	const one = comes(room, 'Ada', 'secret');
	const two = comes(room, 'Ada', 'secret');
	room.leave(one.seat);
	room.leave(two.seat);
	expect(bo.told).toEqual([
		'{"v":1,"type":"joined","from":{"id":2,"name":"Ada"}}',
		'{"v":1,"type":"left","from":{"id":2,"name":"Ada"}}',
	]);
});

test('a room that another server takes over is the same, and goes on alike', () => {
	const first = new ChatRoom(() => 0.5, LAB_LIMITS);
	const seats = new Map([
		['A 1', comes(first, 'Ada', 'secret').seat],
		['B 1', comes(first, null).seat],
	]);
	for (const [index, seat] of [...seats.values()].entries()) first.say(seat, `${index}`, 'ref');
	const kept = keepRoom(first, seats);
	const { room: second, seats: taken } = restoreRoom(readKeptRoom(JSON.parse(JSON.stringify(kept))), LAB_LIMITS);
	expect([...taken.keys()]).toEqual(['A 1', 'B 1']);
	const told = [first, second].map((room) => {
		const ada = comes(room, 'somebody else', 'secret');
		room.say(ada.seat, '0', 'ref');
		room.say(ada.seat, 'new', null);
		return [room.welcome(ada.seat, 'lobby'), room.since(0), ada.told];
	});
	expect(told[1]).toEqual(told[0]);
	const unlike = { ...kept, seats: [['A 1', 'Ada']] };
	expect(() => readKeptRoom(unlike)).toThrow('a number was expected, not string');
});

test('who comes in learns who is there and what is kept', () => {
	const room = new ChatRoom(() => 0.5, LAB_LIMITS);
	const ada = comes(room, 'Ada');
	expect(room.welcome(ada.seat, 'lobby')).toEqual({
		type: 'welcome',
		room: 'lobby',
		era: '80000000',
		you: ADA,
		people: [ADA],
		first: 1,
		last: 0,
	});
	const { chatHistory } = LAB_LIMITS;
	for (let id = 1; id <= chatHistory + 2; id += 1) room.say(ada.seat, `text ${id}`, null);
	const bo = comes(room, 'Bo');
	expect(room.welcome(bo.seat, 'lobby')).toMatchObject({ people: [ADA, BO], first: 3, last: chatHistory + 2 });
	expect(room.since(chatHistory).map(({ text }) => text)).toEqual([
		`text ${chatHistory + 1}`,
		`text ${chatHistory + 2}`,
	]);
	expect(room.since(0)).toHaveLength(chatHistory);
});

test('gives a name to those who have none', () => {
	const room = new ChatRoom(() => 0.5, LAB_LIMITS);
	comes(room, 'Ada');
	expect(comes(room, null).seat.person).toEqual({ id: 2, name: 'Guest 2' });
});

test('remembers a bounded number of people, and of names of messages', () => {
	const room = new ChatRoom(() => 0.5, LAB_LIMITS);
	const { seat } = comes(room, 'Ada', 'first');
	for (let count = 0; count <= LAB_LIMITS.chatRefs; count += 1) room.say(seat, 'x', `ref ${count}`);
	expect(seat.refs.size).toBe(LAB_LIMITS.chatRefs);
	for (let count = 0; count < LAB_LIMITS.chatKnown; count += 1) room.leave(comes(room, 'Bo', `member ${count}`).seat);
	expect(comes(room, 'Ada', 'first').seat.person).not.toEqual(ADA);
});

test('rooms are kept while somebody is in them, and for a while after that', () => {
	const host = new FakeHost();
	const rooms = new ChatRooms();
	const lobby = rooms.of(host.around, 'lobby');
	const hall = rooms.of(host.around, 'hall');
	if (lobby === null) throw new Error('there is no lobby');
	const place = enters(lobby);
	host.advance(LAB_LIMITS.chatRoomLifetime);
	rooms.of(host.around, 'one more');
	expect(rooms.of(host.around, 'lobby')).toBe(lobby);
	expect(rooms.of(host.around, 'hall')).not.toBe(hall);
	place.leave();
	rooms.of(host.around, 'lobby');
	host.advance(LAB_LIMITS.chatRoomLifetime - 1);
	rooms.of(host.around, 'another');
	expect(rooms.of(host.around, 'lobby')).toBe(lobby);
});

test('there are so many rooms at most: the one that was empty for the longest gives way', () => {
	const host = new FakeHost();
	const rooms = new ChatRooms();
	const first = rooms.of(host.around, 'room 1');
	for (let number = 2; number <= LAB_LIMITS.chatRooms; number += 1) {
		host.advance(1);
		const room = rooms.of(host.around, `room ${number}`);
		if (room !== null) enters(room);
	}
	const next = rooms.of(host.around, 'one more');
	expect(next).not.toBeNull();
	if (next !== null) enters(next);
	expect(rooms.of(host.around, 'room 1')).toBeNull();
	expect(rooms.of(new FakeHost().around, 'room 1')).not.toBe(first);
});

test('reads what is said', () => {
	expect(read('{"v":1,"type":"say","text":"Hi","ref":"7"}', LAB_LIMITS)).toEqual({ type: 'say', text: 'Hi', ref: '7' });
	expect(read('{"v":1,"type":"say","text":"Hi"}', LAB_LIMITS)).toEqual({ type: 'say', text: 'Hi', ref: null });
	expect(read('{"v":1,"type":"typing"}', LAB_LIMITS)).toEqual({ type: 'typing' });
});

test.each([
	[null, 'Messages are text: {"v":1,"type":"say","text":"Hello","ref":"1"}.', null],
	['Hello', 'That is no JSON object: {"v":1,"type":"say","text":"Hello","ref":"1"} is one.', null],
	['[1]', 'That is no JSON object: {"v":1,"type":"say","text":"Hello","ref":"1"} is one.', null],
	['{"type":"say","text":"Hi"}', '"v" must be 1: it is the version that this server speaks.', null],
	['{"v":2,"type":"say","text":"Hi"}', '"v" must be 1: it is the version that this server speaks.', null],
	['{"v":1,"type":"shout","text":"Hi"}', '"type" must be "say" or "typing".', null],
	['{"v":1,"type":"say","ref":"1"}', '"text" must be a text of 1 to 1000 bytes.', '1'],
	['{"v":1,"type":"say","text":"","ref":"1"}', '"text" must be a text of 1 to 1000 bytes.', '1'],
	[JSON.stringify({ v: 1, type: 'say', text: '字'.repeat(334) }), '"text" must be a text of 1 to 1000 bytes.', null],
	['{"v":1,"type":"say","text":"Hi","ref":1}', '"ref" must be a text of 1 to 64 bytes.', null],
	['{"v":1,"type":"say","text":"Hi","ref":""}', '"ref" must be a text of 1 to 64 bytes.', null],
])('answers %j with a sentence', (text, problem, ref) => expect(read(text, LAB_LIMITS)).toEqual({ problem, ref }));
