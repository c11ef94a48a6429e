/** Words of the reference pages around what their tables say. */
export const en = {
	troubleshooting: {
		title: 'Troubleshooting by exact words',
		short: 'Troubleshooting',
		description:
			'Paste what the browser, the library or the proxy printed when a WebSocket failed, and find what was on the wire, the causes and the fix.',
		lead: 'Paste the message as it was printed. The address in it, the kind of its quotes, and what is cut off at its ends do not matter.',
		paste: 'Message, or close code',
		placeholder: 'Error during WebSocket handshake: Unexpected response code: 400',
		found: (count: number) =>
			count === 1 ? '1 entry fits, it is marked below.' : `${count} entries fit, the best first.`,
		/** Put in by the page, which counts. */
		none: 'No entry has these words. Try the part after the last colon, or the close code. Before the connection opened, the answer’s status says most: ask with curl.',
		groups: {
			statuses: {
				title: 'The handshake gets a status other than 101',
				description:
					'Unexpected response code 400, 403, 404, 426, 502 …: what each status says when a WebSocket handshake gets it in place of 101.',
			},
			handshake: {
				title: 'The answer to the handshake is not right',
				description:
					'What Chrome prints of a 101 that it does not take: accept value, Upgrade, subprotocols, extensions, a broken status line.',
			},
			'before-open': {
				title: 'No connection, certificates, permissions',
				description:
					'What browsers print when a WebSocket never gets an answer, by exact words: refused, TLS, mixed content, local network.',
			},
			'after-open': {
				title: 'After the connection has opened',
				description:
					'What browsers print when an open WebSocket breaks, by exact words: 1006, invalid frames, suspended pages, silence.',
			},
			api: {
				title: 'Exceptions of the API',
				description: 'What the WebSocket constructor, send and close throw in browsers, by exact words.',
			},
			node: {
				title: 'Node: ws and the built-in WebSocket',
				description: 'What ws and Node’s own WebSocket print, by exact words, and what was on the wire.',
			},
			others: {
				title: 'Deno, Bun, Python, Go, .NET, Android, Socket.IO',
				description: 'What WebSocket libraries of other languages print, by exact words, and what was on the wire.',
			},
			proxies: {
				title: 'Proxies, hosts and development servers',
				description:
					'nginx, load balancers, Cloudflare, API gateways, Vite, Next.js: by exact words, and by when the connection ends.',
			},
		},
		printedBy: 'Printed by',
		alsoWords: 'Also in these words',
		wire: 'On the wire',
		causes: 'Causes, the most frequent first',
		check: 'Tell them apart',
		fixes: 'What to do',
		known: {
			here: 'A test of this site takes these words from a real run.',
			source: 'Read in the source of what prints it; not run here.',
			reported: 'Reported by users; not run here.',
		},
		sources: 'Sources: ',
		reproduce: 'Reproduce it in the playground',
		seen: 'See it in a recorded run',
		more: 'More about it',
	},
};

export type ReferenceStrings = typeof en;
