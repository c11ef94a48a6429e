/// <reference path="./in-page-files.d.ts" />
import serverScript from 'virtual:server-program';
import type { ScriptedClient, TwoPrograms } from '../../exercises/scripted-client.ts';
import type { NetworkAct, NetworkState } from '../../in-page/host-message.ts';
import { PortEnd } from '../../in-page/port/port-end.ts';
import { runScript } from '../../in-page/scripted/run-script.ts';
import { runSocket, type ServerControl } from '../../sandbox/messages.ts';
import { pageNow } from '../../sandbox/page/clock.ts';
import type { Run, RunOptions, RunStatus, Sandbox } from '../../sandbox/sandbox.ts';
import { CANONICAL_HOST, CANONICAL_ORIGIN, toCanonical } from '../../trace/canonical-address.ts';
import type { NetworkEvent, TraceEvent } from '../../trace/events.ts';
import { type Program, splitPrograms } from '../../trace/programs.ts';
import { MergedEvents, RunStatuses } from './merged-programs.ts';
import type { Reach, RunRealm } from './reach.ts';

/** What both programs need from the page. */
export interface TwoProgramsPage {
	/** @returns a sandbox of its own for each borrower */
	borrow(borrower: object): Sandbox;
	release(borrower: object): void;
	after(ms: number, callback: () => void): () => void;
	/** What its clients reach the lab's server by. */
	readonly reach: Reach;
	/** What the network between them is like. */
	network(): NetworkState;
}

/**
 * What the handshakes of `client.js` say of its page: the same wherever the lab runs, so that `server.js` can ask for it. So is the server's own
 * address, as the code has it (`learner-code.ts`): only code that comes from lessons knows both.
 */
const ORIGIN = CANONICAL_ORIGIN.replace(/^ws/, 'http');

/** When scripted clients begin at the latest, in ms after the start: where `client.js` opens nothing, or its opening stalls. */
const BEGIN_LATEST = 2_000;

/** The first connection of a program has come about, or will not. */
const isArrival = (event: TraceEvent): boolean =>
	event.kind === 'event' && (event.type === 'open' || event.type === 'close');

/** A run of both programs, and what can be done to the network between them. */
export interface TwoProgramsRun extends Run {
	act(act: NetworkAct): void;
	/** Puts into its trace what was done to its network. */
	told(events: readonly NetworkEvent[]): void;
}

/** Runs `server.js`, `client.js` as often as the lab says, and its scripted clients, as one run. */
export async function runTwoPrograms(
	code: string,
	{ clients, scripted }: TwoPrograms,
	options: Omit<RunOptions, 'code' | 'tap' | 'inPage'>,
	page: TwoProgramsPage,
): Promise<TwoProgramsRun> {
	const { onEvents, onStatus } = options;
	// Where a page shows its own host, as the playground does.
	const canonical = toCanonical(code, options.serverOrigin);
	const { server, client } = splitPrograms(canonical) ?? { server: '', client: canonical };
	const all = clients + scripted.length;
	const control = new MessageChannel();
	const tell = (command: ServerControl, ports: MessagePort[] = []): void => control.port1.postMessage(command, ports);
	const borrowers: object[] = [];
	const realms: RunRealm[] = [];
	let running: Run | null = null;
	const runs: Run[] = [];
	const scripts = new Set<{ readonly stop: () => void }>();
	const cancels: (() => void)[] = [];
	let startedAt = pageNow();
	let over = false;
	let workersEnded = false;
	/** Scripted clients that are not gone. */
	let connected = scripted.length;
	/** Numbers of the clients that the scripted ones need not wait for any more. */
	const arrived = new Set<number>();
	let begun = false;

	const merged = new MergedEvents({ now: () => pageNow() - startedAt, after: page.after }, onEvents);

	const borrow = (): Sandbox => {
		const borrower = {};
		borrowers.push(borrower);
		return page.borrow(borrower);
	};

	const statuses = new RunStatuses(clients, {
		tell(status) {
			if (over) return;
			merged.flush();
			onStatus(status);
		},
		clientsGone: mayBeLast,
		serverGone: () => {
			for (const realm of realms) realm.serverGone();
			for (const script of scripts) script.stop();
			page.after(0, () => running?.stop());
		},
		ended: () => end('ended'),
	});

	function mayBeLast(): void {
		if (!statuses.areClientsGone || connected > 0) return;
		if (statuses.isServerGone) end('ended');
		else {
			for (const realm of realms) realm.last();
			tell({ type: 'last' });
		}
	}

	function end(status: RunStatus): void {
		if (over) return;
		over = true;
		for (const cancel of cancels) cancel();
		for (const script of scripts) script.stop();
		for (const run of runs) run.stop();
		running?.stop();
		for (const realm of realms) realm.leave();
		for (const borrower of borrowers) page.release(borrower);
		control.port1.close();
		merged.flush();
		onStatus(status);
	}

	/** Of all programs that are ended with the run, one says so. */
	const take = (program: Program | null, number: (socket: number) => number) => (events: readonly TraceEvent[]) => {
		const taken = events.flatMap((event): readonly TraceEvent[] => {
			if (event.kind === 'console') return [program === null ? event : { ...event, program }];
			if (event.kind === 'worker-ended') {
				if (program === 'server' || workersEnded) return [];
				workersEnded = true;
				return [event];
			}
			return program === 'server' || !('socket' in event) || event.socket === null
				? [event]
				: [{ ...event, socket: number(event.socket) }];
		});
		if (taken.length > 0) merged.push(taken);
	};

	function arrive(number: number): void {
		arrived.add(number);
		if (arrived.size === clients) begin();
	}

	/** The time of the scripted clients begins when all others are there, which takes long on a busy machine. */
	function begin(): void {
		if (begun || over) return;
		begun = true;
		for (const [index, one] of scripted.entries())
			cancels.push(page.after(one.after, () => connect(one, clients + index + 1)));
	}

	function connect(client: ScriptedClient, socket: number): void {
		const { port1, port2 } = new MessageChannel();
		tell({ type: 'connect', socket }, [port2]);
		const gone = (): void => {
			connected -= 1;
			mayBeLast();
		};
		scripts.add(runScript(new PortEnd(port1), client, { host: CANONICAL_HOST, wait: page.after, over: gone }));
	}

	const serverPlace = borrow();
	const places = Array.from({ length: clients }, (_, index) => {
		const number = index + 1;
		const port = (): MessagePort => {
			const { port1, port2 } = new MessageChannel();
			tell({ type: 'client', client: number, of: all }, [port2]);
			return port1;
		};
		const realm = page.reach.realm(page.network, { origin: ORIGIN, port });
		if (realm !== null) realms.push(realm);
		return { realm, number, sandbox: borrow() };
	});

	// All are there before one begins, so that none is late, and with clocks that can be compared.
	await Promise.all([
		serverPlace.prepare(serverScript),
		...places.map(({ sandbox, realm }) => sandbox.prepare(realm?.prelude ?? null)),
	]);

	startedAt = pageNow();
	const same = {
		locale: options.locale,
		strings: options.strings,
		serverOrigin: CANONICAL_ORIGIN,
		tap: null,
		startedAt,
	};
	running = serverPlace.run({
		...same,
		code: server,
		inPage: { prelude: serverScript, join: () => control.port2 },
		onEvents: take('server', (socket) => socket),
		onStatus: (status) => statuses.server(status),
	});
	for (const { realm, number, sandbox } of places) {
		const taken = take(clients === 1 ? null : number, (socket) => runSocket(number, socket, all));
		const run = sandbox.run({
			...same,
			code: client,
			inPage: realm,
			onEvents(events) {
				taken(events);
				if (events.some(isArrival)) arrive(number);
			},
			onStatus(status) {
				if (status !== 'running') arrive(number);
				statuses.client(number - 1, status);
			},
		});
		runs.push(run);
	}
	cancels.push(page.after(BEGIN_LATEST, begin));
	if (clients === 0) begin();
	mayBeLast();

	return {
		startedAt,
		send(socket, data) {
			const index = (socket - 1) % all;
			runs[index]?.send(Math.floor((socket - 1) / all) + 1, data);
		},
		act(act) {
			for (const realm of realms) realm.act(act);
		},
		told: (events) => merged.push(events),
		stop: () => end('stopped'),
	};
}
