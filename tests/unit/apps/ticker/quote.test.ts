import { expect, test } from 'vitest';
import { readMessage } from '../../../../src/apps/ticker/quote.ts';
import { type Quote as Sent, writeQuote } from '../../../../src/lab-server/ticker/messages.ts';
import { hex } from '../../trace/wire.ts';

const SYMBOLS = ['ACME', 'BOLT'];
const bytes = (digits: string): ArrayBuffer => new Uint8Array(hex(digits)).buffer;

test.each([
	['01 01 0000 00000102 00001234', { type: 'snapshot', symbol: 'BOLT', from: 258, seq: 258, value: 4660 }],
	['02 00 0001 00000005 fffffff4', { type: 'update', symbol: 'ACME', from: 5, seq: 5, value: -12 }],
	['02 00 0005 00000009 00000003', { type: 'update', symbol: 'ACME', from: 5, seq: 9, value: 3 }],
])('reads the twelve bytes %s', (digits, quote) => {
	expect(readMessage(bytes(digits), SYMBOLS)).toEqual({ quote });
});

test.each([
	['{"type":"symbols","symbols":["ACME"]}', { symbols: ['ACME'] }],
	['{"type":"error","message":"No."}', { problem: 'No.' }],
	[
		'{"type":"snapshot","symbol":"ACME","seq":7,"price":1200}',
		{ quote: { type: 'snapshot', symbol: 'ACME', from: 7, seq: 7, value: 1200 } },
	],
	[
		'{"type":"update","symbol":"ACME","seq":8,"change":-3}',
		{ quote: { type: 'update', symbol: 'ACME', from: 8, seq: 8, value: -3 } },
	],
	[
		'{"type":"update","symbol":"ACME","from":9,"seq":12,"change":0}',
		{ quote: { type: 'update', symbol: 'ACME', from: 9, seq: 12, value: 0 } },
	],
])('reads the text %s', (text, told) => expect(readMessage(text, SYMBOLS)).toEqual(told));

const SENT: readonly Sent[] = [
	{ type: 'snapshot', number: 1, sequence: 70_000, price: 2931 },
	{ type: 'update', number: 0, from: 3, sequence: 4, change: -1 },
];

test.each(SENT)('reads what the server writes: $type', (quote) => {
	const binary = readMessage(new Uint8Array(writeQuote(quote, 'binary')).buffer, SYMBOLS);
	expect(binary).toEqual(readMessage(new TextDecoder().decode(writeQuote(quote, 'json')), SYMBOLS));
});
