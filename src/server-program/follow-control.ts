import type { RealmConnection } from '../in-page/host-message.ts';
import type { LinkEnd } from '../in-page/link/link.ts';
import { PortEnd } from '../in-page/port/port-end.ts';
import { runSocket, type ServerControl } from '../sandbox/messages.ts';
import { getterOf } from '../sandbox/worker/primordials.ts';
import type { SocketId } from '../trace/events.ts';

const dataOf = getterOf(MessageEvent.prototype, 'data');
const portsOf = getterOf(MessageEvent.prototype, 'ports');

/** Whoever is told of connections. */
export interface Connected {
	/** Takes the server's end of one. */
	connect(end: LinkEnd, socket: SocketId): void;
	/** None comes any more. */
	last(): void;
}

/**
 * Gives the program its connections, and tells it when none comes any more. The page's word is not enough for that: connections of
 * client programs come on other ways than it does, so that a program may be known to be over before its last one is here.
 */
export function followControl(control: MessagePort, program: Connected): void {
	/** Client programs that may still bring a connection. */
	const coming = new Set<number>();
	let isPageDone = false;
	const mayBeLast = (): void => {
		if (isPageDone && coming.size === 0) program.last();
	};
	control.onmessage = (event) => {
		const command: ServerControl = dataOf(event);
		const [port] = portsOf(event);
		if (command.type === 'last') {
			isPageDone = true;
			mayBeLast();
		} else if (port === undefined) return;
		else if (command.type === 'connect') program.connect(new PortEnd(port), command.socket);
		else {
			const { client, of } = command;
			coming.add(client);
			port.onmessage = (connected) => {
				const { socket }: RealmConnection = dataOf(connected);
				const [link] = portsOf(connected);
				if (socket === null) {
					coming.delete(client);
					mayBeLast();
				} else if (link !== undefined) program.connect(new PortEnd(link), runSocket(client, socket, of));
			};
		}
	};
}
