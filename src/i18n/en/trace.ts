import { wholeNumber } from '../whole-number.ts';
import { network } from './network.ts';

const megabytes = (characters: number) => (characters / 1024 / 1024).toFixed(1);

const counted = (count: number, one: string, many: string) =>
	count === 1 ? `1 ${one}` : `${wholeNumber(count)} ${many}`;
const messages = (count: number) => counted(count, 'message', 'messages');

/** What is said about files: those that are opened as a run, and those that a run is saved as. */
export const traceEn = {
	tooLarge: (characters: number, limit: number) =>
		`This file has ${megabytes(characters)} MB of text; a saved run has at most ${megabytes(limit)} MB.`,
	notJson: 'This file is not JSON: it may have been cut short while it was copied. Save the run again.',
	foreign: 'This JSON file is not a run saved by WebSocket Lab.',
	newer: (version: number, known: number) =>
		`This run was saved by a newer WebSocket Lab (format ${version}); this one reads format ${known}. Update it to open the file.`,
	damaged: (field: string) => `This file is damaged: “${field}” is missing or not what it should be. Save it again.`,
	empty: 'This file is empty. Save it again.',
	unknownKind:
		'This file can’t be opened as a run. Choose one saved by WebSocket Lab, a HAR of a browser, or a capture of Wireshark or tcpdump (pcapng, pcap).',
	tooManyBytes: (bytes: number, limit: number) =>
		`This file has ${megabytes(bytes)} MB; at most ${megabytes(limit)} MB can be opened. Save a shorter part of it.`,
	tooLargeUnpacked: (limit: number) =>
		`This file has more than ${megabytes(limit)} MB once it is unpacked: that can’t be opened. Save a shorter part of it.`,
	damagedGzip: 'This gzip file is damaged: nothing in it can be unpacked. Save it again.',
	archive: (name: string) => `This file is packed (${name}). Unpack it, then open what is in it.`,
	noSocketInHar: (requests: number) =>
		`There is no WebSocket in this HAR of ${counted(requests, 'request', 'requests')}. Open the network panel before the page connects, then save the HAR again.`,
	noSocketInCapture: (connections: number) =>
		`This capture has ${counted(connections, 'TCP connection', 'TCP connections')}, and none begins with a WebSocket handshake. Start the capture before the page connects.`,
	encryptedCapture: (connections: number) =>
		`This capture has ${counted(connections, 'encrypted connection', 'encrypted connections')} (TLS) and no WebSocket in plain text. Capture a ws: connection instead of wss:.`,
	cutPackets: (packets: number) =>
		`The packets of this capture were cut short while capturing (${wholeNumber(packets)} of them), so no WebSocket can be read. Capture whole packets: without -s, or with -s 0.`,
	unreadTunnel: (name: string, packets: number) =>
		`This capture has ${counted(packets, 'packet', 'packets')} of a tunnel that can’t be looked into (${name}) and no TCP outside of it. Capture at an end of the tunnel, inside of it.`,
	unknownLink: (linkType: number) =>
		`The packets of this capture were taken from a kind of link that can’t be read (link type ${linkType}). Capture Ethernet, the loopback interface or Linux’s “any”.`,
	damagedCapture: (at: number) =>
		`This capture is damaged at byte offset ${wholeNumber(at)}, and nothing before it can be shown. Save it again.`,
	/** After the file was opened. */
	notes: {
		inPage: 'This run was made in the page: real frames, no TCP.',
		capture: 'This is a capture: it has what was on the wire, but no calls, events or console lines.',
		har: 'This is a HAR: it has headers and messages, but no bytes. The bytes shown here were reconstructed: the order of the headers, fragments, compression, lengths of frames, and masking keys (00 00 00 00 here) may have been different on the wire, and ping, pong and close are missing.',
		captureCutShort: (at: number) =>
			`The file is cut short or damaged at byte offset ${wholeNumber(at)}: what stands before it is shown.`,
		captureLost: (bytes: number) =>
			`The capture missed ${counted(bytes, 'byte', 'bytes')}: after that, frames of the same direction can’t be read.`,
		cutPackets: (packets: number) =>
			`${counted(packets, 'packet was', 'packets were')} cut short while capturing: capture whole packets.`,
		captureEncrypted: (connections: number) =>
			`${counted(connections, 'encrypted connection', 'encrypted connections')} (TLS) can’t be shown.`,
		otherRequests: (requests: number) =>
			`${counted(requests, 'other HTTP request', 'other HTTP requests')} on the connections of these sockets ${requests === 1 ? 'is' : 'are'} not shown.`,
		answersFirst: (connections: number) =>
			`${counted(connections, 'answer was', 'answers were')} captured before the request: ${connections === 1 ? 'it is' : 'they are'} shown after it, at its time.`,
		connectionsLeftOut: (connections: number) =>
			`The capture has too many connections: the last ${wholeNumber(connections)} were not looked at.`,
		socketsLeftOut: (sockets: number) => `There are too many sockets: the last ${wholeNumber(sockets)} are not shown.`,
		messagesLeftOut: (count: number) =>
			`${messages(count)} can’t be shown: there are too many, or nothing opened the connection before them.`,
		messagesUnreadable: (count: number) =>
			`${messages(count)} can’t be read: the file does not say, in a way that is known here, what was sent or which way.`,
		messagesCompleted: (count: number) =>
			`${messages(count)} stand${count === 1 ? 's' : ''} in the file without an opcode or without a time: taken as text, or at the time of what stands before.`,
		noMessageList: (sockets: number) =>
			`For ${counted(sockets, 'socket', 'sockets')} the file has no messages: Firefox and Safari write none into a HAR. The handshake is shown; for messages save the HAR in Chrome or Edge, or capture the packets.`,
		noHeaders: (sockets: number) =>
			`For ${counted(sockets, 'socket', 'sockets')} the file lacks the headers of the request or of the answer: rules about headers are shown as broken there that may have been kept.`,
		entriesDamaged: (entries: number) =>
			`${counted(entries, 'socket', 'sockets')} of the file can’t be read and ${entries === 1 ? 'is' : 'are'} not shown.`,
		textsCut: (texts: number) =>
			`${counted(texts, 'text or list', 'texts or lists')} of this file ${texts === 1 ? 'was' : 'were'} longer than any of a run and ${texts === 1 ? 'is' : 'are'} cut.`,
		fragmentsLost: (fragments: number) =>
			`${counted(fragments, 'fragment', 'fragments')} of IP packets ${fragments === 1 ? 'was' : 'were'} passed over: the others of the packet are missing.`,
		unreadTunnel: (name: string, packets: number) =>
			`${counted(packets, 'packet', 'packets')} of a tunnel that can’t be looked into (${name}) ${packets === 1 ? 'was' : 'were'} passed over.`,
		unknownLink: (type: number, packets: number) =>
			`${counted(packets, 'packet', 'packets')} of link type ${type} can’t be read and ${packets === 1 ? 'was' : 'were'} passed over.`,
	},
	/** Inside files that are saved, for those who open them in another program. */
	comments: {
		section:
			'Saved by WebSocket Lab. The TCP payloads are the recorded bytes, one segment for each chunk as the server wrote or read it. Everything below them was made for this file: addresses (192.0.2.0/24 is reserved for examples), the client’s ports, sequence numbers, and the beginning and the end of each TCP connection.',
		opened: 'Made for this file: the recording begins with the first byte of the request.',
		ended: 'Made for this file: the recording says that the link ended here, not which side ended it first.',
		cut: 'Made for this file: the recording says that the server cut the link here, without a closing handshake.',
		inPage:
			'The run was made in the page: no TCP connection carried these bytes, which are those of a lab server in the memory of the page.',
		network: (list: readonly string[]) => `What was done to its network by hand: ${list.join('; ')}.`,
		changes: network,
		networkAt: (what: string, seconds: string) => `${what} at ${seconds} s`,
		noClock: 'When it was recorded is not known: its clock begins on 1 January 1970.',
		har: 'Saved by WebSocket Lab. As in the HAR of a browser, messages stand here whole and inflated; frames, masking keys, ping, pong and close are not in it.',
		messagesLeftOut: (count: number) =>
			`${messages(count)} could not be written: their bytes were not kept, or can’t be inflated.`,
	},
};

export type TraceStrings = typeof traceEn;
