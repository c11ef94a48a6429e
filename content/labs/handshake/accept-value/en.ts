import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Compute the accept value',
	exercise: {
		task: 'The server sends back the handshake that it received, so your code learns the key that the browser made. Compute the accept value from it and send it as a text message. It is compared with the one in this run’s own 101. sha1() is there: it takes bytes and returns 20 bytes.',
		checks: {
			opened: 'A connection to /headers is opened.',
			computed: 'A message is the Sec-WebSocket-Accept of its own connection, computed by your code.',
		},
		hints: [
			'The tab Handshake shows each step for this run’s key. At which step does your value begin to differ?',
			'sha1() wants bytes, not a string: new TextEncoder().encode(text) makes them. The key is not decoded; it is text here.',
			'btoa() wants a string in which each character is one byte: String.fromCharCode(...digest).',
		],
		says: {
			'not-hashed': () => 'You sent the key and the GUID as they are. They must be hashed, and the digest encoded.',
			hex: () => 'You sent the right digest, written in hex. The header has it in base64.',
			'hex-encoded': () =>
				'The digest is right, but you encoded its hex digits, 40 characters. Base64 takes the 20 bytes themselves.',
			'as-numbers': () =>
				'The digest is right, but btoa() got it as a list of numbers with commas. It wants one character for each byte.',
			'other-input': () =>
				'You sent 20 bytes in base64, as it should be; but what was hashed is not the key, as it is written, followed by the GUID.',
			other: ({ value }) => `You sent “${value}”, which is neither the accept value nor one of its steps.`,
			'asked-the-server': ({ line }) =>
				`The value is right, but it was the server that computed it: on line ${line} you asked it through /raw.`,
		},
	},
});
