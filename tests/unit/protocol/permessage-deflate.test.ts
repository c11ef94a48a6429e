import { describe, expect, it } from 'vitest';
import { parseDeflate } from '../../../src/protocol/permessage-deflate.ts';

const NOTHING_SAID = {
	serverNoContextTakeover: false,
	clientNoContextTakeover: false,
	serverMaxWindowBits: 15,
	clientMaxWindowBits: 15,
};

describe('what a response agrees to with permessage-deflate (RFC 7692 §7.1)', () => {
	it('keeps the context and the largest window where nothing is said', () => {
		expect(parseDeflate('permessage-deflate')).toEqual(NOTHING_SAID);
	});

	it('reads all four parameters', () => {
		const header =
			'permessage-deflate; server_no_context_takeover; client_no_context_takeover; server_max_window_bits=10; client_max_window_bits="9"';
		expect(parseDeflate(header)).toEqual({
			serverNoContextTakeover: true,
			clientNoContextTakeover: true,
			serverMaxWindowBits: 10,
			clientMaxWindowBits: 9,
		});
	});

	it.each([
		['another extension', 'permessage-bzip2'],
		['an unknown parameter', 'permessage-deflate; level=9'],
		['a parameter twice', 'permessage-deflate; server_max_window_bits=10; server_max_window_bits=10'],
		['a window of less than 2⁸ bytes', 'permessage-deflate; server_max_window_bits=7'],
		['a window of more than 2¹⁵ bytes', 'permessage-deflate; server_max_window_bits=16'],
		['a leading zero', 'permessage-deflate; server_max_window_bits=08'],
		['a window without its size', 'permessage-deflate; client_max_window_bits'],
		['a value where none belongs', 'permessage-deflate; server_no_context_takeover=1'],
	])('refuses %s', (_, header) => {
		expect(parseDeflate(header)).toBeNull();
	});
});
