import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ClassChannel } from '../../server/class/class-channel.ts';
import { type OpenClass, openClass } from '../../server/class/open-class.ts';
import { nodeHost } from '../../server/process/node-host.ts';
import { ClassPage, type Message } from './support/class-page.ts';
import { type LabServer, startLab } from './support/lab-server.ts';
import { RawClient, upgradeRequest } from './support/raw-client.ts';

let folder: string;
let opened: OpenClass;
let lab: LabServer;
let classChannel: ClassChannel;

async function start(): Promise<void> {
	opened = openClass(join(folder, 'class.sqlite'));
	classChannel = new ClassChannel(nodeHost, opened.store, opened.secrets, () => ['http://192.0.2.7:4321/']);
	lab = await startLab({ classChannel });
}

async function stop(): Promise<void> {
	await lab.stop();
	opened.store.close();
}

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'class-'));
	await start();
});
afterEach(async () => {
	await stop();
	rmSync(folder, { recursive: true });
});

const student = (name: string, key = name) =>
	new ClassPage(lab.port, { type: 'join', code: opened.secrets.code, name, key });
const desk = () => new ClassPage(lab.port, { type: 'desk', token: opened.secrets.token });

test('the desk sees who comes, what they do, and who is gone', async () => {
	const teacher = desk();
	const { students: nobody, code, addresses } = await teacher.next('desk');
	expect([nobody, code, addresses]).toEqual([[], opened.secrets.code, ['http://192.0.2.7:4321/']]);
	expect(code).toMatch(/^[B-Z2-9]{5}$/);
	const ada = student('Ada');
	expect(await ada.next('seated')).toEqual({
		type: 'seated',
		student: 1,
		name: 'Ada',
		hand: false,
		spread: 500,
		follow: null,
		pause: false,
		pace: null,
	});
	ada.send({ type: 'page', page: '/lessons/closing/' });
	ada.send({ type: 'work', exercise: 'closing/code', outcome: 'failed', failing: ['code'], attempts: 1 });
	expect(await ada.next('noted')).toEqual({ type: 'noted', exercise: 'closing/code', attempts: 1 });
	ada.send({ type: 'hand', up: true });
	const seen = await teacher.next('students', ({ changed }) => changed[0]?.hand === true);
	expect(seen.changed).toMatchObject([
		{
			id: 1,
			name: 'Ada',
			here: true,
			hand: true,
			page: '/lessons/closing/',
			work: [{ exercise: 'closing/code', outcome: 'failed', attempts: 1, failing: ['code'] }],
		},
	]);
	ada.leave();
	expect((await teacher.next('students', ({ changed }) => changed[0]?.here === false)).gone).toEqual([]);
});

test('who comes back with the same browser is the same, in a second tab too; the class outlasts the server', async () => {
	const ada = student('Ada');
	await ada.next('seated');
	expect((await student('Name 2', 'Ada').next('seated')).student).toBe(1);
	ada.send({ type: 'work', exercise: 'closing/code', outcome: 'passed', failing: [], attempts: 1 });
	const teacher = desk();
	await teacher.next('desk');
	teacher.send({ type: 'pause', on: true });
	await ada.next('switches', ({ pause }) => pause);
	await stop();
	await start();
	expect(await student('Somebody', 'Ada').next('seated')).toMatchObject({ student: 1, name: 'Ada', pause: true });
	expect((await desk().next('desk')).students).toMatchObject([
		{ name: 'Ada', work: [{ exercise: 'closing/code', outcome: 'passed' }] },
	]);
});

test('what the teacher turns on reaches everybody, and those who come later', async () => {
	const [ada, bo] = [student('Ada'), student('Bo')];
	await Promise.all([ada.next('seated'), bo.next('seated')]);
	const teacher = desk();
	await teacher.next('desk');
	teacher.send({ type: 'follow', page: '/lessons/closing/#lab=codes' });
	teacher.send({ type: 'pace', lessons: ['closing'] });
	const all = { follow: '/lessons/closing/#lab=codes', pause: false, pace: ['closing'] };
	for (const page of [ada, bo]) expect(await page.next('switches', ({ pace }) => pace !== null)).toMatchObject(all);
	expect(await student('Cy').next('seated')).toMatchObject(all);
	expect(await teacher.next('switches', ({ pace }) => pace !== null)).toMatchObject({ ...all, locked: false });
});

test('the teacher sees a program and a run, gives one, lowers a hand, renames, and removes', async () => {
	const [ada, bo] = [student('Ada'), student('Bo')];
	await ada.next('seated');
	await bo.next('seated');
	const teacher = desk();
	const { students } = await teacher.next('desk');
	const id = students.find(({ name }) => name === 'Ada')?.id;
	teacher.send({ type: 'show', student: id });
	await ada.next('show');
	ada.send({ type: 'shown', lab: 'closing/code', code: 'socket.close(1000)', run: null });
	expect(await teacher.next('shown')).toEqual({
		type: 'shown',
		student: id,
		lab: 'closing/code',
		code: 'socket.close(1000)',
		run: null,
	});
	ada.send({ type: 'hand', up: true });
	await ada.next('hand', ({ up }) => up);
	teacher.send({ type: 'lower', student: id });
	await ada.next('hand', ({ up }) => !up);
	teacher.send({ type: 'rename', student: id, name: 'Ada L.' });
	expect(await ada.next('seated')).toMatchObject({ student: id, name: 'Ada L.' });
	teacher.send({ type: 'give', student: null, lab: 'closing/code', code: '// begin here' });
	const given = { type: 'give', lab: 'closing/code', code: '// begin here' };
	expect([await ada.next('give'), await bo.next('give')]).toEqual([given, given]);
	teacher.send({ type: 'remove', student: id });
	await ada.next('removed');
	expect(await ada.closed).toBe(1000);
	await teacher.next('students', ({ gone }) => gone.includes(id ?? 0));
});

test('a class votes, talks, votes again, and sees the result once it is shown; the votes outlast the server', async () => {
	const ada = student('Ada');
	await ada.next('seated');
	const teacher = desk();
	await teacher.next('desk');
	const which = { text: 'Which code?', options: ['1005', '1006'], unit: '' };
	teacher.send({ type: 'ask', kind: 'choice', texts: { en: which } });
	const { asked } = await ada.next('question', (message) => message.asked !== null);
	const vote = (page: ClassPage, option: number) =>
		page.send({ type: 'vote', question: asked?.number, answer: [option] });
	const has = (option: number) => (message: Message) => 'mine' in message && message.mine?.[0] === option;
	vote(ada, 0);
	vote(ada, 1);
	expect(await ada.next('question', has(1))).toMatchObject({
		asked: { step: 'vote', voted: 1, tallies: null },
	});
	await stop();
	await start();
	const [again, bo] = [student('', 'Ada'), student('Bo')];
	expect(await again.next('question')).toMatchObject({ asked: { voted: 1, tallies: null }, mine: [1] });
	await bo.next('seated');
	vote(bo, 0);
	await bo.next('question', has(0));
	const later = desk();
	expect((await later.next('desk')).asked).toMatchObject({ texts: { en: which }, tallies: null });
	later.send({ type: 'step', step: 'again' });
	await bo.next('question', (message) => message.asked?.step === 'again');
	vote(bo, 1);
	await bo.next('question', has(1));
	later.send({ type: 'step', step: 'shown' });
	const shown = await again.next('question', (message) => message.asked?.step === 'shown');
	expect(shown.asked?.tallies).toEqual([
		{ answer: [0], votes: [1, 0] },
		{ answer: [1], votes: [1, 1] },
	]);
	later.send({ type: 'step', step: null });
	await again.next('question', (message) => message.asked === null);
	expect(opened.store.loadQuestion()).toBeNull();
});

test('a run of the teacher’s is shown to those who are taken along, to those who come late, and after a crash', async () => {
	const ada = student('Ada');
	await ada.next('seated');
	const teacher = desk();
	await teacher.next('desk');
	const shown = { lab: 'closing/codes', run: '{"a run": 1}', moment: '#lab=codes&frame=2' };
	teacher.send({ type: 'show-run', shown });
	expect((await ada.next('teacher-run')).shown).toBeNull();
	teacher.send({ type: 'follow', page: '/lessons/closing/#lab=codes' }).send({ type: 'show-run', shown });
	expect((await ada.next('teacher-run')).shown).toEqual(shown);
	teacher.send({ type: 'show-moment', moment: '#lab=codes&event=7' });
	expect((await ada.next('teacher-moment')).moment).toBe('#lab=codes&event=7');
	await stop();
	await start();
	const [late, again] = [student('Late'), desk()];
	expect((await late.next('teacher-run')).shown).toEqual({ ...shown, moment: '#lab=codes&event=7' });
	await again.next('desk');
	again.send({ type: 'follow', page: '/lessons/closing/#lab=both-halves' });
	again.send({ type: 'follow', page: '/lessons/frames/' });
	expect((await late.next('teacher-run')).shown).toBeNull();
	expect(opened.store.load().teacherRun).toBeNull();
	late.send({ type: 'show-run', shown });
	expect((await late.next('refused')).why).toBe('unreadable');
});

test('the desk is told once another machine has opened the page', async () => {
	const teacher = desk();
	expect((await teacher.next('desk')).reached).toEqual({ machines: 0, host: null });
	classChannel.reachedBy({ machines: 1, host: '192.0.2.7:4321' });
	expect(await teacher.next('reached')).toEqual({ type: 'reached', machines: 1, host: '192.0.2.7:4321' });
	expect((await desk().next('desk')).reached).toEqual({ machines: 1, host: '192.0.2.7:4321' });
});

test('a lab of the teacher’s own reaches everybody, and those who come later; it can be taken back', async () => {
	const given = { id: 'k3f9m2q8', title: 'Greet <b>', link: '#own-lab=1.abc' };
	const teacher = desk();
	const ada = student('Ada', 'a');
	await ada.next('seated');
	expect(await teacher.next('labs')).toEqual({ type: 'labs', labs: [] });
	teacher.send({ type: 'give-lab', lab: { ...given, link: 'https://example.org/#own-lab=1.abc' } });
	expect(await teacher.next('refused')).toMatchObject({ why: 'unreadable' });
	teacher.send({ type: 'give-lab', lab: given });
	expect(await ada.next('labs')).toEqual({ type: 'labs', labs: [given] });
	expect(await teacher.next('labs')).toEqual({ type: 'labs', labs: [given] });

	await stop();
	await start();
	const bo = student('Bo', 'b');
	expect(await bo.next('labs')).toEqual({ type: 'labs', labs: [given] });
	bo.send({ type: 'give-lab', lab: given });
	expect(await bo.next('refused')).toMatchObject({ why: 'unreadable' });
	const back = desk();
	await back.next('desk');
	expect(await back.next('labs')).toEqual({ type: 'labs', labs: [given] });
	back.send({ type: 'take-lab', lab: given.id });
	expect(await bo.next('labs')).toEqual({ type: 'labs', labs: [] });
	for (let number = 0; number < 11; number += 1) {
		back.send({ type: 'give-lab', lab: { ...given, id: `abcdefg${String.fromCharCode(97 + number)}` } });
	}
	expect(await back.next('refused')).toMatchObject({ why: 'too-many-labs' });
});

test('ending the class deletes everything', async () => {
	const ada = student('Ada');
	await ada.next('seated');
	const teacher = desk();
	await teacher.next('desk');
	teacher.send({ type: 'end' });
	await ada.next('ended');
	await teacher.next('ended');
	expect((await teacher.next('desk')).students).toEqual([]);
	expect(opened.store.load().students).toEqual([]);
});

describe('who may not', () => {
	test.each([
		[{ type: 'join', code: 'WRONG', name: 'Ada', key: 'k' }, 'code'],
		[{ type: 'desk', token: 'guess' }, 'token'],
		[{ type: 'work' }, 'unreadable'],
	])('%j is refused', async (hello, why) => {
		expect(await new ClassPage(lab.port, hello).next('refused')).toEqual({ type: 'refused', why });
	});

	test('a page may try a few times', async () => {
		const page = new ClassPage(lab.port, { type: 'join', code: 'WRONG', name: 'Ada', key: 'k' });
		for (let tries = 2; tries <= 5; tries += 1) {
			await page.next('refused');
			page.send({ type: 'join', code: 'WRONG', name: 'Ada', key: 'k' });
		}
		expect(await page.closed).toBe(1008);
		expect(await page.reason).toContain('(limit: CLASS_LIMITS.tries)');
	});

	test('a code may be typed in small letters', async () => {
		const code = opened.secrets.code.toLowerCase();
		expect(await new ClassPage(lab.port, { type: 'join', code, name: 'Ada', key: 'k' }).next('seated')).toMatchObject({
			name: 'Ada',
		});
	});

	test('a student can’t direct', async () => {
		const ada = student('Ada');
		await ada.next('seated');
		ada.send({ type: 'pause', on: true });
		expect(await ada.next('refused')).toEqual({ type: 'refused', why: 'unreadable' });
		expect((await desk().next('desk')).pause).toBe(false);
	});

	test('who says too much is told so', async () => {
		const ada = student('Ada');
		await ada.next('seated');
		for (let count = 0; count < 60; count += 1) ada.send({ type: 'hand', up: count % 2 === 0 });
		expect(await ada.next('refused')).toEqual({ type: 'refused', why: 'too-much' });
	});

	test('a flood is sent away, and the others hear nothing of it', async () => {
		const [ada, bo] = [student('Ada'), student('Bo')];
		await Promise.all([ada.next('seated'), bo.next('seated')]);
		for (let count = 0; count < 500; count += 1) ada.send({ type: 'hand', up: count % 2 === 0 });
		expect(await ada.closed).toBe(1008);
		expect(await ada.reason).toContain('(limit: CLASS_LIMITS.longestDebt)');
		bo.send({ type: 'still-there' });
		expect(await bo.next('still-there')).toEqual({ type: 'still-there' });
	});

	test('a name is text, and has an end', async () => {
		const markup = '<img src=x onerror=alert(1)>';
		expect(await student(markup).next('seated')).toMatchObject({ name: markup });
		const long = new ClassPage(lab.port, {
			type: 'join',
			code: opened.secrets.code,
			name: 'x'.repeat(100_000),
			key: 'k',
		});
		expect(await long.next('refused')).toEqual({ type: 'refused', why: 'name' });
	});

	test('a student sees nothing of the others', async () => {
		const [ada, bo] = [student('Ada'), student('Bo')];
		await Promise.all([ada.next('seated'), bo.next('seated')]);
		for (const type of ['show', 'give', 'students', 'desk']) {
			ada.send({ type, student: 2, lab: 'closing/code', code: '', token: opened.secrets.code });
			expect(await ada.next('refused')).toEqual({ type: 'refused', why: 'unreadable' });
		}
		bo.send({ type: 'shown', lab: 'closing/code', code: 'mine', run: null });
		bo.send({ type: 'still-there' });
		await bo.next('still-there');
		ada.send({ type: 'still-there' });
		await ada.next('still-there');
		expect(ada.passed).toEqual(['seated', 'question', 'refused', 'refused', 'refused', 'refused', 'still-there']);
	});

	test('pages of other sites, and programs without a page, stay outside', async () => {
		for (const headers of [{}, { Origin: 'https://elsewhere.example' }, { Origin: 'null' }]) {
			const client = RawClient.connect(lab.port);
			client.write(upgradeRequest('/class/live', headers));
			expect((await client.toEnd()).toString()).toMatch(/^HTTP\/1\.1 403 /);
		}
	});

	test('without a class there is nothing', async () => {
		const other = await startLab();
		const client = RawClient.connect(other.port);
		client.write(upgradeRequest('/class/live'));
		expect((await client.toEnd()).toString()).toMatch(/^HTTP\/1\.1 404 /);
		await other.stop();
	});
});

test('a file of something else is refused with a sentence, and left alone', () => {
	const file = join(folder, 'other.sqlite');
	writeFileSync(file, 'not a database, but a text that is long enough to be looked at');
	expect(() => openClass(file)).toThrow(
		`The class can't be kept in ${file}: file is not a database. Name another file with CLASS_FILE=… .`,
	);
});
