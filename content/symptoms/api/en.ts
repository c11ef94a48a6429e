import type { SymptomTexts } from '../../../src/components/internals/symptoms/symptoms.ts';

export default {
	'still-in-connecting': {
		wire: 'Nothing: `send()` throws InvalidStateError while `readyState` is 0. The name is the same in all browsers, the sentence differs.',
		causes: [
			'`send` in the line after the constructor. The constructor returns at once.',
			'After reconnecting, the new socket is used before its `open`.',
			'A library sends before it has connected.',
		],
		check: 'Log `readyState` before the send.',
		fixes: [{ stack: 'page', how: 'Send in `open`, or queue until then.' }],
	},
	'close-code-not-allowed': {
		wire: 'Nothing: `close()` throws InvalidAccessError, and the connection stays open.',
		causes: ['A page may pass 1000 or 3000 to 4999. 1001, 1008 and 1011 are not for a page to pass.'],
		check: 'Look at the first argument of `close`.',
		fixes: [{ stack: 'page', how: 'Take a code from 4000 to 4999 for meanings of your own.' }],
	},
	'reason-too-long': {
		wire: 'Nothing: `close()` throws SyntaxError. A control frame has room for 125 bytes, two of which are the code.',
		causes: ['The reason is longer than 123 bytes of UTF-8: more than 41 Chinese characters, or 30 emoji.'],
		check: '`new TextEncoder().encode(reason).length`',
		fixes: [{ stack: 'page', how: 'Send a message with the details first, then close with a short reason.' }],
	},
	'bad-url-or-subprotocol': {
		wire: 'Nothing: the constructor throws SyntaxError.',
		causes: [
			'Another scheme than ws, wss, http or https; older browsers take ws and wss only.',
			'A `#fragment` in the address.',
			"A subprotocol with a space, a comma or a slash in it, or the same one twice: `'Bearer, 123'` is not a name.",
		],
		check: 'Log the address and the second argument just before the constructor.',
		fixes: [
			{ stack: 'page', how: 'Pass several subprotocols as an array, and no `Authorization` value as one of them.' },
		],
	},
} satisfies SymptomTexts;
