/** What the lab server and `ws` take from `node:http`; a server that listens is not among it. */
export class IncomingMessage {
	readonly socket: unknown;

	constructor(socket: unknown) {
		this.socket = socket;
	}
}

/** Of the refusals that `ws` writes by itself. */
export const STATUS_CODES: Readonly<Record<number, string>> = {
	400: 'Bad Request',
	401: 'Unauthorized',
	405: 'Method Not Allowed',
	503: 'Service Unavailable',
};
