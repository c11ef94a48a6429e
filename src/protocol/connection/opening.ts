import { buildHead, buildRequest, buildResponse, type HeaderToWrite, type RequestToBuild } from '../handshake/build.ts';
import { extensionsOf, writeExtension } from '../handshake/extension-list.ts';
import { parseRequestHead, parseResponseHead, type RequestHead, type ResponseHead } from '../handshake/head.ts';
import { headerValue } from '../handshake/header-fields.ts';
import { validateResponse } from '../handshake/validate.ts';
import { validateRequest } from '../handshake/validate-request.ts';
import {
	acceptDeflate,
	type DeflateParameters,
	isDeflate,
	judgeDeflateOffer,
	readDeflate,
} from '../permessage-deflate.ts';
import type { Violation } from '../violations.ts';

/** What came of an opening handshake. */
export type Opened =
	| {
			readonly isOpen: true;
			readonly request: RequestHead;
			readonly response: ResponseHead;
			/** What is to be answered; null where this end spoke first. */
			readonly answer: Uint8Array | null;
			/** What was agreed on compression; null for none. */
			readonly deflate: DeflateParameters | null;
	  }
	| {
			readonly isOpen: false;
			readonly response: ResponseHead | null;
			readonly answer: Uint8Array | null;
			readonly violations: readonly Violation[];
	  };

/** One end of the opening handshake. */
export interface Opening {
	readonly role: 'client' | 'server';
	/** What this end says first; null where it waits for the other. */
	readonly greeting: Uint8Array | null;
	/** Judges the other end's head, which is there as a whole, its empty line included. */
	judge(head: Uint8Array): Opened;
}

/**
 * A client's opening handshake (RFC 6455 §4.1).
 *
 * @throws RangeError when what is to be written is no request
 */
export function openAsClient(toBuild: RequestToBuild): Opening {
	const greeting = buildRequest(toBuild);
	const { head: request } = parseRequestHead(greeting);
	if (request === null) throw new RangeError('The target, the host and the headers must make a request.');
	return {
		role: 'client',
		greeting,
		judge(bytes) {
			const { head: response, problem } = parseResponseHead(bytes);
			if (response === null) return { isOpen: false, response, answer: null, violations: [problem] };
			const violations = validateResponse(response, request);
			if (violations.length > 0) return { isOpen: false, response, answer: null, violations };
			const agreed = extensionsOf(response.headers).find(isDeflate);
			const deflate = agreed === undefined ? null : readDeflate(agreed);
			return { isOpen: true, request, response, answer: null, deflate };
		},
	};
}

/** What a server says to a request that breaks no rule. */
export type Decision =
	| { readonly accept: true; readonly protocol?: string; readonly headers?: readonly HeaderToWrite[] }
	| { readonly accept: false; readonly status: number; readonly reason: string };

export interface ServerOpeningOptions {
	/** Whether offers of permessage-deflate are taken; not by default. */
	readonly deflate?: boolean;
	/** Takes or refuses a good request; all are taken by default, and no subprotocol is chosen. */
	readonly decide?: (request: RequestHead) => Decision;
}

/** A server's opening handshake (RFC 6455 §4.2): answers 101, or 4xx to a request that breaks a rule or is not wanted. */
export function openAsServer({
	deflate = false,
	decide = () => ({ accept: true }),
}: ServerOpeningOptions = {}): Opening {
	return {
		role: 'server',
		greeting: null,
		judge(bytes) {
			const { head: request, problem } = parseRequestHead(bytes);
			if (request === null) return refuse(400, 'Bad Request', [problem]);
			const violations = validateRequest(request);
			if (violations.length > 0) return refuseFor(violations);
			const decision = decide(request);
			if (!decision.accept) return refuse(decision.status, decision.reason, []);
			const offers = deflate ? extensionsOf(request.headers).filter(isDeflate) : [];
			// An offer that breaks a rule is declined (RFC 7692 §7.1); the first good one is taken.
			const offer = offers.find((each) => judgeDeflateOffer(each).length === 0);
			const agreed = offer === undefined ? null : acceptDeflate(offer);
			const { protocol, headers = [] } = decision;
			const answer = buildResponse({
				key: headerValue(request.headers, 'Sec-WebSocket-Key') ?? '',
				headers,
				...(protocol !== undefined && { protocol }),
				...(agreed !== null && { extensions: writeExtension(agreed) }),
			});
			const { head: response } = parseResponseHead(answer);
			if (response === null) throw new RangeError('The chosen headers must make a response.');
			return { isOpen: true, request, response, answer, deflate: agreed === null ? null : readDeflate(agreed) };
		},
	};
}

/** Another version is answered with the one that is spoken (§4.2.2); all else that is wrong is a bad request (§4.2.1). */
function refuseFor(violations: readonly Violation[]): Opened {
	const isVersion = violations.every(({ id }) => id === 'request-websocket-version');
	if (!isVersion) return refuse(400, 'Bad Request', violations);
	return refuse(426, 'Upgrade Required', violations, [
		['Upgrade', 'websocket'],
		['Sec-WebSocket-Version', '13'],
	]);
}

function refuse(
	status: number,
	reason: string,
	violations: readonly Violation[],
	headers: readonly HeaderToWrite[] = [],
): Opened {
	const answer = buildHead(`HTTP/1.1 ${status} ${reason}`, [
		['Connection', 'close'],
		['Content-Length', '0'],
		...headers,
	]);
	return { isOpen: false, response: parseResponseHead(answer).head, answer, violations };
}
