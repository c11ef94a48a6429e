import { existsSync } from 'node:fs';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { listen, siteAddresses } from './listening.ts';

/**
 * Serves the site and its lab until the process is asked to stop. Settings come from the environment and the command
 * line. What can't be served is said in one sentence, and the process ends with 1.
 *
 * @param distDir folder of the built site
 */
export async function run(distDir: string): Promise<void> {
	try {
		const config = readConfig(process.env, process.argv.slice(2));
		if (!existsSync(distDir))
			throw new Error(`There is no built site in ${distDir}: run npm start, or npm run build first.`);
		const app = createApp({ ...config, distDir });
		const { port } = await listen(app.server, config);
		stopOnRequest(app.shutdown);
		const [first, ...others] = siteAddresses(config, port);
		console.log(`WebSocket Lab is at ${first}`);
		for (const address of others) console.log(`  also at ${address}`);
		process.send?.({ type: 'listening', port });
	} catch (error) {
		console.error(`websocket-lab: ${error instanceof Error ? error.message : error}`);
		process.exit(1);
	}
}

/**
 * Ctrl-C, a service manager, or the parent process: each ends the server. Asked twice, as by a terminal and by npm, it
 * goes on ending: that is over within two seconds.
 */
function stopOnRequest(shutdown: () => Promise<void>): void {
	let stopping = false;
	const stop = async () => {
		if (stopping) return;
		stopping = true;
		await shutdown();
		process.exit(0);
	};
	process.on('SIGINT', stop);
	process.on('SIGTERM', stop);
	process.on('disconnect', stop);
}
