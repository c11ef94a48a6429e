/** What `npm run trace` says. */
export const traceCommandEn = {
	usage: [
		'npm run trace -- FILE [--json] [--zh]',
		'',
		'Prints what the site would show of a file: its connections, handshakes, frames, broken rules, and what must be known',
		'about the file. It may be a run saved by WebSocket Lab (JSON), a HAR of a browser, or a capture of Wireshark or tcpdump',
		'(pcapng, pcap), each also packed with gzip. FILE is - for the standard input.',
		'',
		'  --json  one JSON object: { connections: [{ opened, request, response, frames, rules, close }], notes }',
		'  --zh    in Simplified Chinese',
		'',
		'A file that can’t be read: one sentence on the standard error, and exit code 2.',
	].join('\n'),
	oneFile: 'Name one file, or - for the standard input: npm run trace -- FILE. See --help.',
	unknownOption: (option: string) => `There is no option ${option}. See --help.`,
	absent: (file: string) => `There is no file ${file}. Check the name.`,
	directory: (file: string) => `${file} is a directory. Name a file in it.`,
	unreadable: (file: string, code: string) => `${file} can’t be read (${code}). Check its name and its permissions.`,
	connection: (number: number) => `Connection ${number}`,
	opened: 'the handshake succeeded',
	notOpened: 'the handshake did not succeed',
	request: 'Request, client to server',
	response: 'Response, server to client',
	absentHead: 'not in this file',
	frames: (count: number) => (count === 1 ? '1 frame' : `${count} frames`),
	more: 'more fragments follow',
	rules: 'Rules broken',
	closed: (code: number, reason: string, clean: boolean) =>
		`Closed with ${code}${reason === '' ? '' : ` ${JSON.stringify(reason)}`}, ${clean ? 'clean' : 'not clean'}`,
	notClosed: 'Not closed',
	notes: 'Notes',
	/** What a HAR has of a failure, in the words of the program that wrote it. */
	failure: (text: string) => `The file says of a failure: ${JSON.stringify(text)}`,
	dropped: 'A limit was reached: not all of this file was read.',
};

export type TraceCommandStrings = typeof traceCommandEn;
