/** The program of a worker: takes its port from the iframe, then waits for the code of one run. */
import type { WorkerCommand, WorkerMessage } from '../messages.ts';
import { encode } from './encode.ts';
import { attachConnections } from './in-page.ts';
import { type PreparedRun, prepareRun } from './prepare-run.ts';
import { getterOf, now, uncurry } from './primordials.ts';

const dataOf = getterOf(MessageEvent.prototype, 'data');
const postMessage = uncurry<MessagePort, [string], void>(MessagePort.prototype.postMessage);

function serve(port: MessagePort): void {
	const post = (message: WorkerMessage): void => postMessage(port, encode(message));
	let run: PreparedRun | null = null;
	port.onmessage = (event) => {
		const command: WorkerCommand = dataOf(event);
		if (command.type === 'ping') post({ type: 'pong', sent: command.sent, now: now() });
		else if (command.type === 'ack') run?.recorder.acknowledge();
		else if (command.type === 'send') run?.send(command);
		else if (run === null) {
			attachConnections(event.ports[0]);
			run = prepareRun(command, post);
			run.start();
		}
	};
}

addEventListener(
	'message',
	(event) => {
		const port = event.ports[0];
		if (port !== undefined) serve(port);
	},
	{ once: true },
);
