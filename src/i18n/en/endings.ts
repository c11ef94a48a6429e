/** Why a connection did not open, or ended with 1006: what was seen of it, as the second half of a sentence. */
export const endings = {
	aborted: 'close() was called before it was open',
	refused: (status: number) => `the server answered ${status}`,
	'not-http': 'the answer is not HTTP',
	'not-taken': 'the server answered 101, but no open event came',
	'no-answer': 'the connection ended before an answer came',
	unseen: 'nothing of it was seen at the lab server',
	cut: 'the server cut the TCP link without a Close frame',
	networkCut: (time: string) => `the network was cut by hand at ${time}`,
	networkDown: (time: string) => `the network was unplugged by hand, since ${time}`,
	serverCode: (code: number) => `the server’s Close frame says ${code}`,
	unanswered: 'the Close frame was not answered',
	'no-close-frame': 'the TCP link ended without a Close frame',
	unrecorded: 'what ended it was not recorded',
	/** What the server did against the rules of frames. */
	rules: {
		'reserved-bit': 'the server set a reserved bit',
		'reserved-opcode': 'the server sent a reserved opcode',
		'masked-server-frame': 'the server masked a frame',
		'fragmented-control-frame': 'the server sent a control frame in fragments',
		'control-frame-too-long': 'the server sent a control frame of more than 125 bytes',
		'length-not-minimal': 'the server wrote a length in too long a form',
		'length-top-bit': 'the server set the top bit of a length',
		'unexpected-continuation': 'the server sent a continuation of nothing',
		'interrupted-message': 'the server began a message within another',
		'invalid-utf8': 'the server sent text that is not UTF-8',
		other: 'the server broke a rule of the protocol',
	},
};

/** The same of a run in the page, where there is no TCP. */
export const endingsInPage: EndingStrings = {
	...endings,
	cut: 'the server cut the link without a Close frame',
	'no-close-frame': 'the link ended without a Close frame',
};

export type EndingStrings = typeof endings;
