const list = (items: readonly string[]) => items.join(', ');
/** Messages as they are quoted: a text, or how many bytes of binary data. */
const binary = (size: number) => `${size} ${size === 1 ? 'byte' : 'bytes'} of binary data`;
const quoted = (items: readonly (string | number)[]) =>
	list(items.map((item) => `“${typeof item === 'number' ? binary(item) : item}”`));
const onLine = (line: number | null) => (line === null ? '' : ` on line ${line}`);
const withReason = (code: number, reason: string) =>
	code === 1005 ? 'no code' : reason === '' ? `code ${code}` : `code ${code} and the reason “${reason}”`;

const wantedClose = (code: number | null, reason: string | null) =>
	reason === null
		? `code ${code}`
		: code === null
			? `the reason “${reason}”`
			: `code ${code} and the reason “${reason}”`;

/**
 * What a check of an exercise says when it did not pass: always what was seen instead. The name of a sentence is its id:
 * wrong answers in `content/labs` name the one that they must get.
 */
export const exercises = {
	checkThrew: (error: string) => `This check could not be evaluated: ${error}. That is our mistake, not yours.`,
	notRecorded: () => 'Not all that went over the wire was recorded in this run, so this can’t be told. Run it again.',

	noSocket: () => 'No WebSocket was created.',
	severalSockets: (count: number) =>
		`${count} WebSockets were created. The exercise is about one connection: what one of them does says nothing of another.`,
	constructorThrew: (line: number | null, name: string) => `new WebSocket(…)${onLine(line)} threw ${name}.`,
	otherPath: (paths: readonly string[], wanted: string) =>
		`You connected to ${list(paths)}; the check wants ${wanted}.`,
	refused: (path: string, status: number) => `The server answered ${status} instead of 101 for ${path}.`,
	notOpened: (path: string) => `The connection to ${path} has not been opened.`,
	failedToOpen: (path: string, code: number) => `The connection to ${path} failed before it was open (${code}).`,

	abortedBeforeOpen: (path: string, line: number | null) =>
		`You called close()${onLine(line)} before the connection to ${path} was open.`,

	nothingSent: () => 'No message left the client.',
	sendDropped: (line: number | null) =>
		`send()${onLine(line)} was called after the socket had begun to close, so its message was dropped.`,
	sendFailed: (line: number | null, name: string) => `send()${onLine(line)} threw ${name}, so nothing was sent.`,
	sentOther: (texts: readonly (string | number)[], more: number) =>
		`You sent ${quoted(texts)}${more > 0 ? ` and ${more} more` : ''}.`,
	nothingReceived: () => 'No message event was fired.',
	messageWithoutListener: () =>
		'The message came, but nobody listened to its message event: your code does not know that it is there.',
	messageUnheard: (line: number | null) =>
		`You called close()${onLine(line)} before the message came: it arrived, but no message event was fired.`,
	closedBeforeMessage: (line: number | null) => `You called close()${onLine(line)} before the message came.`,
	receivedOther: (texts: readonly (string | number)[], more: number) =>
		`The message events had ${quoted(texts)}${more > 0 ? ` and ${more} more` : ''}.`,

	sentCount: (count: number) => (count === 1 ? '1 message left the client.' : `${count} messages left the client.`),
	receivedCount: (count: number) => (count === 1 ? 'The page heard 1 message.' : `The page heard ${count} messages.`),
	openedCount: (count: number) => (count === 1 ? '1 connection was opened.' : `${count} connections were opened.`),
	otherSubprotocol: (chosen: string | null) =>
		chosen === null ? 'The server chose no subprotocol.' : `The server chose the subprotocol “${chosen}”.`,

	sendNotCalled: () => 'send() was not called.',
	sendThrew: (line: number | null, name: string) => `send()${onLine(line)} threw ${name}: the socket was not open yet.`,

	noCloseFrameOut: () => 'No close frame left the client.',
	closeThrew: (line: number | null, name: string) => `close()${onLine(line)} threw ${name}, so nothing was closed.`,
	closedBeforeOpen: (line: number | null) =>
		`close()${onLine(line)} was called before the socket was open, so no close frame left the client.`,
	browserClosed: (code: number) =>
		`The close frame with code ${code} came from the browser; the check wants you to close.`,
	serverClosedFirst: (code: number, reason: string) =>
		`The server closed first, with ${withReason(code, reason)}; the check wants you to close.`,
	closedWithOther: (code: number, reason: string, wantedCode: number | null, wantedReason: string | null) =>
		`Your close frame has ${withReason(code, reason)}; the check wants ${wantedClose(wantedCode, wantedReason)}.`,

	noCloseEvent: () => 'No close event was fired.',
	closeEventOther: (code: number, wanted: number) => `The close event has code ${code}; the check wants ${wanted}.`,

	nothingPrinted: () => 'Nothing was printed.',
	printedOther: (texts: readonly (string | number)[], more: number) =>
		`What was printed: ${quoted(texts)}${more > 0 ? ` and ${more} more` : ''}.`,
	serverEnded: (line: number | null, text: string) =>
		`The process of server.js ended in this run${onLine(line)}, and everybody was cut off${text === '' ? '.' : `: ${text}`}`,
	uncaught: (line: number | null, text: string) => `Nothing caught an error${onLine(line)}: ${text}`,
};

export type ExerciseStrings = typeof exercises;
