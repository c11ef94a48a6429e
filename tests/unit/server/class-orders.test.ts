import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { openClassFile } from '../../../server/class/class-file.ts';
import { ClassLines } from '../../../server/class/class-lines.ts';
import { ClassState, readCommand } from '../../../server/class/class-state.ts';
import { CLASS_LIMITS } from '../../../src/classroom/limits.ts';
import type { DeskOrder, SeatMessage } from '../../../src/classroom/messages.ts';
import { FakeGuardedPeer } from '../lab-server/support/fake-guarded-peer.ts';
import { FakeHost } from '../lab-server/support/fake-host.ts';

/** A message in short: its type, and what of it is looked at here. */
function short(json: string): string {
	const message: Record<string, unknown> = JSON.parse(json);
	const { type, up, moment, pause, pace, follow, code, gone, student, name, spread, exercise, attempts } = message;
	const rest = { up, moment, pause, pace, follow, code, gone, student, name, spread, exercise, attempts };
	const said = Object.entries(rest).filter(([, value]) => value !== undefined && value !== null && value !== false);
	return [
		type,
		...said.map(([key, value]) => `${key}=${typeof value === 'object' ? JSON.stringify(value) : value}`),
	].join(' ');
}

class Page extends FakeGuardedPeer {
	readonly #name: string;
	constructor(name: string, log: string[]) {
		super(log);
		this.#name = name;
	}
	override send(text?: string | Uint8Array, binary?: boolean): void {
		this.log.push(`${this.#name}: ${short(String(text))}${binary === false ? '' : ' in binary'}`);
	}
	override close(code?: number): void {
		this.log.push(`${this.#name}: closed ${code}`);
	}
}

/** A class with a desk and two students, Ada with two pages. */
function opened() {
	const host = new FakeHost();
	const log: string[] = [];
	const state = ClassState.restore(host, null, () => ({
		code: 'BCDFG',
		addresses: [],
		reached: { machines: 0, host: null },
	}));
	const desk = new Page('desk', log);
	state.lines.addDesk(desk);
	for (const [key, name] of [
		['A 1', 'Ada'],
		['A 2', 'Bo'],
		['A 3', 'Ada'],
	] as const) {
		const joined = state.room.join(name, name);
		if (typeof joined !== 'string') state.seat(key, joined.id, new Page(`${name} ${key.slice(2)}`, log));
	}
	/** What was said while so much time passed. */
	const said = (ms = 0) => {
		host.advance(ms);
		return log.splice(0);
	};
	const ordered = (order: DeskOrder) => {
		state.orders.carryOut(order);
		return said();
	};
	const hear = (message: SeatMessage, key = 'A 2') => {
		state.hear(key, message, 5);
		return said();
	};
	return { host, state, desk, said, ordered, hear };
}

const ALL = ['Ada 1', 'Ada 3', 'Bo 2'];
const everybody = (message: string) => ALL.map((page) => `${page}: ${message}`);

describe('a class', () => {
	test('seats who comes in, with the time in which to come back, and tells the desk once of all', () => {
		const { said } = opened();
		expect(said()).toEqual([
			...['Ada 1: seated student=1 name=Ada spread=500', 'Ada 1: question'],
			...['Bo 2: seated student=2 name=Bo spread=500', 'Bo 2: question'],
			...['Ada 3: seated student=1 name=Ada spread=500', 'Ada 3: question'],
		]);
		expect([said(CLASS_LIMITS.tell - 1), said(1), said(1000)]).toEqual([[], ['desk: students gone=[]'], []]);
	});

	test('hears what a student does, tells the desk, and says to all of their pages what they share', () => {
		const { said, hear, state } = opened();
		said(100);
		expect(hear({ type: 'hand', up: true })).toEqual(['Bo 2: hand up=true']);
		expect(said(50)).toEqual(['desk: students gone=[]']);
		expect(hear({ type: 'hand', up: true }, 'A 1')).toEqual(['Ada 1: hand up=true', 'Ada 3: hand up=true']);
		said(50);
		expect(hear({ type: 'page', page: '/lessons/' })).toEqual([]);
		expect(said(50)).toEqual(['desk: students gone=[]']);
		expect(hear({ type: 'page', page: '/lessons/' })).toEqual([]);
		expect(said(50)).toEqual([]);
		const work = { type: 'work', exercise: 'closing/code', outcome: 'failed', failing: ['code'], attempts: 2 } as const;
		expect(hear(work)).toEqual(['Bo 2: noted exercise=closing/code attempts=2']);
		expect(said(50)).toEqual(['desk: students gone=[]']);
		expect(state.room.student(2)?.work).toMatchObject([{ exercise: 'closing/code', t: 5 }]);
		expect(hear({ type: 'shown', lab: 'a/b', code: 'x', run: null })).toEqual(['desk: shown code=x student=2']);
		expect(hear({ type: 'still-there' })).toEqual(['Bo 2: still-there']);
		expect(hear({ type: 'still-there' }, 'A 9')).toEqual([]);
		expect(said(1000)).toEqual([]);
	});

	test('loses a student with their last page, and a desk with its connection', () => {
		const { said, state, desk } = opened();
		said(100);
		state.leave('A 1');
		expect([state.room.student(1)?.here, said(50)]).toEqual([true, ['desk: students gone=[]']]);
		state.leave('A 3');
		state.leave('A 3');
		expect([state.room.student(1)?.here, said(50)]).toEqual([false, ['desk: students gone=[]']]);
		desk.closes(1000);
		state.leave('A 2');
		expect(said(50)).toEqual([]);
	});
});

test('the more pages there are, the longer is the time in which they come back', () => {
	const lines = new ClassLines(new FakeHost(), () => expect.unreachable());
	const page = { send() {}, close() {} };
	const spreads = [lines.spread];
	for (let student = 0; student < 400; student++) lines.addSeat(student, page);
	spreads.push(lines.spread);
	for (let student = 0; student < 100; student++) lines.leaveSeat(student, page);
	spreads.push(lines.spread, lines.leaveSeat(0, page) ? 0 : lines.spread);
	for (let student = 0; student < 2000; student++) lines.addSeat(student, { ...page });
	expect([...spreads, lines.spread]).toEqual([500, 1000, 750, 750, 2500]);
});

test('nobody is told what changed where there is no desk', () => {
	const host = new FakeHost();
	const lines = new ClassLines(host, () => expect.unreachable());
	lines.change(1);
	host.advance(1000);
	expect(host.pending).toBe(0);
});

describe('what the teacher wants done is', () => {
	test.each<[string, DeskOrder, readonly string[]]>([
		['a pause', { type: 'pause', on: true }, [...everybody('switches pause=true'), 'desk: switches pause=true']],
		['a pace', { type: 'pace', lessons: ['a'] }, [...everybody('switches pace=["a"]'), 'desk: switches pace=["a"]']],
		['a lock', { type: 'lock', on: true }, [...everybody('switches'), 'desk: switches']],
		['following', { type: 'follow', page: '/a/' }, [...everybody('switches follow=/a/'), 'desk: switches follow=/a/']],
		['a hand lowered', { type: 'lower', student: 1 }, ['Ada 1: hand', 'Ada 3: hand']],
		['a look', { type: 'show', student: 2 }, ['Bo 2: show']],
		['code given to one', { type: 'give', student: 2, lab: 'a/b', code: 'x' }, ['Bo 2: give code=x']],
		['code given to all', { type: 'give', student: null, lab: 'a/b', code: 'x' }, everybody('give code=x')],
		['another name', { type: 'rename', student: 2, name: 'Cy' }, ['Bo 2: seated student=2 name=Cy spread=500']],
		[
			'a student sent away',
			{ type: 'remove', student: 1 },
			['Ada 1: removed', 'Ada 1: closed 1000', 'Ada 3: removed', 'Ada 3: closed 1000'],
		],
		['a moment of no run', { type: 'show-moment', moment: '1 frame 0' }, []],
		['a name of nobody', { type: 'rename', student: 9, name: 'Cy' }, []],
	])('told to those whom it concerns: %s', (_what, order, lines) => {
		const { said, ordered } = opened();
		said(100);
		expect(ordered(order)).toEqual(lines);
	});

	test('answered where it can’t be done', () => {
		const { state } = opened();
		expect(state.orders.carryOut({ type: 'rename', student: 2, name: ' ' })).toBe('name');
		expect(state.room.student(2)?.name).toBe('Bo');
	});

	test('told to the desk where a student changed', () => {
		const { said, ordered, hear } = opened();
		said(100);
		hear({ type: 'hand', up: true });
		said(100);
		expect([ordered({ type: 'lower', student: 2 }), said(50)]).toEqual([['Bo 2: hand'], ['desk: students gone=[]']]);
		expect([ordered({ type: 'lower', student: 2 }), said(50)]).toEqual([['Bo 2: hand'], []]);
		ordered({ type: 'remove', student: 2 });
		expect(said(50)).toEqual(['desk: question', 'desk: students gone=[2]']);
	});

	test('a run for all while they are taken along, and a moment of it; then it is gone for all', () => {
		const { said, ordered, state } = opened();
		said(100);
		ordered({ type: 'follow', page: '/a/' });
		const shown = { lab: 'a/b', code: 'x', run: 'y', moment: '1 frame 1' };
		expect(ordered({ type: 'show-run', shown })).toEqual(everybody('teacher-run'));
		expect(state.room.teacherRun).toEqual(shown);
		expect(ordered({ type: 'show-moment', moment: '1 frame 0' })).toEqual(everybody('teacher-moment moment=1 frame 0'));
		expect(ordered({ type: 'follow', page: null })).toEqual([
			...[...everybody('switches'), 'desk: switches', ...everybody('teacher-run')],
		]);
		expect(state.room.teacherRun).toBeNull();
	});

	test('labs of the teacher’s own, for all, and for who comes later', () => {
		const { said, ordered, state } = opened();
		said(100);
		const lab = { id: 'abcdefgh', title: 'Mine', link: '#own-lab=1.abc' };
		expect(ordered({ type: 'give-lab', lab })).toEqual([...everybody('labs'), 'desk: labs']);
		const joined = state.room.join('Cy', 'Cy');
		const log: string[] = [];
		if (typeof joined !== 'string') state.seat('B 1', joined.id, new Page('Cy', log));
		expect(log).toEqual(['Cy: labs', 'Cy: seated student=3 name=Cy spread=500', 'Cy: question']);
		expect(ordered({ type: 'take-lab', lab: 'abcdefgh' })).toHaveLength(4);
		expect(state.labs().labs).toEqual([]);
	});

	test('the end: all are sent away, and nothing is known of them', () => {
		const { said, ordered, state } = opened();
		said(100);
		expect(ordered({ type: 'end' })).toEqual([
			...ALL.flatMap((page) => [`${page}: ended`, `${page}: closed 1000`]),
			...['desk: ended', 'desk: desk code=BCDFG spread=500', 'desk: labs'],
		]);
		expect(state.room.students()).toEqual([]);
	});
});

const WORK = { type: 'work', exercise: 'a/b', outcome: 'failed', failing: [], attempts: 1 };

test.each([
	[{ do: 'join', page: 1, key: 'k', name: 'Ada' }],
	[{ do: 'hear', page: 1, message: WORK, t: 5 }],
	[{ do: 'order', page: 1, order: { type: 'pause', on: true } }],
	[{ do: 'leave', page: 1 }],
])('a command of a class is read as it is: %j', (command) =>
	expect(readCommand({ ...command, more: 1 })).toEqual(command),
);

test('a command of an earlier version has its time under another name', () =>
	expect(readCommand({ do: 'hear', page: 1, message: WORK, at: 5 })).toEqual({
		do: 'hear',
		page: 1,
		message: WORK,
		t: 5,
	}));

test.each([
	[null],
	[{ do: 'leave' }],
	[{ do: 'leave', page: '1' }],
	[{ do: 'other', page: 1 }],
	[{ do: 'join', page: 1, key: 7, name: 'Ada' }],
	[{ do: 'join', page: 1, key: 'k' }],
	[{ do: 'hear', page: 1, message: { ...WORK, attempts: -1 }, t: 5 }],
	[{ do: 'hear', page: 1, message: WORK }],
	[{ do: 'order', page: 1, order: { type: 'pause' } }],
	[{ do: 'order', page: 1, order: { type: 'still-there' } }],
])('what is no command of a class is none: %j', (value) => expect(() => readCommand(value)).toThrow('was expected'));

describe('the file of a class', () => {
	test('of something else, or of a later version, is refused with a sentence', () => {
		const folder = mkdtempSync(`${tmpdir()}/class-`);
		const written = (name: string, sql: string) => {
			const database = new DatabaseSync(`${folder}/${name}`);
			database.exec(sql);
			database.close();
			return () => openClassFile(`${folder}/${name}`).close();
		};
		try {
			expect(written('other', 'CREATE TABLE other (id INTEGER)')).toThrow('it is a database of something else. Name');
			expect(written('later', 'PRAGMA user_version = 99')).toThrow('a later version of WebSocket Lab wrote it');
			expect(written('new', '')).not.toThrow();
			expect(() => openClassFile(`${folder}/new`).close()).not.toThrow();
		} finally {
			rmSync(folder, { recursive: true });
		}
	});
});
