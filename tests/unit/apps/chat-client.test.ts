import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Chat, type ChatListener, joinChat } from '../../../src/apps/chat/client.ts';
import { FakeWebSocket } from './support/fake-web-socket.ts';

const ADA = { id: 1, name: 'Ada' };
const BO = { id: 2, name: 'Bo' };

let log: string[];
let chat: Chat;

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('WebSocket', FakeWebSocket);
	FakeWebSocket.all = [];
	log = [];
	const on: ChatListener = {
		standing: () => {},
		welcome: ({ name }, people) => log.push(`welcome ${name} among ${people.map((one) => one.name)}`),
		people: (people) => log.push(`people ${people.map((one) => one.name)}`),
		said: ({ id, from, text }) => log.push(`${id} ${from.name}: ${text}`),
		missed: (count) => log.push(`missed ${count}`),
		sent: (ref, state, text) => log.push(`${ref} ${typeof state === 'string' ? state : state.problem}: ${text}`),
		typing: ({ name }) => log.push(`${name} types`),
	};
	chat = joinChat(({ since, era }) => `ws://site/chat?since=${since}&era=${era}`, on, 'n');
	FakeWebSocket.last.opens();
});
afterEach(() => {
	chat.link.close();
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

const welcome = (first: number, last: number, era = 'e1') => ({
	v: 1,
	type: 'welcome',
	room: 'hall',
	era,
	you: BO,
	people: [ADA, BO],
	first,
	last,
});
const message = (id: number, more = {}) => ({ v: 1, type: 'message', id, from: ADA, text: `text ${id}`, ...more });

/** The connection is lost and there is a new one, after any wait. */
function cut(): void {
	FakeWebSocket.last.closes(1006);
	vi.advanceTimersByTime(1_000);
	FakeWebSocket.last.opens();
}

test('goes on behind the last message, and shows none twice', () => {
	FakeWebSocket.last.hears(welcome(1, 2));
	FakeWebSocket.last.hears(message(1));
	FakeWebSocket.last.hears(message(2));
	cut();
	expect(FakeWebSocket.last.url).toBe('ws://site/chat?since=2&era=e1');
	FakeWebSocket.last.hears(welcome(1, 3));
	FakeWebSocket.last.hears(message(2));
	FakeWebSocket.last.hears(message(3));
	expect(log).toEqual([
		'welcome Bo among Ada,Bo',
		'1 Ada: text 1',
		'2 Ada: text 2',
		'welcome Bo among Ada,Bo',
		'3 Ada: text 3',
	]);
});

test('sends again under the same name what was not answered, and shows it once', () => {
	FakeWebSocket.last.hears(welcome(1, 0));
	chat.say('Hello');
	expect(FakeWebSocket.last.sent).toEqual(['{"v":1,"type":"say","text":"Hello","ref":"n1"}']);
	cut();
	FakeWebSocket.last.hears(welcome(1, 1));
	expect(FakeWebSocket.last.sent).toEqual(['{"v":1,"type":"say","text":"Hello","ref":"n1"}']);
	FakeWebSocket.last.hears({ v: 1, type: 'message', id: 1, from: BO, text: 'Hello' });
	FakeWebSocket.last.hears({ v: 1, type: 'message', id: 1, from: BO, text: 'Hello', ref: 'n1' });
	cut();
	FakeWebSocket.last.hears(welcome(1, 1));
	expect(FakeWebSocket.last.sent).toEqual([]);
	expect(log.filter((line) => !line.startsWith('welcome'))).toEqual([
		'n1 waits: Hello',
		'1 Bo: Hello',
		'n1 done: Hello',
	]);
});

test('begins again with the numbers of a room that was made anew', () => {
	FakeWebSocket.last.hears(welcome(1, 1));
	FakeWebSocket.last.hears(message(1));
	cut();
	FakeWebSocket.last.hears(welcome(1, 1, 'e2'));
	FakeWebSocket.last.hears(message(1, { text: 'of the new room' }));
	expect(log.slice(-1)).toEqual(['1 Ada: of the new room']);
});

test('says how many messages are no longer kept', () => {
	FakeWebSocket.last.hears(welcome(1, 1));
	FakeWebSocket.last.hears(message(1));
	cut();
	FakeWebSocket.last.hears(welcome(5, 104));
	FakeWebSocket.last.hears(message(5));
	expect(log.slice(2)).toEqual(['missed 3', 'welcome Bo among Ada,Bo', '5 Ada: text 5']);
});

test('says nothing of what was lost before it came in for the first time', () => {
	FakeWebSocket.last.hears(welcome(5, 104));
	expect(log).toEqual(['welcome Bo among Ada,Bo']);
});

test('a text that the room does not take is given back with the reason', () => {
	FakeWebSocket.last.hears(welcome(1, 0));
	chat.say('x');
	FakeWebSocket.last.hears({ v: 1, type: 'error', message: 'too much', ref: 'n1' });
	FakeWebSocket.last.hears({ v: 1, type: 'error', message: 'of nobody' });
	expect(log.slice(1)).toEqual(['n1 waits: x', 'n1 too much: x']);
});

test('what is said while there is no connection waits, sixteen texts at most', () => {
	FakeWebSocket.last.closes(1006);
	const taken = Array.from({ length: 17 }, (_, index) => chat.say(`text ${index}`));
	expect(taken.indexOf(false)).toBe(16);
	vi.advanceTimersByTime(1_000);
	FakeWebSocket.last.opens();
	FakeWebSocket.last.hears(welcome(1, 0));
	expect(FakeWebSocket.last.sent).toHaveLength(16);
});

test('gives up a connection on which nothing is answered', () => {
	FakeWebSocket.last.hears(welcome(1, 0));
	chat.say('x');
	vi.advanceTimersByTime(7_999);
	expect(FakeWebSocket.all).toHaveLength(1);
	vi.advanceTimersByTime(1);
	expect(FakeWebSocket.all).toHaveLength(2);
});

test('knows who is here and who types', () => {
	FakeWebSocket.last.hears(welcome(1, 0));
	FakeWebSocket.last.hears({ v: 1, type: 'joined', from: { id: 3, name: 'Cy' } });
	FakeWebSocket.last.hears({ v: 1, type: 'typing', from: ADA });
	FakeWebSocket.last.hears({ v: 1, type: 'left', from: ADA });
	expect(log.slice(1)).toEqual(['people Ada,Bo,Cy', 'Ada types', 'people Bo,Cy']);
});

test('ends where the server speaks another version', () => {
	FakeWebSocket.last.hears({ v: 2, type: 'welcome' });
	expect(FakeWebSocket.last.readyState).toBe(2);
	expect(log).toEqual([]);
});
