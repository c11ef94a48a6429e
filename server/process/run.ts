import { existsSync } from 'node:fs';
import { createApp } from '../app.ts';
import { type OpenClass, openClass, openSharedClass } from '../class/open-class.ts';
import { guardConnections } from '../guard/connection-limit.ts';
import type { RedisShared } from '../shared/redis-shared.ts';
import { type Config, readConfig } from './config.ts';
import { listen, siteAddresses } from './listening.ts';
import { createLog, type LineOutput, type Log, lineOutput } from './log.ts';
import { nodeHost } from './node-host.ts';
import { Stopping } from './stopping.ts';

/**
 * Serves the site and its lab until the process is asked to stop. Settings come from the environment and the command
 * line. What can't be served is said in one sentence, and the process ends with 1.
 *
 * @param distDir folder of the built site
 */
export async function run(distDir: string): Promise<void> {
	const output = lineOutput(process.stdout);
	const errors = lineOutput(process.stderr);
	try {
		const config = readConfig(process.env, process.argv.slice(2));
		if (!existsSync(distDir))
			throw new Error(`There is no built site in ${distDir}: run npm start, or npm run build first.`);
		const log = createLog(config.logFormat, nodeHost, config.logFormat === 'json' ? output : errors);
		const shared = config.redisUrl === null ? null : await openShared(config.redisUrl, log, config);
		const opened = config.classFile === null ? null : await classOf(config.classFile, shared);
		const app = createApp({ ...config, distDir, log, openClass: opened, shared });
		const { address, port } = await listen(app.server, config);
		guardConnections(app.server, log);
		stopOnRequest(new Stopping({ host: nodeHost, log, shutdown: app.shutdown, exit: (code) => process.exit(code) }));
		log.info('listening', { address, port, node: process.version, connections: app.server.maxConnections ?? null });
		if (config.logFormat === 'text') greet(output, config, port);
		if (opened !== null) greetClass(output, config, port, opened);
		process.send?.({ type: 'listening', port });
	} catch (error) {
		errors(`websocket-lab: ${error instanceof Error ? error.message : error}\n`);
		process.exit(1);
	}
}

function greet(output: LineOutput, config: Config, port: number): void {
	const [first, ...others] = siteAddresses(config, port);
	output(`WebSocket Lab is at ${first}\n`);
	for (const address of others) {
		const isForClass = config.lan && !address.startsWith('http://localhost');
		output(`  ${isForClass ? 'for the class:' : 'also at'} ${address}\n`);
	}
}

const classOf = (file: string, shared: RedisShared | null): OpenClass | Promise<OpenClass> =>
	shared === null ? openClass(file) : openSharedClass(shared);

/** Nothing of it is loaded where there is one server. */
async function openShared(url: string, log: Log, { limits }: Config): Promise<RedisShared> {
	const { RedisShared } = await import('../shared/redis-shared.ts');
	const shared = new RedisShared(url, { host: nodeHost, limits }, log);
	await shared.start();
	return shared;
}

/** What a teacher needs. The token is said here and nowhere else. */
function greetClass(output: LineOutput, config: Config, port: number, { secrets }: OpenClass): void {
	const [first] = siteAddresses({ ...config, publicOrigin: null }, port);
	output(`A class is on. Its code: ${secrets.code}\n`);
	output(`  your desk, for you alone: ${first}class/#teacher=${secrets.token}\n`);
	const where = config.redisUrl === null ? config.classFile : 'Redis, for all servers that share it';
	output(`  kept in ${where}; end the class at the desk to delete all of it\n`);
}

/** Ctrl-C, a service manager, the parent process that is gone, or an error that nobody caught: each ends the server. */
function stopOnRequest(stopping: Stopping): void {
	process.on('SIGINT', (signal) => stopping.request(signal));
	process.on('SIGTERM', (signal) => stopping.request(signal));
	process.on('disconnect', () => stopping.request('disconnect'));
	// A rejection that nobody handles arrives here as well.
	process.on('uncaughtException', (error) => stopping.fail(error));
}
