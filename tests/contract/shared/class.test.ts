import { rmSync } from 'node:fs';
import { createClient } from '@redis/client';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { missing } from '../operation/support/proxy.ts';
import { ClassPage } from '../support/class-page.ts';
import { makeSite } from '../support/site.ts';
import { Redis } from './support/redis.ts';
import { revived, Server } from './support/servers.ts';

const lacking = missing('redis-server');

/** Long enough for a machine that has much to do: pages that are sent away would have to come again. */
const LEASE = 3_000;

describe.skipIf(lacking !== null)(`a class at two servers (redis-server: ${lacking ?? 'installed'})`, () => {
	let site: string;
	let redis: Redis;
	let servers: Server[] = [];
	let code: string;
	let token: string;

	const start = () => Server.start(site, redis.url, ['--class'], LEASE);
	beforeAll(async () => {
		site = makeSite();
		redis = await Redis.start();
		servers = await Promise.all([start(), start()]);
		[code = '', token = ''] = await Promise.all([
			servers[0]?.said(/Its code: (\S+)/),
			servers[1]?.said(/#teacher=(\S+)/),
		]);
	});
	beforeEach(async () => {
		await redis.revive();
		servers = await revived(servers, start);
	});
	afterAll(async () => {
		await Promise.all(servers.map((server) => server.kill()));
		await redis.stop();
		rmSync(site, { recursive: true });
	});

	/** A page that comes again, as those of the site do, until it is let in; with what it was told then. */
	async function page<Type extends 'seated' | 'desk'>(at: number, hello: object, type: Type) {
		for (;;) {
			const opened = new ClassPage(servers[at]?.port ?? 0, hello);
			onTestFinished(() => opened.leave());
			const told = await Promise.race([opened.next(type), opened.closed]);
			if (typeof told !== 'number') return { page: opened, told };
		}
	}
	const student = (name: string, at: number) => page(at, { type: 'join', code, name, key: `${name}-key` }, 'seated');
	const desk = (at: number) => page(at, { type: 'desk', token }, 'desk');
	const work = (attempts: number) => ({
		type: 'work',
		exercise: 'closing/code',
		outcome: 'failed',
		failing: [],
		attempts,
	});

	test('a desk at any server sees all students and directs them, and sees what they show', async () => {
		const { page: teacher } = await desk(1);
		const { page: ada } = await student('Ada', 0);
		const { page: bo } = await student('Bo', 1);
		ada.send(work(1));
		expect(await ada.next('noted')).toEqual({ type: 'noted', exercise: 'closing/code', attempts: 1 });
		await teacher.next('students', ({ changed }) =>
			changed.some(({ name, work: done }) => name === 'Ada' && done.length === 1),
		);
		teacher.send({ type: 'pause', on: true });
		await Promise.all([ada, bo].map((one) => one.next('switches', ({ pause }) => pause)));
		ada.send({ type: 'shown', lab: 'closing/code', code: 'close()', run: null });
		expect((await teacher.next('shown')).code).toBe('close()');
		const { told } = await desk(0);
		expect(told.students.map(({ name, here }) => [name, here])).toEqual([
			['Ada', true],
			['Bo', true],
		]);
	});

	test('those who are taken along see page, run and moment of a teacher at the other server, and so do those who come later', async () => {
		const [{ page: teacher }, { page: ada }, { page: bo }] = await Promise.all([
			desk(1),
			student('Ada', 0),
			student('Bo', 1),
		]);
		teacher.send({ type: 'follow', page: '/lessons/closing/#lab=codes' });
		// Four of the largest, three bytes a character, are more than the log keeps: who starts later takes the kept copy.
		for (const count of [1, 2, 3, 4]) {
			const shown = { lab: 'closing/codes', run: '帧'.repeat(300_000), moment: `#lab=codes&frame=${count}` };
			teacher.send({ type: 'show-run', shown });
			for (const one of [ada, bo]) expect((await one.next('teacher-run')).shown).toEqual(shown);
		}
		teacher.send({ type: 'show-moment', moment: '#lab=codes&event=7' });
		for (const one of [ada, bo]) expect((await one.next('teacher-moment')).moment).toBe('#lab=codes&event=7');
		const { page: late, told } = await student('Late', 0);
		expect(told.follow).toBe('/lessons/closing/#lab=codes');
		expect((await late.next('teacher-run')).shown?.moment).toBe('#lab=codes&event=7');
		const { page: second } = await desk(0);
		second.send({ type: 'show-moment', moment: '#lab=codes&event=8' });
		for (const one of [ada, bo]) expect((await one.next('teacher-moment')).moment).toBe('#lab=codes&event=8');
		late.leave();
	});

	test('results that were noted outlast Redis that is killed, and those sent meanwhile are noted', async () => {
		const { page: ada } = await student('Ada', 0);
		ada.send(work(2));
		await ada.next('noted', ({ attempts }) => attempts === 2);
		await redis.kill();
		const restarted = redis.start();
		const isNoted = async (at: ClassPage) => {
			at.send(work(3));
			const noted = at.next('noted', ({ attempts }) => attempts === 3);
			return (await Promise.race([noted, at.closed])) !== 1012;
		};
		let done = await isNoted(ada);
		while (!done) done = await isNoted((await student('Ada', 1)).page);
		await restarted;
	});

	test('a student whose server is killed is seen to be gone, and takes the same seat at another', async () => {
		const { page: teacher } = await desk(1);
		const {
			told: { student: seat },
		} = await student('Ada', 0);
		await servers[0]?.kill();
		await teacher.next('students', ({ changed }) => changed.some(({ id, here }) => id === seat && !here));
		expect((await student('Ada', 1)).told).toMatchObject({ student: seat, name: 'Ada', pause: true });
		servers[0] = await start();
		const { told } = await desk(0);
		expect(told.students.find(({ id }) => id === seat)?.work).toMatchObject([
			{ exercise: 'closing/code', attempts: 3 },
		]);
		const { page: bo } = await student('Bo', 0);
		const run = await bo.next('teacher-run');
		expect(run.shown?.moment).toBe('#lab=codes&event=8');
		teacher.send({ type: 'follow', page: null });
		expect((await bo.next('switches')).follow).toBeNull();
		expect((await bo.next('teacher-run')).shown).toBeNull();
	});

	test('when the class is ended, nothing of it is in Redis', async () => {
		const { page: teacher } = await desk(1);
		teacher.send({ type: 'end' });
		await teacher.next('ended');
		const client = createClient({ url: redis.url });
		await client.connect();
		onTestFinished(() => client.destroy());
		const left = async () => [
			await client.hGet('websocket-lab:1:copy:class', 'copy'),
			await client.xRange('websocket-lab:1:log:class', '-', '+'),
		];
		// The copy is written when the order has been carried out.
		let kept = await left();
		while (JSON.stringify(kept).includes('Ada')) kept = await left();
		expect(kept[0]).toContain('"student":[]');
	});
});
