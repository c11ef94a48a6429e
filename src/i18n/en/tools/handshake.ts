/** What the checker of handshakes says. */
export const handshakeCheck = {
	field: 'Request and response',
	hint: 'As HTTP has them, as curl -v prints them, as a browser’s panel shows them, as “Copy as cURL”; HTTP/1.1, or :method, :protocol and :status of HTTP/2. One of the two is enough.',
	cut: (shown: number) => `Only the first ${shown / 1024} KiB are read.`,
	examples: 'Examples',
	example: {
		good: 'A good one (RFC 6455 §1.3)',
		accept: 'A wrong accept value',
		stripped: 'A proxy took Upgrade away',
		redirect: 'curl -v, redirected',
		subprotocol: 'No subprotocol in the answer',
		http2: 'HTTP/2 (RFC 8441 §5.1)',
	},
	clear: 'Clear',
	copyLink: 'Copy link',
	linkCopied: 'The link is copied. The text is in it, after #, cookies too: look it over before you send it.',
	linkTooLong: 'This is too much for a link. Send the text itself.',
	brokenLink: 'The text in the link can’t be read: it was probably cut off when it was copied. Paste the text here.',
	shown: 'This is the first example. Paste a handshake of your own above it.',
	nothing:
		'No request and no response was found here. One begins with “GET /path HTTP/1.1”, the other with “HTTP/1.1 101 Switching Protocols”; of HTTP/2, with :method or :status.',
	opens: 'It opens: no rule is broken.',
	soundSoFar: {
		request: 'The request breaks no rule. Paste the response too, to see whether it opens.',
		response:
			'The response breaks no rule that can be told without the request: paste it too, for the accept value and what was offered.',
	},
	broken: (count: number) => (count === 1 ? 'One problem:' : `${count} problems:`),
	in: { request: 'in the request', response: 'in the response' },
	printed: 'What is printed',
	/** Of a rule that the request breaks. */
	refused: 'A server refuses this, most with 400 or 426; the page’s console then shows that status.',
	nobody: 'The reference has no entry for what is printed then.',
	fixed: 'As it should be',
	fixedNote: 'Lines that differ are marked. The accept value belongs to the key above it.',
	view: 'Line by line',
};

export type HandshakeCheckStrings = typeof handshakeCheck;
