import { describe, expect, test } from 'vitest';
import {
	choice,
	closeCode,
	integer,
	parseParameters,
	text,
	token,
	tokens,
} from '../../../src/lab-server/parameters.ts';
import { isCloseCodeOnWire } from '../../../src/protocol/close-codes.ts';

const declared = {
	after: integer({ default: 0, ranges: [[0, 60_000]], unit: 'ms' }),
	code: integer({
		default: null,
		ranges: [
			[1000, 1003],
			[3000, 4999],
		],
	}),
	status: choice({ default: 403, values: [403, 404] }),
	reason: text({ default: '', maxBytes: 6 }),
	protocol: token({ default: null, maxBytes: 8 }),
	others: tokens({ default: ['a'], maxBytes: 8 }),
};

const NAMES = 'after, code, status, reason, protocol, others';
const A_TOKEN = "a token: letters, digits and !#$%&'*+-.^_`|~, at most 8 bytes";

const parse = (query: string) => parseParameters(declared, new URLSearchParams(query));

describe('parseParameters', () => {
	test('gives the defaults where nothing is said', () => {
		expect(parse('')).toEqual({
			values: { after: 0, code: null, status: 403, reason: '', protocol: null, others: ['a'] },
		});
	});

	test('gives values of the declared types', () => {
		expect(parse('after=60000&code=3000&status=404&reason=%E5%86%8D%E8%A7%81&protocol=chat.v1&others=b,c')).toEqual({
			values: { after: 60_000, code: 3000, status: 404, reason: '再见', protocol: 'chat.v1', others: ['b', 'c'] },
		});
	});

	test('leaves the tap to the server', () => {
		expect(parse('tap=anything')).toEqual(parse(''));
	});

	test.each([
		['after=', '"after" must be a whole number from 0 to 60000 (ms), not "".'],
		['after=-1', '"after" must be a whole number from 0 to 60000 (ms), not "-1".'],
		['after=1.5', '"after" must be a whole number from 0 to 60000 (ms), not "1.5".'],
		['after=60001', '"after" must be a whole number from 0 to 60000 (ms), not "60001".'],
		['after=0x10', '"after" must be a whole number from 0 to 60000 (ms), not "0x10".'],
		['after=1 ', '"after" must be a whole number from 0 to 60000 (ms), not "1 ".'],
		['after=9999999999', '"after" must be a whole number from 0 to 60000 (ms), not "9999999999".'],
		['code=1004', '"code" must be a whole number from 1000 to 1003, or 3000 to 4999, not "1004".'],
		['status=200', '"status" must be one of 403, 404, not "200".'],
		['reason=%E5%86%8D%E8%A7%81!', '"reason" must be at most 6 bytes of UTF-8, not "再见!".'],
		['protocol=', `"protocol" must be ${A_TOKEN}, not "".`],
		['protocol=a b', `"protocol" must be ${A_TOKEN}, not "a b".`],
		['protocol=a,b', `"protocol" must be ${A_TOKEN}, not "a,b".`],
		['protocol=123456789', `"protocol" must be ${A_TOKEN}, not "123456789".`],
		['others=', '"others" must be tokens with commas between them, at most 8 bytes, not "".'],
		['others=a, b', '"others" must be tokens with commas between them, at most 8 bytes, not "a, b".'],
		['others=a,b,c,d,e', '"others" must be tokens with commas between them, at most 8 bytes, not "a,b,c,d,e".'],
		['speed=1', `There is no parameter "speed" here; this address takes: ${NAMES}.`],
		['toString=1', `There is no parameter "toString" here; this address takes: ${NAMES}.`],
		['after=1&after=1', 'The parameter "after" may be given only once.'],
	])('refuses %s with a sentence that names it', (query, problem) => {
		expect(parse(query)).toEqual({ problem });
	});

	test('says that an address takes none, and does not repeat a long text back', () => {
		expect(parseParameters({}, new URLSearchParams({ ['x'.repeat(100)]: '1' }))).toEqual({
			problem: `There is no parameter "${'x'.repeat(40)}…" here; this address takes none.`,
		});
	});
});

test('the code of a close frame is one that the table of close codes has on the wire', () => {
	const taken = (code: number) => closeCode.parse(String(code)) === code;
	const codes = Array.from({ length: 5100 }, (_, code) => code);
	expect(codes.filter(taken)).toEqual(codes.filter(isCloseCodeOnWire));
});
