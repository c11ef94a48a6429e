import { bytes, lines } from '../counts.ts';

/** What the view of the opening handshake says. */
export const handshake = {
	none: 'No socket yet. The handshake appears here as soon as your code says new WebSocket(…).',
	request: 'Request',
	response: 'Response',
	toServer: 'client to server',
	toClient: 'server to client',
	setBy: {
		browser: 'Set by the browser; code on a page cannot change it.',
		constructor: 'Set by the browser, from the constructor’s arguments.',
		program: 'A page cannot set it.',
		server: 'Set by the server.',
		fixed: 'Part of every HTTP message.',
	},
	tap: 'The dimmed part is not yours: the lab adds tap=… to the address so that the server shows this page the bytes of this socket, and of no other.',
	nullOrigin:
		'null, because the lab runs your code in a sandboxed iframe that belongs to no site. From a page of yours it would be the page’s origin, such as https://example.com.',
	pending: 'No bytes seen yet.',
	nothingSeen: 'No byte of this socket was seen at the lab server.',
	notRecorded: 'It opened, and its bytes were not recorded: the lab server was not watched.',
	waiting: 'No answer yet.',
	answerNotRecorded: 'The answer was not recorded.',
	cut: 'The connection ended before an answer came.',
	cutWithin: 'The connection ended in the middle of the answer.',
	/** @param why the second half of the sentence */
	failed: (why: string) => `It did not open: ${why}.`,
	gone: 'The worker was ended before it opened.',
	redirectFollowed:
		'It opened all the same: this browser followed the redirect, and what came of that was not recorded here. Chromium and Firefox do not follow it.',
	openedAllTheSame: 'It opened all the same: this browser lets that pass.',
	moreLines: (count: number) => `Show ${lines(count)} more`,
	body: (count: number) => `Body, ${bytes(count)}`,
	accept: {
		title: 'Is the accept value right?',
		key: 'the key',
		guid: 'with the fixed text',
		digest: 'its SHA-1',
		base64: 'that in base64',
		received: 'the server sent',
		equal: 'Equal: the server made it from this key.',
		differs: (at: number) => `Different from character ${at} on: it was not made from this key.`,
		absent: 'The answer has no Sec-WebSocket-Accept.',
	},
	refused: {
		wire: 'On the wire',
		headers: (count: number) => (count === 1 ? '1 header' : `${count} headers`),
		body: (count: number) => (count === 0 ? 'no body' : `a body of ${bytes(count)}`),
		title: 'What the page is told',
		error: 'a plain event: no reason, no code',
		waiting: 'nothing yet',
		why: 'Every failed handshake looks like this to a page, on purpose: otherwise any site could use WebSocket to scan your network for open ports.',
	},
};

export type HandshakeStrings = typeof handshake;
