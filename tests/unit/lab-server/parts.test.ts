import { describe, expect, test } from 'vitest';
import { type ChatCommand, readCommand, SharedRoom } from '../../../src/lab-server/chat/shared-room.ts';
import { crashOf } from '../../../src/lab-server/crash-guard.ts';
import { RequestBytes, runOf } from '../../../src/lab-server/http/request-bytes.ts';
import { LAB_LIMITS, type LabLimits } from '../../../src/lab-server/limits.ts';
import { segmentText } from '../../../src/lab-server/parameter-values.ts';
import { hex, integer, parseParameters, QueryAndPath } from '../../../src/lab-server/parameters.ts';
import { orderFrom, sequenceOf, shuffled, whole } from '../../../src/lab-server/sequence.ts';
import { fields, flag, list, number, oneOf, orNull, pair, text } from '../../../src/lab-server/shared/misread.ts';
import type { CommandLog, Lost, Machine, Shared } from '../../../src/lab-server/shared/shared.ts';
import { SocketLog } from '../../../src/lab-server/tap/socket-log.ts';
import { priceAt, SYMBOLS } from '../../../src/lab-server/ticker/market.ts';
import type { TapRecord } from '../../../src/trace/tap/channel.ts';
import { runTickets } from '../../../src/trace/tap/secret.ts';
import { ticketOf } from '../../../src/trace/tap/ticket.ts';

const COMMANDS: readonly ChatCommand[] = [
	{ do: 'join', guest: 1, member: null, name: 'Ada', chance: 0.5, anew: true },
	{ do: 'join', guest: 1, member: 'secret', name: null, chance: 0, anew: false },
	{ do: 'say', guest: 2, text: 'Hello', ref: null },
	{ do: 'say', guest: 2, text: '', ref: 'a' },
	{ do: 'typing', guest: 3 },
	{ do: 'leave', guest: 3 },
];

test.each(COMMANDS)('a command of a room is read as it is, without what else it carries: %o', (command) => {
	expect(readCommand({ ...command, more: 1 })).toEqual(command);
});

test.each([
	[null],
	[[]],
	['leave'],
	[{ do: 'leave' }],
	[{ do: 'leave', guest: '1' }],
	[{ do: 'other', guest: 1 }],
	[{ ...COMMANDS[0], member: 1 }],
	[{ ...COMMANDS[0], name: undefined }],
	[{ ...COMMANDS[0], chance: '0' }],
	[{ ...COMMANDS[0], anew: 1 }],
	[{ ...COMMANDS[2], text: null }],
	[{ ...COMMANDS[2], ref: 7 }],
])('what is no command of a room is none: %j', (value) => expect(() => readCommand(value)).toThrow('was expected'));

test('what is misread says what was wanted, and what came', () => {
	const said = (read: () => unknown) => {
		try {
			return read();
		} catch (error) {
			return error instanceof Error ? `${error.name}: ${error.message}` : error;
		}
	};
	expect([
		said(() => fields([])),
		said(() => fields(null)),
		said(() => text(7)),
		said(() => number('7')),
		said(() => flag(0)),
		said(() => list({}, text)),
		said(() => list(['a', 7], text)),
		said(() => pair(['a', 'b'], text, number)),
		said(() => oneOf('c', ['a', 'b'])),
	]).toEqual([
		'Misread: an object was expected, not object',
		'Misread: an object was expected, not object',
		'Misread: a text was expected, not number',
		'Misread: a number was expected, not string',
		'Misread: true or false was expected, not number',
		'Misread: a list was expected, not object',
		'Misread: a text was expected, not number',
		'Misread: a number was expected, not string',
		'Misread: a or b was expected, not string',
	]);
	expect([orNull(null, text), orNull('a', text), oneOf('b', ['a', 'b']), pair(['a', 1], text, number)]).toEqual([
		...[null, 'a', 'b', ['a', 1]],
	]);
});

/** Servers whose log applies nothing until it is told to, as one of several. */
class OneOfSeveral implements Shared {
	readonly said: unknown[] = [];
	machine: Machine<unknown> | null = null;
	takes = true;

	open<Command>(name: string, machine: Machine<Command>): CommandLog<Command> {
		this.said.push(`open ${name}`);
		this.machine = {
			...bound(machine),
			read: (value) => machine.read(value),
			apply: (command, author) => machine.apply(machine.read(command), author),
		};
		return {
			author: 'own',
			append: (command) => {
				if (this.takes) this.said.push(command);
				return this.takes;
			},
			hint: (command) => void this.said.push(command),
			compact() {},
			close: () => void this.said.push('close'),
		};
	}

	startTime(): void {}

	/** All that was said comes back, as of this server or another. */
	deliver(author: string): void {
		for (const command of this.said.splice(0)) if (typeof command === 'object') this.machine?.apply(command, author);
	}
}

const bound = <Command>(machine: Machine<Command>) => ({
	lifetime: machine.lifetime,
	gone: (author: string) => machine.gone(author),
	keep: () => machine.keep(),
	restore: (state: unknown) => machine.restore(state),
	lost: (why: Lost) => machine.lost(why),
});

describe('a room that several servers have', () => {
	function shared(limits: Partial<LabLimits> = {}) {
		const servers = new OneOfSeveral();
		const room = new SharedRoom('plaza', servers, () => 0.25, { ...LAB_LIMITS, ...limits });
		const log: string[] = [];
		const enter = (name: string, member: string | null = null) =>
			room.enter(member, name, {
				tell: (said) => log.push(`${name} hears ${said.replace(/^\{"v":1,"type":"(\w+)".*/, '$1')}`),
				seated: (_room, seat) => log.push(`${name} is seated ${JSON.stringify(seat.person.id)}`),
				sentAway: (why) => log.push(`${name} is sent away: ${why}`),
			});
		return { servers, room, log, enter };
	}

	test('seats who comes in when their turn comes, and passes on what they do', () => {
		const { servers, room, log, enter } = shared();
		const ada = enter('Ada');
		expect([servers.said, log, room.size]).toEqual([
			['open plaza', { do: 'join', guest: 1, member: null, name: 'Ada', chance: 0.25, anew: false }],
			[],
			1,
		]);
		servers.deliver('own');
		const bo = enter('Bo', 'secret');
		servers.deliver('own');
		expect(log.splice(0)).toEqual(['Ada is seated 1', 'Ada hears joined', 'Bo is seated 2']);
		expect([ada.say('Hello', 'a'), bo.say('Hi', null)]).toEqual([true, true]);
		ada.typing();
		expect(servers.said).toEqual([
			{ do: 'say', guest: 1, text: 'Hello', ref: 'a' },
			{ do: 'say', guest: 2, text: 'Hi', ref: null },
			{ do: 'typing', guest: 1 },
		]);
		servers.deliver('own');
		expect(log.splice(0)).toEqual([
			...['Ada hears message', 'Bo hears message', 'Bo hears message', 'Ada hears message', 'Bo hears typing'],
		]);
		ada.leave();
		ada.leave();
		expect([servers.said, ada.say('late', null), room.size]).toEqual([[{ do: 'leave', guest: 1 }], false, 1]);
		servers.deliver('own');
		bo.leave();
		expect([log, servers.said]).toEqual([['Bo hears left'], [{ do: 'leave', guest: 2 }, 'close']]);
	});

	test('tells nobody here of a guest of another server, and seats nobody twice', () => {
		const { servers, log, enter } = shared();
		enter('Ada');
		servers.deliver('own');
		servers.machine?.apply({ do: 'join', guest: 1, member: null, name: 'Cy', chance: 0, anew: false }, 'other');
		servers.machine?.apply({ do: 'say', guest: 1, text: 'Hello', ref: null }, 'other');
		servers.machine?.apply({ do: 'say', guest: 9, text: 'nobody', ref: null }, 'other');
		expect(log.splice(0)).toEqual(['Ada is seated 1', 'Ada hears joined', 'Ada hears message']);
		servers.machine?.gone('oth');
		servers.machine?.gone('other');
		expect(log).toEqual(['Ada hears left']);
	});

	test('sends away who finds it full, and who can not be told to the others', () => {
		const { servers, room, log, enter } = shared({ chatPeople: 1 });
		enter('Ada');
		enter('Bo');
		servers.deliver('own');
		expect([log.splice(0), room.size]).toEqual([['Ada is seated 1', 'Bo is sent away: crowded'], 1]);
		servers.takes = false;
		enter('Cy');
		expect(log.splice(0)).toEqual(['Cy is sent away: away']);
		servers.machine?.lost('forgotten');
		expect([log.splice(0), room.size]).toEqual([['Ada is sent away: forgotten'], 0]);
		servers.takes = true;
		servers.said.length = 0;
		enter('Di');
		expect(servers.said).toEqual([
			'open plaza',
			{ do: 'join', guest: 4, member: null, name: 'Di', chance: 0.25, anew: true },
		]);
		enter('Ed');
		expect(servers.said.at(-1)).toMatchObject({ anew: false });
	});

	test('is kept with who sits in it, and is the same when it is restored', () => {
		const { servers, room, log, enter } = shared();
		expect(room.keep()).toBeNull();
		enter('Ada');
		servers.deliver('own');
		const kept: unknown = JSON.parse(JSON.stringify(room.keep()));
		const other = shared();
		other.room.restore(kept);
		expect(other.room.keep()).toEqual(kept);
		other.room.restore(null);
		expect([other.room.keep(), log]).toEqual([null, ['Ada is seated 1']]);
	});
});

test('what looks like chance is the same for each seed', () => {
	const random = sequenceOf(1);
	expect([whole(random, 1000), whole(random, 1000), whole(random, 1000)]).toEqual([236, 369, 504]);
	expect(shuffled([1, 2, 3, 4], () => 0)).toEqual([1, 2, 3, 4]);
	expect(shuffled([1, 2, 3, 4], () => 0.99)).toEqual([4, 3, 2, 1]);
	expect(orderFrom([1, 2, 3, 4], 5)).toEqual(orderFrom([1, 2, 3, 4], 5));
	expect([...orderFrom([1, 2, 3, 4], 5)].sort()).toEqual([1, 2, 3, 4]);
	expect(new Set([1, 2, 3, 4, 5].map((seed) => orderFrom([1, 2, 3, 4], seed).join())).size).toBeGreaterThan(1);
});

test('prices are some dollars above one another, and move by a few per cent', () => {
	expect([0, 1, 2, 23].map((symbol) => priceAt(symbol, 0))).toEqual([1200, 3041, 4851, 39_429]);
	for (const number of SYMBOLS.keys()) {
		const prices = Array.from({ length: 300 }, (_, sequence) => priceAt(number, sequence));
		expect(Math.max(...prices) / Math.min(...prices)).toBeLessThan(1.1);
	}
});

describe('what plain requests cost', () => {
	const request = (path: string, out: number, answered: () => number) => ({
		path,
		out,
		head: `${path} head`,
		answered,
	});

	test('is added up by run and path, those under way as far as they have come', () => {
		const costs = new RequestBytes(LAB_LIMITS);
		let bytes = 10;
		const done = costs.add(
			'a',
			request('/poll', 100, () => bytes),
		);
		costs.add(
			'a',
			request('/poll', 120, () => 5),
		);
		costs.add(
			'a',
			request('/other', 1, () => 0),
		);
		expect(costs.of('a')).toEqual({
			'/poll': { requests: 2, out: 220, in: 15, first: '/poll head' },
			'/other': { requests: 1, out: 1, in: 0, first: '/other head' },
		});
		bytes = 30;
		done();
		bytes = 99;
		done();
		expect(costs.of('a')['/poll']).toMatchObject({ in: 35 });
		expect(costs.of('b')).toEqual({});
	});

	test('is remembered of the runs that were named last', () => {
		const costs = new RequestBytes({ ...LAB_LIMITS, countedRuns: 2 });
		for (const run of ['a', 'b', 'a', 'c'])
			costs.add(
				run,
				request('/poll', 1, () => 0),
			);
		expect(['a', 'b', 'c'].map((run) => costs.of(run)['/poll']?.requests ?? 0)).toEqual([2, 0, 1]);
	});

	test('belongs to the run that the last parameter of the address names', () => {
		const page = 'a'.repeat(16);
		const ticket = ticketOf(runTickets('AAECAwQFBgcICQoLDA0ODw', 3), 2);
		const run = (query: string) => runOf(new URLSearchParams(query));
		expect(run(`tap=${page}.3`)).toBe(`${page}.3`);
		expect(run(`tap=x&tap=${page}.3`)).toBe(`${page}.3`);
		expect(run(`tap=${ticket}`)).toBe(`${ticket.slice(0, 16)}.3`);
		expect([run(''), runOf(null), run(`tap=${page}`), run(`tap=${page}.0`), run(`tap=${page}.3x`)]).toEqual([
			...[null, null, null, null, null],
		]);
	});
});

describe('the records of one socket', () => {
	function logged(limits: Partial<LabLimits> = {}) {
		const queue: (TapRecord | string)[] = [];
		let room = true;
		const log = new SocketLog(
			'1.1',
			{
				add: (record) => {
					if (room) queue.push(record);
					return room;
				},
				holdBack: () => void queue.push('held back'),
				lose: (bytes) => void queue.push(`lost ${bytes}`),
				forget: () => void queue.push('forgotten'),
				now: () => 7,
			},
			{ ...LAB_LIMITS, ...limits },
		);
		return { log, queue, setRoom: (is: boolean) => (room = is) };
	}
	const chunk = new Uint8Array(4);

	test('are cut in a direction behind the first bytes that find no room, and counted from there', () => {
		const { log, queue, setRoom } = logged();
		log.bytes('in', chunk, 1);
		setRoom(false);
		log.bytes('in', chunk, 2);
		setRoom(true);
		log.bytes('in', chunk, 3);
		log.bytes('out', chunk, 4);
		expect(queue.map((record) => (typeof record === 'string' ? record : `${record.kind} ${record.t}`))).toEqual([
			...['bytes 1', 'lost 4', 'held back', 'lost 4', 'held back', 'bytes 4'],
		]);
		expect(log.takeHeld()).toEqual([{ tag: '1.1', t: 7, kind: 'lost', direction: 'in', bytes: 8 }]);
		expect(log.takeHeld()).toEqual([]);
	});

	test('are as many bytes as one socket may have', () => {
		const { log, queue } = logged({ tapBytesPerSocket: 8 });
		for (let sent = 0; sent < 3; sent++) log.bytes('in', chunk, sent);
		expect(queue.filter((record) => record === 'lost 4')).toHaveLength(1);
	});

	test('keep facts in order: one that waits has the others wait, the last of them are kept', () => {
		const { log, queue, setRoom } = logged({ tapHeldFacts: 2 });
		log.fact({ type: 'paused' });
		setRoom(false);
		log.fact({ type: 'resumed' });
		setRoom(true);
		log.fact({ type: 'cut' });
		log.fact({ type: 'disconnected' });
		expect(queue).toEqual([
			{ tag: '1.1', t: 7, kind: 'peer', fact: { type: 'paused' } },
			'held back',
			'held back',
			'held back',
		]);
		expect(log.takeHeld().map((record) => record.kind === 'peer' && record.fact.type)).toEqual(['cut', 'disconnected']);
		log.fact({ type: 'paused' });
		log.end();
		expect(queue.slice(4)).toEqual([{ tag: '1.1', t: 7, kind: 'peer', fact: { type: 'paused' } }, 'forgotten']);
	});
});

test('a crash is told without the message of its error, which may quote what a peer has sent', () => {
	const error = new TypeError('secret');
	error.stack = 'TypeError: secret\n    at one\n    at two';
	expect(crashOf('/echo', error)).toEqual({ path: '/echo', name: 'TypeError', stack: 'at one\n    at two' });
	error.stack = 'secret elsewhere';
	expect(crashOf('/echo', error).stack).toBe('');
	expect(crashOf('/echo', 'secret')).toEqual({ path: '/echo', name: 'string', stack: '' });
});

describe('parameters', () => {
	const declared = {
		raw: hex({ default: '00', maxBytes: 2 }),
		code: integer({ default: 1000, ranges: [[1000, 1003]] }),
	};

	test.each(['00', '0fA0'])('of bytes are two hex digits each: %s', (raw) => {
		expect(parseParameters(declared, new URLSearchParams({ raw }))).toEqual({ values: { raw, code: 1000 } });
	});

	test.each(['', '0', '0g', '000', '00ff00', ' 00'])('of bytes are refused: %j', (raw) => {
		expect(parseParameters(declared, new URLSearchParams({ raw }))).toEqual({
			problem: `"raw" must be bytes as two hex digits each, 1 to 2 of them, not ${JSON.stringify(raw)}.`,
		});
	});

	test('have their defaults where there is no query, each time the same', () => {
		const fresh = { ...declared };
		const first = parseParameters(fresh, null);
		expect(first).toEqual({ values: { raw: '00', code: 1000 } });
		expect(parseParameters(fresh, null)).toEqual(first);
	});

	test('may stand in the path, and then not in the query too', () => {
		const at = (segment: string, query: URLSearchParams | null) =>
			parseParameters(declared, new QueryAndPath(query, 'code', segment));
		expect(at('1001', null)).toEqual({ values: { raw: '00', code: 1001 } });
		expect(at('%31001', new URLSearchParams('raw=ff'))).toEqual({ values: { raw: 'ff', code: 1001 } });
		expect(at('1001', new URLSearchParams('code=1002'))).toEqual({
			problem: 'The parameter "code" may be given only once.',
		});
		expect(at('%ff', null)).toMatchObject({ problem: expect.stringContaining('not "%ff"') });
		expect([segmentText('a%20b'), segmentText('%')]).toEqual(['a b', '%']);
	});
});
