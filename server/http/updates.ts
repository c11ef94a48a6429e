import type { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Host } from '../../src/lab-server/host.ts';
import { type RequestBytes, runOf } from '../../src/lab-server/http/request-bytes.ts';
import { parseTarget } from '../../src/lab-server/http/target.ts';
import { integer, parseParameters } from '../../src/lab-server/parameters.ts';
import { EVENTS_PATH, POLL_PATH, updateParameters, updateText } from '../../src/lab-server/scenarios/updates.ts';
import type { Limits } from '../guard/limits.ts';

const pollParameters = { after: integer({ default: 0, ranges: [[0, 1000]] }), every: updateParameters.every };

/** In each answer. Every page may read it, just as every page may open a WebSocket here; and nobody keeps it. */
const OPEN = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' };

/** The lab's updates by plain HTTP, with what each request costs counted on its connection. */
export class UpdatesOverHttp {
	readonly #host: Host;
	readonly #limits: Limits;
	readonly #counts: RequestBytes;
	/** What had been read from a connection when its last request was there. */
	readonly #read = new WeakMap<Duplex, number>();
	readonly #lengths = new WeakMap<IncomingMessage, number>();

	constructor({ host, limits }: { readonly host: Host; readonly limits: Limits }, counts: RequestBytes) {
		this.#host = host;
		this.#limits = limits;
		this.#counts = counts;
	}

	/** To be told of every request on the server, once or twice: what was read between two of them is the second one. */
	note(request: IncomingMessage): void {
		const { socket } = request;
		if (!(socket instanceof Socket) || this.#lengths.has(request)) return;
		this.#lengths.set(request, socket.bytesRead - (this.#read.get(socket) ?? 0));
		this.#read.set(socket, socket.bytesRead);
	}

	/** @returns false when the request is for somebody else */
	answer(request: IncomingMessage, response: ServerResponse): boolean {
		const target = request.method === 'GET' ? parseTarget(request.url) : null;
		if (target?.path !== POLL_PATH && target?.path !== EVENTS_PATH) return false;
		const { path, search } = target;
		// Whoever answers may have been told of the request before the lab was.
		this.note(request);
		this.#count(request, response, path, runOf(search));
		const parsed = parseParameters(path === POLL_PATH ? pollParameters : updateParameters, search);
		if ('problem' in parsed) {
			response.writeHead(400, { ...OPEN, 'Content-Type': 'text/plain; charset=utf-8' }).end(`${parsed.problem}\n`);
		} else if (path === POLL_PATH) this.#poll(response, Number(parsed.values['after']), Number(parsed.values['every']));
		else {
			const last = /^\d{1,4}$/.exec(String(request.headers['last-event-id']))?.[0] ?? 0;
			this.#stream(response, Number(last), Number(parsed.values['count']), Number(parsed.values['every']));
		}
		return true;
	}

	/** Holds the answer until there is something new. */
	#poll(response: ServerResponse, after: number, wait: number): void {
		const body = Buffer.from(updateText(after + 1));
		const cancel = this.#host.wait(wait, () => {
			response.writeHead(200, { ...OPEN, 'Content-Type': 'application/json', 'Content-Length': body.length });
			response.end(body);
		});
		response.once('close', cancel);
	}

	/** One answer that goes on. Who comes back after the last update is told with 204 not to (WHATWG HTML, server-sent events). */
	#stream(response: ServerResponse, last: number, most: number, wait: number): void {
		if (last >= most) {
			response.writeHead(204, OPEN).end();
			return;
		}
		let sent = last;
		let cancel = () => {};
		const next = () => {
			sent += 1;
			response.write(`id: ${sent}\ndata: ${updateText(sent)}\n\n`);
			if (sent < most) cancel = this.#host.wait(wait, next);
			else cancel = this.#host.wait(this.#limits.updatesLinger, () => response.end());
		};
		response.once('close', () => cancel());
		response.writeHead(200, { ...OPEN, 'Content-Type': 'text/event-stream' });
		response.flushHeaders();
		cancel = this.#host.wait(wait, next);
	}

	#count(request: IncomingMessage, response: ServerResponse, path: string, run: string | null): void {
		const { socket } = request;
		const out = this.#lengths.get(request);
		if (run === null || out === undefined) return;
		const from = socket.bytesWritten;
		const answered = () => socket.bytesWritten - from;
		const head = headOf(request);
		// What came in another form than this one is not shown.
		const asWritten = head.length === out ? head : '';
		response.once('close', this.#counts.add(run, { path, out, head: asWritten, answered }));
	}
}

/** A request's head as text, each header as it was written. */
function headOf({ method, url, httpVersion, rawHeaders }: IncomingMessage): string {
	const lines = [`${method} ${url} HTTP/${httpVersion}`];
	for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
		lines.push(`${rawHeaders[index]}: ${rawHeaders[index + 1]}`);
	}
	return `${lines.join('\r\n')}\r\n\r\n`;
}
