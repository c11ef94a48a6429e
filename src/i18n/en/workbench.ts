import { endings, endingsInPage } from './endings.ts';

/** The words of a lab, around its views. */
export const en = {
	run: 'Run',
	stop: 'Stop',
	reset: 'Reset',
	undo: 'Bring back my code',
	retry: 'Retry',
	changedElsewhere: 'This code was changed in another tab. Yours stays; “Bring back my code” brings the other one.',
	copyLink: 'Copy link',
	linkCopied: 'The link is on the clipboard.',
	addressMissing: 'The address names a moment that this run does not have.',
	fullScreen: 'Full screen',
	previousStep: 'Previous event (left arrow key)',
	nextStep: 'Next event (right arrow key)',
	editor: 'Code. Escape, then Tab, leaves the editor. Ctrl+Enter runs the code.',
	editorIsPlain: 'The full editor could not be loaded. This one works too.',
	tabs: {
		console: 'Console',
		timeline: 'Timeline',
		handshake: 'Handshake',
		frames: 'Frames',
		states: 'States',
		buffer: 'Buffer',
	},
	views: 'What happened',
	notRun: 'Not run yet',
	verdict: (passed: number, of: number) => `${passed} of ${of} checks`,
	opened: 'A run from a file',
	openedBadge: 'From a file',
	givenCode: 'Code from the teacher is in the editor. “Bring back my code” brings yours back.',
	openedCode: 'The code that made this run is in the editor. Your code is kept.',
	recordedBadge: 'Recorded',
	recordedHint: (browser: string) =>
		`This is a run that was recorded from a real connection${browser === '' ? '' : `, in ${browser}`}. Press Run to make your own.`,
	recordedElsewhere: 'Browsers differ here. Show what was recorded in:',
	recordedOther: 'Recorded from the starter code',
	ownBadge: (run: number) => `Run ${run}`,
	covered: 'The recorded run waits for your answer to the question above. Or press Run, or look.',
	coveredOther: 'The recorded run is of the starter code, and this is other code. Press Run to see what it does.',
	uncover: 'Show the recording',
	linkHint: 'Choose a line, a row, a frame or a bit: what belongs to it lights up everywhere.',
	gotIt: 'Got it',
	divider: 'Width of the code',
	starting: 'Starting…',
	running: 'Running',
	waitingToOpen: 'Running: the browser waits before it connects, as Firefox does for seconds after failed handshakes',
	runningSockets: (open: number) => (open === 1 ? 'Running: 1 socket open' : `Running: ${open} sockets open`),
	ended: 'Ended',
	endedClosed: (code: number) => `Ended: closed with ${code}`,
	/** @param why the second half of the sentence */
	endedLost: (code: number | null, why: string) =>
		code === null ? `Ended, not opened: ${why}` : `Ended with ${code}: ${why}`,
	endedOneOf: (all: string, socket: number, code: number | null, why: string) =>
		`${all}; socket ${socket}${code === null ? '' : ` with ${code}`}: ${why}`,
	/** In place of an ending of which nothing was seen, where the address is why. */
	elsewhere: 'a lab reaches its own server only; the console says what to write',
	endings,
	endingsInPage,
	endedSockets: (sockets: number) => `Ended: ${sockets} sockets closed`,
	stopped: 'Stopped',
	error: 'Error',
	errorAt: (line: number) => `Error at line ${line}`,
	/** Where the code failed, and what became of its sockets. */
	failedThen: (error: string, then: string) => `${error} · ${then}`,
	socketsOpen: (open: number) => (open === 1 ? '1 socket open' : `${open} sockets open`),
	unresponsive: 'Your code is not answering. Stop it?',
	stopIt: 'Stop the code',
	unreachable: 'The lab server does not answer. Is it still running?',
	/** Of the lab server, where it could not be watched. */
	server: {
		away: 'The lab server does not answer. Is it still running? The page keeps trying.',
		unwatched:
			'The lab server can’t be watched right now, and the page keeps trying. Code runs all the same, but its bytes can’t be shown.',
		back: 'The lab server is back. What this run missed can’t be made up for: run the code again.',
	},
	/** No word of the other buttons stands in it. */
	transport: { wire: 'Transport: on the wire', page: 'Transport: in this page' },
	serverBack: 'The lab server is back: run the code again',
	runAgain: 'Run again',
	showWhy: 'Show where this is seen',
	/** The lab server refused a socket for a limit of its own. */
	limits: {
		sockets: 'The lab server has as many sockets as it takes, from all readers together. Try again in a moment.',
		addresses: 'The lab server has as many readers as it takes. Try again in a moment.',
		memory: 'The lab server is short of memory and takes no new sockets. Try again in a moment.',
		'sockets-per-address':
			'Your network address has as many sockets open as the lab server takes from one. Press Stop, or close other pages of the lab.',
		'sockets-per-network':
			'The network around your address has as many sockets open as the lab server takes from one. Try again in a moment.',
		'handshakes-per-address':
			'Sockets are opened too fast for the lab server: those that it refused see 1006. Leave time between them.',
		'sockets-per-tap':
			'This page has as many sockets open as the lab server can show. Press Stop, or close some of them.',
	},
	resetDone: 'Reset to the starter. Your code is kept.',
	solutionUsed: 'The solution is in the editor. Your code is kept.',
	undoDone: 'Your code is back.',
	draftNotKept: 'This browser keeps no data for the page, so your code is lost when you leave it.',
	leaveEditor: 'Esc, then Tab: leave the editor',
	exercise: 'Exercise',
	exerciseNamed: (title: string) => `Exercise: ${title}`,
	checksPassed: (passed: number, of: number) => `Checks: ${passed} of ${of} passed`,
	todo: 'to do',
	passed: 'passed',
	failed: 'not yet',
	solved: 'Solved',
	hint: (number: number, of: number) => `Hint ${number} of ${of}`,
	showSolution: 'Compare with a solution',
	hideSolution: 'Hide the solution',
	solutionAfterTry: 'A solution can be opened after your first run.',
	solutionDiff: 'Your code compared with the solution',
	solutionSame: 'Your code is the solution, letter for letter.',
	useSolution: 'Use this solution',
	diffRemoved: 'only in your code',
	diffAdded: 'only in the solution',
	share: 'Share',
	loadFailed: 'This part could not be loaded. Is the lab server still running?',
};

export type WorkbenchStrings = typeof en;
