import { bytes } from '../counts.ts';

/** What the calculator of Sec-WebSocket-Accept says. */
export const accept = {
	key: 'Sec-WebSocket-Key',
	random: 'A random key',
	example: 'The example of RFC 6455 §1.3',
	received: 'Sec-WebSocket-Accept that the server sent, if there is one to compare',
	judged: {
		empty: 'A key is 16 bytes in Base64. Below is the example of RFC 6455.',
		good: 'A good key: 16 bytes in Base64.',
		length: (count: number) =>
			`Base64, but of ${bytes(count)}: a key is 16. A server should refuse it (RFC 6455 §4.2.1).`,
		'not-base64':
			'This is not Base64: a key has 24 characters, letters, digits, + and /, and ends in ==. A server should refuse it (RFC 6455 §4.2.1).',
		accept: 'This looks like an accept value: it stands for 20 bytes, as a SHA-1 has. A key is 16.',
	},
	asIs: 'The key is hashed as it is written, not decoded.',
	steps: 'Step by step',
	copy: 'Copy the accept value',
	copied: 'Copied.',
	copyLink: 'Copy link',
	linkCopied: 'The link is copied.',
};

export type AcceptStrings = typeof accept;
