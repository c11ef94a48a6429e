import { isDeflate, judgeDeflateAgreement, type ParameterProblem } from '../permessage-deflate.ts';
import type { ViolationId } from '../violations.ts';
import { type Check, fieldOffset } from './checks.ts';
import { EXTENSIONS, type Extension, extensionsOf, isSameExtension, parseExtensionList } from './extension-list.ts';
import { type HeaderField, headerValue } from './header-fields.ts';

const RULES: Readonly<Record<ParameterProblem, ViolationId>> = {
	undefined: 'response-parameter-undefined',
	repeated: 'response-parameter-repeated',
	invalid: 'response-parameter-invalid',
	unoffered: 'response-parameter-unoffered',
	unanswered: 'response-parameter-unanswered',
};

/** What an answer may agree to: extensions that were offered (RFC 6455 §9.1), each once, as they may be (RFC 7692 §7.1). */
export function checkExtensions(headers: readonly HeaderField[], request: readonly HeaderField[], check: Check): void {
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
