import { codePane } from './code-pane.ts';

/** What the trace viewer says around the views. */
export const traceViewerEn = {
	drop: 'Drop files here, or choose them: runs saved by WebSocket Lab (JSON), HARs of a browser, captures of Wireshark or tcpdump (pcap, pcapng), each also packed with gzip.',
	stays: 'They stay on this machine. Several files stand side by side.',
	choose: 'Choose files…',
	example: 'Open an example: one program in two browsers',
	exampleFailed: 'The example could not be loaded. Is the lab server still running?',
	opening: (name: string) => `Opening ${name} …`,
	opened: (count: number) => (count === 1 ? '1 run is open.' : `${count} runs are open.`),
	ofFile: (name: string, sentence: string) => `${name}: ${sentence}`,
	tooMany: (limit: number) => `At most ${limit} runs stand side by side: close one to open another.`,
	fromLink: 'From a link',
	badge: { trace: 'Run', page: 'Run in the page', capture: 'Capture', har: 'HAR' },
	facts: (sockets: number, frames: number) =>
		`${sockets === 1 ? '1 socket' : `${sockets} sockets`}, ${frames === 1 ? '1 frame' : `${frames} frames`}`,
	share: 'Share',
	playground: 'Code in the playground',
	codePane,
	close: (name: string) => `Close ${name}`,
	closed: (name: string) => `${name} is closed.`,
	bringBack: 'Bring it back',
	notes: 'Notes',
	pin: 'Choose a row, a frame or a byte, then write what is to be said about it.',
	notHere: 'What is chosen has no place of its own: choose a row, a frame or a byte.',
	at: {
		event: (event: number) => `Moment ${event}`,
		frame: (frame: number) => `Frame ${frame}`,
		byte: (frame: number, byte: number) => `Frame ${frame}, byte ${byte}`,
	},
	text: (place: string) => `Note on: ${place}`,
	add: 'Pin the note',
	remove: 'Remove',
	gone: 'This run has no such place.',
	travels:
		'Notes travel with the file and with the link: in a capture as comments of packets, in a HAR as comments of messages and, for all else, of the request. Only JSON and the link keep notes at the console, and a capture none at calls and events.',
	full: 'This run has as many notes as a file may have.',
};

export type TraceViewerStrings = typeof traceViewerEn;
