import { isDeflate, judgeDeflateAgreement, type ParameterProblem } from '../permessage-deflate.ts';
import { type Violation, type ViolationId, violationOf } from '../violations.ts';
import { acceptValue } from './accept.ts';
import { EXTENSIONS, type Extension, extensionsOf, isSameExtension, parseExtensionList } from './extension-list.ts';
import { isAccepted, isBeyondHttp1, type RequestHead, type ResponseHead } from './head.ts';
import { type HeaderField, headerList, headerValue } from './header-fields.ts';
import { checkUpgrade, fieldOffset, type RuleCheck } from './validate-request.ts';

/**
 * What a client must find in the answer to its opening handshake (RFC 6455 §4.1; WHATWG WebSockets §2 for a subprotocol
 * that was requested and not acknowledged).
 *
 * @returns every rule that it breaks; for a status other than 101 that alone, as nothing else is expected of it
 */
export function validateResponse(response: ResponseHead, request: RequestHead): readonly Violation[] {
	const { status, headers } = response;
	const extended = isBeyondHttp1(response);
	if (!isAccepted(response)) {
		return [violationOf(extended ? 'response-status-not-2xx' : 'response-status-not-101', 0, String(status))];
	}
	const broken: Violation[] = [];
	const check: RuleCheck = (holds, id, at, detail) => {
		if (!holds) broken.push(violationOf(id, at, detail));
	};
	if (!extended) checkAgreement(headers, request.headers, check);
	checkExtensions(headers, request.headers, check);
	const offered = headerList(request.headers, 'Sec-WebSocket-Protocol');
	const chosen = headerValue(headers, 'Sec-WebSocket-Protocol');
	const chosenAt = fieldOffset(headers, 'Sec-WebSocket-Protocol');
	if (chosen === null) check(offered.length === 0, 'response-subprotocol-missing', 0, offered.join(', '));
	else check(offered.includes(chosen), 'response-subprotocol-unrequested', chosenAt, chosen);
	return broken;
}

/** The upgrade and the accept value; an extended CONNECT has neither (RFC 8441 §5). */
function checkAgreement(headers: readonly HeaderField[], asked: readonly HeaderField[], check: RuleCheck): void {
	checkUpgrade(headers, 'response', check);
	const accept = headerValue(headers, 'Sec-WebSocket-Accept');
	const expected = acceptValue(headerValue(asked, 'Sec-WebSocket-Key') ?? '');
	if (accept === null) check(false, 'response-without-accept', 0);
	else check(accept === expected, 'response-accept-wrong', fieldOffset(headers, 'Sec-WebSocket-Accept'), accept);
}

const RULES: Readonly<Record<ParameterProblem, ViolationId>> = {
	undefined: 'response-parameter-undefined',
	repeated: 'response-parameter-repeated',
	invalid: 'response-parameter-invalid',
	unoffered: 'response-parameter-unoffered',
	unanswered: 'response-parameter-unanswered',
};

/** What an answer may agree to: extensions that were offered (RFC 6455 §9.1), each once, as they may be (RFC 7692 §7.1). */
function checkExtensions(headers: readonly HeaderField[], request: readonly HeaderField[], check: RuleCheck): void {
	const value = headerValue(headers, EXTENSIONS);
	if (value === null) return;
	const at = fieldOffset(headers, EXTENSIONS);
	const agreed = parseExtensionList(value);
	if (agreed === null) {
		check(false, 'response-extensions-malformed', at, value);
		return;
	}
	const offered = extensionsOf(request);
	const unrequested = agreed.filter((extension) => !offered.some(isSame(extension))).map(({ name }) => name);
	check(unrequested.length === 0, 'response-extension-unrequested', at, unrequested.join(', '));
	agreed.forEach((extension, index) => {
		if (agreed.findIndex(isSame(extension)) < index) check(false, 'response-extension-repeated', at, extension.name);
		else if (isDeflate(extension)) {
			const broken = judgeDeflateAgreement(extension, offered.filter(isDeflate));
			for (const { problem, parameter } of broken) check(false, RULES[problem], at, parameter);
		}
	});
}

const isSame =
	(one: Extension) =>
	(other: Extension): boolean =>
		isSameExtension(one.name, other.name);
