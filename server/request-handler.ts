import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseTarget } from '../src/lab/http/target.ts';
import type { AttachedLab } from './attach-lab.ts';
import { type Site, siteOf } from './origin.ts';
import { COMMON_HEADERS, type Headers } from './security-headers.ts';
import type { StaticFiles } from './static-files.ts';

/** A short answer in words. */
interface TextAnswer {
	readonly status: number;
	readonly sentence: string;
	readonly headers?: Headers;
}

const NO_HOST: TextAnswer = { status: 400, sentence: 'The Host header is not a host.' };
const BROKEN: TextAnswer = { status: 500, sentence: 'The server failed on this request.' };

/** Answers every request that does not ask for a WebSocket. */
export function requestHandler(
	lab: AttachedLab,
	serveFile: StaticFiles,
	options: Parameters<typeof siteOf>[1],
): (request: IncomingMessage, response: ServerResponse) => void {
	return (request, response) => {
		try {
			const site = siteOf(request, options);
			const answer = site === null ? NO_HOST : textAnswer(request, site, lab);
			if (answer !== null) sendText(response, answer);
			else if (site !== null) serveFile(request, response, site);
		} catch (error) {
			console.error(error);
			if (response.headersSent) response.destroy();
			else sendText(response, BROKEN);
		}
	};
}

/** @returns null when a file is asked for */
function textAnswer({ method, url }: IncomingMessage, site: Site, lab: AttachedLab): TextAnswer | null {
	const target = parseTarget(url);
	if (target === null || !target.wellEncoded)
		return { status: 400, sentence: 'The request target must be a well-formed path.' };
	const { path } = target;
	if (method !== 'GET' && method !== 'HEAD') {
		return { status: 405, sentence: 'Only GET and HEAD are answered here.', headers: { Allow: 'GET, HEAD' } };
	}
	if (path === '/healthz') return { status: 200, sentence: 'ok' };
	if (!lab.has(path)) return null;
	const sentence = `${path} is a WebSocket: open it with new WebSocket('${site.webSocketOrigin}${path}').`;
	return { status: 426, sentence, headers: { Upgrade: 'websocket', Connection: 'Upgrade' } };
}

function sendText(response: ServerResponse, { status, sentence, headers }: TextAnswer): void {
	const body = Buffer.from(`${sentence}\n`);
	response.writeHead(status, {
		...COMMON_HEADERS,
		'Content-Type': 'text/plain; charset=utf-8',
		'Content-Length': body.length,
		'Cache-Control': 'no-store',
		...headers,
	});
	response.end(body);
}
