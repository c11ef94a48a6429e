import { describe, expect, it } from 'vitest';
import { type Extension, parseExtensionList, writeExtension } from '../../../src/protocol/handshake/extension-list.ts';
import {
	acceptDeflate,
	isDeflate,
	judgeDeflateAgreement,
	judgeDeflateOffer,
	readDeflate,
} from '../../../src/protocol/permessage-deflate.ts';

function extensions(value: string): readonly Extension[] {
	const list = parseExtensionList(value);
	if (list === null) throw new Error(`not a list: ${value}`);
	return list;
}

function extension(parameters: string): Extension {
	const [first] = extensions(`permessage-deflate${parameters === '' ? '' : `; ${parameters}`}`);
	if (first === undefined) throw new Error('no extension');
	return first;
}

describe('what an agreement says (RFC 7692 §7.1)', () => {
	it('keeps the context and the largest window where nothing is said', () => {
		expect(readDeflate(extension(''))).toEqual({
			serverNoContextTakeover: false,
			clientNoContextTakeover: false,
			serverMaxWindowBits: 15,
			clientMaxWindowBits: 15,
		});
	});

	it('reads all four parameters', () => {
		const all =
			'server_no_context_takeover; client_no_context_takeover; server_max_window_bits=10; client_max_window_bits="9"';
		expect(readDeflate(extension(all))).toEqual({
			serverNoContextTakeover: true,
			clientNoContextTakeover: true,
			serverMaxWindowBits: 10,
			clientMaxWindowBits: 9,
		});
	});

	it('takes the largest window where the one that is said can not be', () => {
		expect(readDeflate(extension('server_max_window_bits=20; client_max_window_bits=8'))).toMatchObject({
			serverMaxWindowBits: 15,
			clientMaxWindowBits: 8,
		});
	});

	it('is about no other extension, and about this one in any case of letters', () => {
		expect(extensions('permessage-deflate, PerMessage-Deflate; x, permessage-bzip2').map(isDeflate)).toEqual([
			true,
			true,
			false,
		]);
	});
});

describe('an agreement', () => {
	const judge = (agreed: string, ...offers: string[]) =>
		judgeDeflateAgreement(extension(agreed), offers.map(extension)).map(
			({ problem, parameter }) => `${problem} ${parameter}`,
		);

	it.each([
		['', ''],
		['server_no_context_takeover', ''],
		['client_no_context_takeover', ''],
		['server_max_window_bits=8', ''],
		['server_max_window_bits="15"', 'client_max_window_bits'],
		['client_max_window_bits=15', 'client_max_window_bits'],
		['client_max_window_bits=10', 'client_max_window_bits=10'],
		['client_max_window_bits=9', 'client_max_window_bits=10'],
		['server_max_window_bits=9; server_no_context_takeover', 'server_no_context_takeover; server_max_window_bits=10'],
	])('"%s" suits the offer "%s"', (agreed, offer) => {
		expect(judge(agreed, offer)).toEqual([]);
	});

	it.each([
		['level=9', 'undefined level=9'],
		['Server_no_context_takeover', 'undefined Server_no_context_takeover'],
		['server_max_window_bits=10; server_max_window_bits=10', 'repeated server_max_window_bits=10'],
		['server_no_context_takeover; server_no_context_takeover', 'repeated server_no_context_takeover'],
		['server_max_window_bits=7', 'invalid server_max_window_bits=7'],
		['server_max_window_bits=16', 'invalid server_max_window_bits=16'],
		['server_max_window_bits=20', 'invalid server_max_window_bits=20'],
		['server_max_window_bits=08', 'invalid server_max_window_bits=08'],
		['server_max_window_bits="08"', 'invalid server_max_window_bits=08'],
		['server_max_window_bits', 'invalid server_max_window_bits'],
		['client_max_window_bits', 'invalid client_max_window_bits'],
		['server_no_context_takeover=1', 'invalid server_no_context_takeover=1'],
		['client_no_context_takeover=true', 'invalid client_no_context_takeover=true'],
	])('"%s" breaks a rule: %s', (agreed, broken) => {
		expect(judge(agreed, 'client_max_window_bits')).toEqual([broken]);
	});

	it.each([
		['client_max_window_bits=10', '', 'unoffered client_max_window_bits=10'],
		['client_max_window_bits=11', 'client_max_window_bits=10', 'unoffered client_max_window_bits=11'],
		['server_max_window_bits=11', 'server_max_window_bits=10', 'unoffered server_max_window_bits=11'],
		['', 'server_max_window_bits=10', 'unanswered server_max_window_bits=10'],
		['', 'server_no_context_takeover', 'unanswered server_no_context_takeover'],
	])('"%s" does not suit the offer "%s"', (agreed, offer, broken) => {
		expect(judge(agreed, offer)).toEqual([broken]);
	});

	it('need suit one of several offers only', () => {
		expect(judge('', 'server_max_window_bits=10', '')).toEqual([]);
		expect(judge('client_max_window_bits=9', '', 'client_max_window_bits')).toEqual([]);
	});
});

describe('an offer', () => {
	const judge = (offer: string) => judgeDeflateOffer(extension(offer)).map(({ problem }) => problem);

	it.each([
		['', []],
		['client_max_window_bits', []],
		['client_max_window_bits=8; server_max_window_bits=15', []],
		['client_max_window_bits=16', ['invalid']],
		['server_max_window_bits', ['invalid']],
		['client_max_window_bits; client_max_window_bits', ['repeated']],
		['level', ['undefined']],
	])('"%s": %j', (offer, problems) => {
		expect(judge(offer)).toEqual(problems);
	});

	it('is answered with what it asks for, and suits the answer', () => {
		const offer = extension('server_no_context_takeover; server_max_window_bits=10; client_max_window_bits');
		const answer = acceptDeflate(offer);
		expect(writeExtension(answer)).toBe('permessage-deflate; server_no_context_takeover; server_max_window_bits=10');
		expect(judgeDeflateAgreement(answer, [offer])).toEqual([]);
	});
});
