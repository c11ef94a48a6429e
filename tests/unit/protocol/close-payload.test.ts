import { describe, expect, it } from 'vitest';
import { encodeClosePayload, parseClosePayload } from '../../../src/protocol/close-payload.ts';
import fc from '../fixed-seed.ts';
import { hex } from './hex.ts';

describe('the payload of a Close frame', () => {
	it('says 1005 when it is empty (RFC 6455 §7.1.5)', () => {
		expect(parseClosePayload(hex(''))).toEqual({ close: { code: 1005, reason: '' }, violation: null });
	});

	it('is a code in two bytes, the high one first', () => {
		expect(parseClosePayload(hex('03 e8'))).toEqual({ close: { code: 1000, reason: '' }, violation: null });
	});

	it('goes on with a reason in UTF-8', () => {
		expect(parseClosePayload(hex('0f a1 62 79 65 20 e2 82 ac'))).toEqual({
			close: { code: 4001, reason: 'bye €' },
			violation: null,
		});
	});

	it('breaks a rule when it is one byte long', () => {
		expect(parseClosePayload(hex('03'), 9)).toMatchObject({
			close: null,
			violation: { id: 'close-payload-one-byte', closeCode: 1002, offset: 9 },
		});
	});

	for (const code of [0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 65535]) {
		it(`breaks a rule when its code is ${code}, and is still read`, () => {
			expect(parseClosePayload(encodeClosePayload(code, 'why'), 2)).toMatchObject({
				close: { code, reason: 'why' },
				violation: { id: 'close-code-not-allowed', closeCode: 1002, offset: 2, detail: String(code) },
			});
		});
	}

	it('breaks a rule when its reason is not UTF-8, at the first such byte', () => {
		expect(parseClosePayload(hex('03 e8 61 ff'), 2)).toMatchObject({
			close: { code: 1000, reason: 'a\ufffd' },
			violation: { id: 'close-reason-not-utf8', closeCode: 1007, offset: 5 },
		});
	});

	it('breaks a rule when its reason ends within a character', () => {
		expect(parseClosePayload(hex('03 e8 e2 82')).violation).toMatchObject({ id: 'close-reason-not-utf8', offset: 4 });
	});

	it('is written as it is read', () => {
		fc.assert(
			fc.property(fc.integer({ min: 3000, max: 4999 }), fc.string({ unit: 'binary' }), (code, reason) => {
				expect(parseClosePayload(encodeClosePayload(code, reason))).toEqual({
					close: { code, reason },
					violation: null,
				});
			}),
		);
		expect(encodeClosePayload(null)).toEqual(hex(''));
	});
});
