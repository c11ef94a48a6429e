// The server under test as a process that says how it is: node --expose-gc server.ts <folder of the built site>
import { run } from '../../server/process/run.ts';

/** What the process holds, after everything that nobody uses has been thrown away. */
export interface Vitals {
	/** Bytes. */
	readonly heap: number;
	readonly external: number;
	readonly resident: number;
	/** How many of each kind keep the event loop busy: connections, timers, … */
	readonly resources: Readonly<Record<string, number>>;
}

function vitals(): Vitals {
	globalThis.gc?.();
	const { heapUsed, external, rss } = process.memoryUsage();
	const resources: Record<string, number> = {};
	for (const name of process.getActiveResourcesInfo()) resources[name] = (resources[name] ?? 0) + 1;
	return { heap: heapUsed, external, resident: rss, resources };
}

const [folder = ''] = process.argv.splice(2, 1);
process.on('message', () => process.send?.({ type: 'vitals', vitals: vitals() }));
await run(folder);
