import type { Serve } from './network.ts';
import { joinEnds } from './port/join-ends.ts';
import { PortEnd } from './port/port-end.ts';

/** What is used of a worker; of a port to one as well. */
export interface ServerWorker {
	postMessage(message: null, transfer: MessagePort[]): void;
}

/**
 * Has the connections of a page served by a worker that runs `server/worker.ts`.
 *
 * @returns the `serve` of `createInPageLab`
 */
export function serveFromWorker(worker: ServerWorker): Serve {
	return (end) => {
		const { port1, port2 } = new MessageChannel();
		joinEnds(end, new PortEnd(port1));
		worker.postMessage(null, [port2]);
	};
}
