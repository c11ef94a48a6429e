import { buildRequest, type RequestToBuild } from '../handshake/build.ts';
import { extensionsOf } from '../handshake/extension-list.ts';
import { parseRequestHead, parseResponseHead } from '../handshake/head.ts';
import { validateResponse } from '../handshake/validate.ts';
import { isDeflate, readDeflate } from '../permessage-deflate.ts';
import type { Opening } from './opening.ts';

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
