import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Host } from '../../src/lab-server/host.ts';
import { openingProblem } from '../../src/lab-server/http/opening-rules.ts';
import type { Refusal } from '../../src/lab-server/http/refusal.ts';
import { parseTarget } from '../../src/lab-server/http/target.ts';
import { refuse } from '../../src/lab-server/ws/peer-server.ts';
import type { Limits } from '../guard/limits.ts';
import { isGone, type RequestsUnderWay } from '../guard/requests-under-way.ts';
import { Metrics, type MetricsRules, metricsDenial } from '../metrics/metrics.ts';
import { lanAddresses } from '../process/listening.ts';
import type { Log } from '../process/log.ts';
import type { AttachedLab } from '../upgrade/attach-lab.ts';
import { type Site, siteOf } from './origin.ts';
import { type Headers, SENTENCE_HEADERS } from './security-headers.ts';
import type { StaticFiles } from './static-files.ts';

/** A short answer in words. */
interface TextAnswer {
	readonly status: number;
	readonly sentence: string;
	readonly headers?: Headers;
	/** What is said instead of the sentence, where that is nothing for people. */
	readonly text?: string;
}

interface RequestOptions extends SiteOptions, MetricsRules {
	readonly log: Log;
	readonly metrics: Metrics;
	/** Whether others in the network are to come. */
	readonly lan: boolean;
	/** Whether browsers may keep a copy of the site. */
	readonly offline: boolean;
	readonly limits: Limits;
	isStopping(): boolean;
}

type SiteOptions = Parameters<typeof siteOf>[1];

const NO_HOST: TextAnswer = { status: 400, sentence: 'A request has one Host header, and it is a host.' };
const BROKEN: TextAnswer = { status: 500, sentence: 'The server failed on this request.' };
const STOPPING: TextAnswer = { status: 503, sentence: 'stopping' };

/** Answers every request that does not ask for a WebSocket. */
export function requestHandler(
	lab: AttachedLab,
	serveFile: StaticFiles,
	options: RequestOptions,
): (request: IncomingMessage, response: ServerResponse) => void {
	return (request, response) => {
		if (isGone(request)) return;
		try {
			// Nobody here has a use for a body, and reading one to its end could take longer than the answer.
			if (hasBody(request)) response.shouldKeepAlive = false;
			if (isOld(request)) request.headers.host ??= ownAddress(request);
			const site = hasOneHost(request) ? siteOf(request, options) : null;
			const answer =
				refusedRequest(request, lab) ?? (site === null ? NO_HOST : textAnswer(request, site, lab, options));
			response.setTimeout(options.limits.responseStall / 2, () => response.destroy());
			if (answer !== null) {
				sendText(response, answer);
			} else if (site !== null && !lab.answer(request, response)) {
				const refusal = serveFile(request, response, site);
				if (refusal !== null) sendText(response, inWords(refusal));
			}
		} catch (error) {
			options.log.error('request-failed', {
				error: error instanceof Error ? (error.stack ?? error.message) : String(error),
			});
			if (response.headersSent) response.destroy();
			else sendText(response, BROKEN);
		}
	};
}

/** @returns the answer to an address that has to wait */
function refusedRequest(request: IncomingMessage, lab: AttachedLab): TextAnswer | null {
	const refusal = lab.admitRequest(request);
	return refusal && inWords(refusal);
}

const inWords = ({ headers = [], ...refusal }: Refusal): TextAnswer => ({
	...refusal,
	headers: Object.fromEntries(headers),
});

function hasBody({ headers }: IncomingMessage): boolean {
	return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) !== 0;
}

/** HTTP/1.0 can do without (RFC 9112 §3.2). */
const isOld = ({ httpVersion }: IncomingMessage): boolean => httpVersion === '1.0';

function hasOneHost(request: IncomingMessage): boolean {
	const { host = [] } = request.headersDistinct;
	return host.length === 1 || (host.length === 0 && isOld(request));
}

/** Where a client that names no host has come to. */
function ownAddress({ socket }: IncomingMessage): string {
	const { localAddress = '127.0.0.1', localPort } = socket;
	const host = localAddress.includes(':') ? `[${localAddress}]` : localAddress;
	return localPort === undefined ? host : `${host}:${localPort}`;
}

/** @returns null when a file is asked for */
function textAnswer(
	request: IncomingMessage,
	site: Site,
	lab: AttachedLab,
	options: RequestOptions,
): TextAnswer | null {
	const { method, url } = request;
	const target = parseTarget(url);
	if (target === null || !target.wellEncoded)
		return { status: 400, sentence: 'The request target must be a well-formed path.' };
	const { path } = target;
	if (method !== 'GET' && method !== 'HEAD') {
		return { status: 405, sentence: 'Only GET and HEAD are answered here.', headers: { Allow: 'GET, HEAD' } };
	}
	if (path === '/healthz') return options.isStopping() ? STOPPING : { status: 200, sentence: 'ok' };
	// No program, but nothing that browsers would report: pages then keep no copy, and those that have one throw it away.
	if (path === '/service-worker.js' && !options.offline) return { status: 200, sentence: '', text: '' };
	if (path === '/metrics') return metricsDenial(request, options) ?? metricsAnswer(options.metrics);
	if (path === '/class-addresses') return classAddresses(request, options.lan);
	if (!lab.has(path)) return null;
	// Meant as a handshake, but Node takes it for one only if its headers say so.
	const problem = request.headers['sec-websocket-key'] === undefined ? null : openingProblem(request);
	if (problem !== null) return inWords(problem);
	const sentence = `${path} is a WebSocket: open it with new WebSocket('${site.webSocketOrigin}${path}').`;
	return { status: 426, sentence, headers: { Upgrade: 'websocket', Connection: 'Upgrade' } };
}

/** What to give to a class, an address a line; nothing where none is to come. */
function classAddresses({ socket }: IncomingMessage, lan: boolean): TextAnswer {
	const addresses = lan && socket.localPort !== undefined ? lanAddresses(socket.localPort) : [];
	return { status: 200, sentence: '', text: addresses.map((address) => `${address}\n`).join('') };
}

function metricsAnswer(metrics: Metrics): TextAnswer {
	return { status: 200, sentence: '', text: metrics.text(), headers: { 'Content-Type': Metrics.type } };
}

function sendText(response: ServerResponse, { status, sentence, headers, text }: TextAnswer): void {
	const body = Buffer.from(text ?? `${sentence}\n`);
	response.writeHead(status, {
		...SENTENCE_HEADERS,
		'Content-Type': 'text/plain; charset=utf-8',
		'Content-Length': body.length,
		'Cache-Control': 'no-store',
		...headers,
	});
	response.end(body);
}

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
