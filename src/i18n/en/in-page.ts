/** What is said where a lab runs in the page, without a server. */
export const inPageEn = {
	choose: 'Transport',
	transports: {
		wire: { name: 'On the wire', hint: 'The lab server of this site, over TCP.' },
		page: {
			name: 'In this page',
			hint: 'The same lab server, in this page: real frames, no TCP. Latency, bandwidth and cuts can be set at any time.',
		},
	},
	/** In place of what the wire is, on a copy that has none. */
	noServer: 'This copy of the site has no server. Start the site with npm start to run labs on the wire.',
	mark: 'In this page: real frames, no TCP',
	byItself: 'No lab server answers, so this lab runs in the page.',
	differs:
		'Handshakes, frames and events are real: the same lab server answers, in this page. There is no TCP, no TLS, no cookie and no plain HTTP (fetch), and time on the way is what is set here.',
	gotIt: 'Got it',
	group: 'Network of this lab',
	latency: 'Latency',
	latencies: (ms: number) => (ms === 0 ? 'none' : `${ms} ms`),
	bandwidth: 'Bandwidth',
	bandwidths: (kilobytes: number | null) =>
		kilobytes === null ? 'unlimited' : kilobytes >= 1000 ? `${kilobytes / 1000} MB/s` : `${kilobytes} KB/s`,
	cut: 'Cut now',
	cutHint: 'Breaks all connections off. New ones can be opened.',
	stall: 'Stall',
	stallHint: 'Nothing leaves and nothing arrives, and neither end is told.',
	down: 'Unplug',
	downHint: 'Breaks all connections off, and refuses new ones until it is plugged in again.',
	goOn: 'Go on',
	reconnect: 'Reconnect',
};

export type InPageStrings = typeof inPageEn;
