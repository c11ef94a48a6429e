/** The opening handshake (RFC 6455 §4): build it, read it, check it. */

export { decodeBase64, encodeBase64 } from './base64.ts';
export { ACCEPT_GUID, type AcceptSteps, acceptSteps, acceptValue } from './handshake/accept.ts';
export {
	buildHead,
	buildRequest,
	buildResponse,
	type HeaderToWrite,
	type RequestToBuild,
	type ResponseToBuild,
} from './handshake/build.ts';
export {
	findHeadEnd,
	isAccepted,
	isBeyondHttp1,
	type ParsedHead,
	parseRequestHead,
	parseResponseHead,
	type RequestHead,
	type ResponseHead,
} from './handshake/head.ts';
export {
	type HeaderField,
	headerHas,
	headerList,
	headerValue,
	headerValues,
	isToken,
} from './handshake/header-fields.ts';
export { validateResponse } from './handshake/validate.ts';
export { validateRequest } from './handshake/validate-request.ts';
