import type { Server } from 'node:http';
import type { Host } from '../../src/lab-server/host.ts';
import type { Refusal } from '../../src/lab-server/http/refusal.ts';
import { refuse } from '../../src/lab-server/ws/refuse.ts';
import type { Limits } from '../guard/limits.ts';
import type { RequestsUnderWay } from '../guard/requests-under-way.ts';

/** What Node says of a request that it could not read. */
interface ClientError extends Error {
	readonly code?: string;
	/** Of the parser: "Invalid header token". */
	readonly reason?: string;
	readonly rawPacket?: Uint8Array;
}

/** The first byte of a TLS handshake. */
const TLS = 0x16;

/** Answers what Node's parser refuses with a sentence, and hangs up. */
export function answerClientErrors(server: Server, requests: RequestsUnderWay, host: Host, limits: Limits): void {
	server.on('clientError', (error: ClientError, link) => {
		if (link.writableEnded || link.destroyed) return;
		// This answer would end up in the middle of one that is under way.
		if (requests.on(link) > 0 || !link.writable) link.destroy();
		else refuse(link, refusalOf(error, limits), { host, limits }, null);
	});
	server.on('connect', (_request, link) => {
		if (link.destroyed) return;
		link.on('error', () => link.destroy());
		if (requests.on(link) > 1) link.destroy();
		else refuse(link, NO_PROXY, { host, limits }, null);
	});
}

function refusalOf({ code, reason, rawPacket }: ClientError, { headBytes, requestTimeout }: Limits): Refusal {
	switch (code) {
		case 'HPE_HEADER_OVERFLOW':
			return { status: 431, sentence: `The head of a request has less than ${headBytes} bytes here.` };
		case 'ERR_HTTP_REQUEST_TIMEOUT':
			return { status: 408, sentence: `A request must be here within ${Math.ceil(requestTimeout / 1000)} seconds.` };
		case 'HPE_PAUSED_H2_UPGRADE':
			return { status: 505, sentence: 'Only HTTP/1.1 is spoken here.' };
	}
	if (rawPacket?.[0] === TLS)
		return { status: 400, sentence: 'This port speaks HTTP without TLS: use http:// or ws://.' };
	return { status: 400, sentence: `This is no request of HTTP/1.1${reason === undefined ? '' : ` (${reason})`}.` };
}

const NO_PROXY: Refusal = {
	status: 405,
	sentence: 'This server is no proxy.',
	headers: [['Allow', 'GET, HEAD']],
};
