import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startProcess } from '../contract/operation/support/server-process.ts';
import { ask, makeSite } from '../contract/support/site.ts';
import type { Vitals } from './server.ts';

const SCRIPT = fileURLToPath(new URL('./server.ts', import.meta.url));

/** What the server may say of itself while it is fuzzed. */
const EXPECTED = new Set([
	'listening',
	'socket-refused',
	'scenario-crashed',
	'connection-dropped',
	'lines-left-out',
	'stopping',
	'stopped',
]);

/** The real server as a process of its own. */
export class FuzzedServer {
	readonly port: number;
	readonly #process: ReturnType<typeof startProcess>;
	readonly #site: string;

	private constructor(port: number, started: ReturnType<typeof startProcess>, site: string) {
		this.port = port;
		this.#process = started;
		this.#site = site;
	}

	static async start(): Promise<FuzzedServer> {
		const site = makeSite();
		const environment = { LOG_FORMAT: 'json', NODE_OPTIONS: '--expose-gc' };
		const started = startProcess(SCRIPT, { args: [site], environment });
		return new FuzzedServer(await started.listening, started, site);
	}

	/** Resolves, with what the process said last, when it has ended; it should not before `stop`. */
	get crashed(): Promise<string> {
		return this.#process.ended.then(([code, signal]) => `ended with ${code ?? signal}: ${this.#process.stderr()}`);
	}

	async vitals(): Promise<Vitals> {
		const { child } = this.#process;
		child.send('vitals');
		const [message]: { vitals: Vitals }[] = await once(child, 'message');
		if (message === undefined) throw new Error('The server says nothing of itself.');
		return message.vitals;
	}

	/** One figure of `/metrics`. */
	async metric(name: string): Promise<number> {
		const { body } = await ask(this.port, '/metrics', { headers: { Host: 'localhost' } });
		return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(body.toString())?.[1]);
	}

	/** Asks it to stop. @returns what is wrong with how it ended and what it wrote; empty when nothing is */
	async stop(): Promise<string[]> {
		this.#process.child.kill('SIGTERM');
		const [code, signal] = await this.#process.ended;
		rmSync(this.#site, { recursive: true });
		const complaints = code === 0 ? [] : [`It ended with ${code ?? signal}.`];
		if (this.#process.stderr() !== '') complaints.push(`It wrote to standard error: ${this.#process.stderr()}`);
		return [...complaints, ...this.#process.stdout().trim().split('\n').flatMap(complaintAbout)];
	}
}

/** Each line is an object that says what is expected: of scenarios only `/crash` fails. */
function complaintAbout(line: string): string[] {
	try {
		const { event, path } = JSON.parse(line);
		return EXPECTED.has(event) && (event !== 'scenario-crashed' || path === '/crash') ? [] : [`It logged ${line}`];
	} catch {
		return [`It wrote ${line}`];
	}
}
