import { buildHead, buildResponse, type HeaderToWrite } from '../handshake/build.ts';
import { extensionsOf, writeExtension } from '../handshake/extension-list.ts';
import { parseRequestHead, parseResponseHead, type RequestHead } from '../handshake/head.ts';
import { headerValue } from '../handshake/header-fields.ts';
import { validateRequest } from '../handshake/validate-request.ts';
import { acceptDeflate, isDeflate, judgeDeflateOffer, readDeflate } from '../permessage-deflate.ts';
import type { Violation } from '../violations.ts';
import type { Opened, Opening } from './opening.ts';

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
