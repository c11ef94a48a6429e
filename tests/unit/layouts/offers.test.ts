import { describe, expect, it } from 'vitest';
import { offersFor } from '../../../src/layouts/search/word-entries.ts';

const words = { decode: 'Decode these bytes', tool: 'Tool', decoder: '/tools/frame/' };

describe('offers to decode', () => {
	it.each([
		['81 85 37 fa', '818537fa'],
		['81:85:37:FA', '818537fa'],
		['0x81, 0x85', '8185'],
		['0x81 0x85', '8185'],
		['\\x81\\x85', '8185'],
		['<Buffer 81 85 37 fa>', '818537fa'],
		['818537fa213d7f9f4d5158', '818537fa213d7f9f4d5158'],
		['81 05', '8105'],
		['0x81', '81'],
	])('%s', (query, bytes) => {
		expect(offersFor(query, words)).toEqual([
			{ href: `/tools/frame/#bytes=${bytes}`, title: 'Decode these bytes', kind: 'Tool' },
		]);
	});
});

describe('offers nothing for', () => {
	it.each(['1006', '4000', 'decade', 'face', 'facade', 'close code', 'RFC 6455', '81', '81 8', 'bad', '握手', '101'])(
		'%s',
		(query) => {
			expect(offersFor(query, words)).toEqual([]);
		},
	);
});
