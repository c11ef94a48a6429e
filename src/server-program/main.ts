/**
 * The program of the worker that runs `server.js`. It runs before the sandbox's own program, and takes the worker's port for
 * itself: then it waits for the code of one run, as that does.
 */
import type { WorkerCommand, WorkerMessage } from '../sandbox/messages.ts';
import { encode } from '../sandbox/worker/encode.ts';
import { apply, getterOf, now, uncurry } from '../sandbox/worker/primordials.ts';
import { followControl } from './follow-control.ts';
import { type ServerProgram, serverProgram } from './program.ts';

const dataOf = getterOf(MessageEvent.prototype, 'data');
const portsOf = getterOf(MessageEvent.prototype, 'ports');
const postMessage = uncurry<MessagePort, [string], void>(MessagePort.prototype.postMessage);
const { stopImmediatePropagation } = Event.prototype;

function serve(port: MessagePort): void {
	const post = (message: WorkerMessage): void => postMessage(port, encode(message));
	let program: ServerProgram | null = null;
	port.onmessage = (event) => {
		const command: WorkerCommand = dataOf(event);
		if (command.type === 'ping') post({ type: 'pong', sent: command.sent, now: now() });
		else if (command.type === 'ack') program?.recorder.acknowledge();
		else if (command.type === 'run' && program === null) {
			program = serverProgram(command, post);
			const [control] = portsOf(event);
			if (control !== undefined) followControl(control, program);
			program.start();
		}
	};
}

const take = (event: MessageEvent): void => {
	const [port] = portsOf(event);
	if (port === undefined) return;
	removeEventListener('message', take);
	apply(stopImmediatePropagation, event, []);
	serve(port);
};

addEventListener('message', take);
