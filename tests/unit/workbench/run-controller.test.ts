import { describe, expect, it } from 'vitest';
import { page as sentences } from '../../../src/i18n/zh-cn/sandbox.ts';
import { CALM, type NetworkState } from '../../../src/in-page/host-message.ts';
import type { RunOptions, RunStatus, Sandbox } from '../../../src/sandbox/sandbox.ts';
import type { ConsoleEvent } from '../../../src/trace/events.ts';
import type { TraceModel } from '../../../src/trace/model.ts';
import { runTickets } from '../../../src/trace/tap/secret.ts';
import type { RunRealm } from '../../../src/workbench/run/reach.ts';
import { RunController } from '../../../src/workbench/run/run-controller.ts';
import type { RunPage } from '../../../src/workbench/run/run-page.ts';
import type { TapWatcher } from '../../../src/workbench/run/tap-client.ts';
import type { TapEvent } from '../../../src/workbench/run/tap-events.ts';

const line = (text: string): ConsoleEvent => ({ kind: 'console', t: 1, level: 'log', text, line: 1 });

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What the tap tells of a connection until its first frame: an empty text of the server's. */
const FIRST_FRAME: readonly TapEvent[] = [
	{ kind: 'bytes', t: 1, socket: 1, direction: 'out', chunk: ascii('GET /echo HTTP/1.1\r\n\r\n') },
	{ kind: 'bytes', t: 2, socket: 1, direction: 'in', chunk: ascii('HTTP/1.1 101 Switching Protocols\r\n\r\n') },
	{ kind: 'bytes', t: 3, socket: 1, direction: 'in', chunk: Uint8Array.of(0x81, 0) },
];

/** A page whose sandbox, tap, frames and timers do what the test says, when it says so. */
class FakePage {
	readonly log: string[] = [];
	readonly started: RunOptions[] = [];
	readonly watchers = new Map<number, TapWatcher>();
	tap: Promise<string | null> = Promise.resolve('TAP');
	/** How long Run would wait for it, in ms. */
	patience = 0;
	frames: (() => void)[] = [];
	time = 0;
	timers: { readonly at: number; readonly callback: () => void }[] = [];
	trace: TraceModel | null = null;
	readonly controller: RunController;

	/** @param open the tap, where it is known when Run is pressed */
	constructor(open: string | null = null) {
		let runs = 0;
		const sandbox: Sandbox = {
			prepare: () => Promise.resolve(),
			run: (options) => {
				this.started.push(options);
				const number = this.started.length;
				return {
					startedAt: 500,
					send: (socket, data) => this.log.push(`send ${number} ${socket} ${data}`),
					stop: () => {
						this.log.push(`stop ${number}`);
						options.onStatus('stopped');
					},
				};
			},
			dispose: () => undefined,
		};
		const host: RunPage = {
			now: () => this.time,
			request: (callback) => this.frames.push(callback),
			serverOrigin: 'ws://host',
			words: { locale: 'zh-cn', sandbox: sentences },
			reach: (wanted) => ({
				transport: wanted ?? 'wire',
				tap: {
					tap: open,
					settled: (patience) => {
						this.patience = patience;
						return this.tap;
					},
					watch: (run, watcher) => {
						this.watchers.set(run, watcher);
						return () => this.watchers.delete(run);
					},
				},
				realm: (network) => (wanted === 'page' ? this.realm(network) : null),
			}),
			twoPrograms: () => Promise.reject(new Error('Nothing here has two programs.')),
			pageNow: () => this.time,
			nextRun: () => {
				runs += 1;
				return runs;
			},
			borrow: () => sandbox,
			release: () => this.log.push('release'),
			discard: () => this.log.push('discard'),
			after: (ms, callback) => {
				const timer = { at: this.time + ms, callback };
				this.timers.push(timer);
				return () => {
					this.timers = this.timers.filter((other) => other !== timer);
				};
			},
		};
		this.controller = new RunController(host, {
			state: ({ phase }) => this.log.push(phase),
			began: ({ phase }, trace, transport) => {
				this.log.push(transport === 'page' ? `${phase} in the page` : phase);
				this.trace = trace;
			},
			reached: (transport) => transport === 'page' && this.log.push('in the page'),
			grew: ({ phase }) => this.log.push(`grew ${phase}`),
		});
	}

	realm(network: () => NetworkState): RunRealm {
		return {
			prelude: 'prelude',
			join: () => {
				this.log.push(`join ${JSON.stringify(network())}`);
				return new MessageChannel().port1;
			},
			act: ({ type }) => this.log.push(type),
			last: () => this.log.push('last'),
			serverGone: () => this.log.push('server gone'),
			leave: () => this.log.push('leave'),
		};
	}

	status(status: RunStatus, run = this.started.length): void {
		this.started[run - 1]?.onStatus(status);
	}

	/** The next animation frame, after the beginning of a run. */
	frame(): void {
		this.time += 60;
		for (const { at, callback } of [...this.timers]) if (at <= this.time) callback();
		const due = this.frames;
		this.frames = [];
		for (const callback of due) callback();
	}

	get texts(): string[] {
		return (this.trace?.console ?? []).flatMap((event) => (event.kind === 'console' ? [event.text] : []));
	}
}

describe('the runs of a lab', () => {
	it('go from the code to a trace, shown once a frame', async () => {
		const page = new FakePage();
		await page.controller.start('code');
		page.status('running');
		page.started[0]?.onEvents([line('a')]);
		page.started[0]?.onEvents([line('b')]);
		expect(page.log).toEqual(['starting']);
		page.frame();
		expect(page.log).toEqual(['starting', 'grew running']);
		expect(page.texts).toEqual(['a', 'b']);
		page.status('ended');
		expect(page.log).toEqual(['starting', 'grew running', 'ended', 'release']);
		expect(page.started[0]).toMatchObject({
			code: 'code',
			serverOrigin: 'ws://host',
			tap: runTickets('TAP', 1),
			locale: 'zh-cn',
			strings: sentences,
		});
	});

	it('wait a moment for the tap of a server on the wire, and until it is fetched for the one in the page', async () => {
		const page = new FakePage();
		await page.controller.start('code', 'wire');
		expect(page.patience).toBe(1_500);
		await page.controller.start('code', 'page');
		expect(page.patience).toBe(60_000);
		expect(page.started.map(({ tap }) => tap)).toEqual([runTickets('TAP', 1), runTickets('TAP', 2)]);
	});

	it('join a network of their own in the page, as the reader has set it, and leave it when they are over', async () => {
		const page = new FakePage();
		page.controller.act({ type: 'set', state: { ...CALM, latency: 200 } });
		await page.controller.start('code', 'page');
		page.started[0]?.inPage?.join().close();
		page.status('running');
		page.time = 512;
		page.controller.act({ type: 'cut' });
		page.frame();
		page.controller.stop();
		page.controller.act({ type: 'cut' });
		expect(page.log).toEqual([
			'starting',
			'in the page',
			'join {"latency":200,"bandwidth":null,"stalled":false,"down":false}',
			'cut',
			'grew running',
			'stop 1',
			'stopped',
			'release',
			'leave',
			'release',
		]);
		expect(page.trace?.network).toEqual([
			{ kind: 'network', t: 0, change: { type: 'latency', ms: 200 } },
			{ kind: 'network', t: 12, change: { type: 'cut' } },
		]);
	});

	it('are told to run within 50 ms, also where nothing is to be seen', async () => {
		const page = new FakePage();
		await page.controller.start('code');
		page.status('running');
		expect([page.controller.state.phase, page.frames]).toEqual(['running', []]);
		page.frame();
		expect(page.log).toEqual(['starting', 'grew running']);
	});

	it('are joined by what the tap saw, also after they have ended', async () => {
		const page = new FakePage();
		await page.controller.start('code');
		page.status('running');
		page.status('ended');
		const watcher = page.watchers.get(1);
		expect(watcher?.startedAt).toBe(500);
		watcher?.receive([{ kind: 'peer', t: 3, socket: 1, fact: { type: 'disconnected' } }]);
		page.frame();
		expect(page.trace?.events).toHaveLength(1);
	});

	it('begin in the worker before the page shows them, where the tap is open', () => {
		const page = new FakePage('TAP');
		void page.controller.start('code');
		expect(page.started[0]).toMatchObject({ code: 'code', tap: runTickets('TAP', 1) });
		page.status('running');
		expect([page.log, page.trace]).toEqual([[], null]);
		page.frame();
		expect(page.log).toEqual(['running']);
		page.status('ended');
		expect(page.log).toEqual(['running', 'ended', 'release']);
	});

	it('are first shown with the first that they are watched for', () => {
		const page = new FakePage('TAP');
		void page.controller.start('code');
		page.status('running');
		page.started[0]?.onEvents([line('at once')]);
		expect(page.log).toEqual([]);
		page.watchers.get(1)?.receive(FIRST_FRAME);
		expect([page.log, page.texts]).toEqual([['running'], ['at once']]);
		// Its picture is on its way to the screen.
		page.status('ended');
		expect(page.log).toEqual(['running']);
		page.frame();
		expect(page.log).toEqual(['running', 'ended', 'release']);
	});

	it('are shown with their end, where that comes first', () => {
		const page = new FakePage('TAP');
		void page.controller.start('code');
		page.status('failed');
		expect(page.log).toEqual(['starting', 'error']);
		expect(page.trace?.events).toEqual([]);
	});

	it('are shown when they are stopped before there is anything to see', () => {
		const page = new FakePage('TAP');
		void page.controller.start('code');
		page.controller.stop();
		expect(page.log).toEqual(['stop 1', 'starting', 'stopped', 'release', 'release']);
	});

	it('are not shown where another one begins before there is anything to see', () => {
		const page = new FakePage('TAP');
		void page.controller.start('one');
		void page.controller.start('two');
		page.started[0]?.onEvents([line('late')]);
		page.started[1]?.onEvents([line('new')]);
		page.frame();
		expect([page.log, page.texts]).toEqual([['stop 1', 'starting'], ['new']]);
	});

	it('follow one that was still running at once, so that it does not look as if nothing followed', () => {
		const page = new FakePage('TAP');
		void page.controller.start('one');
		page.status('running');
		page.watchers.get(1)?.receive(FIRST_FRAME);
		void page.controller.start('two');
		expect(page.log).toEqual(['running', 'stop 1', 'stopped', 'release', 'starting']);
	});

	it('that were stopped while their first picture was on its way have ended as they did', () => {
		const page = new FakePage('TAP');
		void page.controller.start('code');
		page.status('running');
		page.watchers.get(1)?.receive(FIRST_FRAME);
		page.status('failed');
		page.controller.stop();
		expect(page.log).toEqual(['running', 'error', 'stop 1', 'error', 'release', 'release']);
	});

	it('never begin once the lab is gone', async () => {
		const page = new FakePage();
		const start = page.controller.start('code');
		page.controller.dispose();
		await start;
		expect(page.started).toEqual([]);
	});

	it('say how they reach a server when they are shown, not beside the trace of the run before', () => {
		const page = new FakePage('TAP');
		void page.controller.start('code', 'page');
		expect(page.log.filter((said) => said.startsWith('starting'))).toEqual([]);
		page.frame();
		expect(page.log.at(-1)).toBe('starting in the page');
	});

	it('go unwatched where there is no tap', async () => {
		const page = new FakePage();
		page.tap = Promise.resolve(null);
		await page.controller.start('code');
		expect(page.started[0]?.tap).toBeNull();
	});

	it('never start when they were stopped while the tap was still connecting', async () => {
		const page = new FakePage();
		const start = page.controller.start('code');
		page.controller.stop();
		await start;
		expect(page.started).toEqual([]);
		expect(page.log).toEqual(['starting', 'stopped', 'release']);
	});

	it('follow each other: the new one stops the old one, whose late events go nowhere', async () => {
		const page = new FakePage();
		await page.controller.start('one');
		page.status('running');
		await page.controller.start('two');
		page.started[0]?.onEvents([line('late')]);
		page.status('ended', 1);
		page.started[1]?.onEvents([line('new')]);
		page.frame();
		expect(page.texts).toEqual(['new']);
		expect(page.watchers.has(1)).toBe(false);
		expect(page.log).toEqual(['starting', 'stop 1', 'grew running', 'stopped', 'release', 'starting', 'grew starting']);
	});

	it('keep what the tap still sees after Stop', async () => {
		const page = new FakePage();
		await page.controller.start('code');
		page.status('running');
		page.controller.stop();
		page.watchers.get(1)?.receive([{ kind: 'peer', t: 3, socket: 1, fact: { type: 'disconnected' } }]);
		page.frame();
		expect(page.trace?.events).toHaveLength(1);
		expect(page.controller.state.phase).toBe('stopped');
	});

	it('take what is sent by hand while they are live, and only then', async () => {
		const page = new FakePage();
		page.controller.send(1, 'early');
		await page.controller.start('code');
		page.status('running');
		page.controller.send(1, 'text');
		page.controller.send(2, Uint8Array.of(7, 8));
		page.controller.stop();
		page.controller.send(1, 'late');
		expect(page.log.filter((entry) => entry.startsWith('send'))).toEqual(['send 1 1 text', 'send 1 2 7,8']);
	});

	it('are unreachable when nothing starts, and take a new sandbox the next time', async () => {
		const page = new FakePage();
		await page.controller.start('code');
		for (const { callback } of page.timers) callback();
		expect(page.controller.state).toMatchObject({ phase: 'error', unreachable: true, live: false });
		expect(page.log).toEqual(['starting', 'error', 'discard']);
	});

	it('keep the sandbox of a failed run for as long as its sockets may live', async () => {
		const page = new FakePage();
		await page.controller.start('code');
		page.status('running');
		page.status('failed');
		expect(page.log).not.toContain('release');
		page.status('ended');
		expect(page.log.at(-1)).toBe('release');
	});

	it('end with the lab', async () => {
		const page = new FakePage();
		await page.controller.start('code');
		page.status('running');
		page.controller.dispose();
		expect(page.log.slice(-5)).toEqual(['stop 1', 'grew running', 'stopped', 'release', 'release']);
		expect(page.watchers.size).toBe(0);
	});
});
