import type { LinkEnd } from '../../../../src/in-page/link/link.ts';
import { Endpoint } from '../../../../src/protocol/connection/endpoint.ts';
import type { ConnectionEvent } from '../../../../src/protocol/connection/events.ts';
import { type Decision, openAsServer } from '../../../../src/protocol/connection/opening.ts';
import type { RequestHead } from '../../../../src/protocol/handshake/head.ts';
import { decodeUtf8 } from '../../../../src/protocol/utf8.ts';

export interface ServerSays {
	readonly decide?: (request: RequestHead) => Decision;
	/** Called for each event instead of an echo. */
	readonly on?: (event: ConnectionEvent, server: EchoEnd) => void;
}

/** A server on a link's end that sends each message back, on the connection of `src/protocol`. */
export class EchoEnd {
	readonly end: LinkEnd;
	readonly endpoint: Endpoint;
	readonly events: ConnectionEvent[] = [];
	#waiting: Uint8Array[] = [];

	constructor(end: LinkEnd, { decide, on }: ServerSays = {}) {
		this.end = end;
		this.endpoint = new Endpoint({ opening: openAsServer(decide === undefined ? {} : { decide }) });
		const take = on ?? ((event: ConnectionEvent) => this.#echo(event));
		end.listen({
			readable: () => {
				for (let bytes = end.read(); bytes !== null; bytes = end.read()) {
					for (const event of this.endpoint.receive(bytes)) {
						this.events.push(event);
						if (event.type === 'write') this.write(event.bytes);
						else if (event.type === 'end') end.end();
						else take(event, this);
					}
				}
				if (end.isAtEnd) end.close();
			},
			writable: () => this.write(new Uint8Array(0)),
			broken: () => {},
		});
	}

	write(bytes: Uint8Array): void {
		this.#waiting.push(bytes);
		for (let first = this.#waiting[0]; first !== undefined; first = this.#waiting[0]) {
			const taken = this.end.write(first);
			if (taken < first.length) {
				this.#waiting[0] = first.subarray(taken);
				return;
			}
			this.#waiting.shift();
		}
	}

	#echo(event: ConnectionEvent): void {
		if (event.type !== 'message') return;
		this.write(this.endpoint.send(event.kind === 'text' ? decodeUtf8(event.data) : event.data));
	}
}
