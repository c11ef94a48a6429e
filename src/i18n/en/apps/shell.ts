/** Words around an application: what each of their pages has. */
export const appShell = {
	apps: 'Use together',
	/** Behind an application in a list: the lesson that builds it. */
	lesson: 'Build it',
	needsScript: 'An application is a program that runs in the page: it needs JavaScript.',
	room: 'Room',
	share: 'Open on other machines',
	code: 'Read its code',
	screen: 'Full screen',
	close: 'Close',
	tryNow: 'Try now',
	/** In a copy of the site without its server. */
	alone:
		'This copy of the site has no server: one runs in this page, for you alone. To use it together, start the site with npm start -- --lan.',
	sharing: {
		title: 'Open it on other machines',
		lead: 'Whoever opens this address comes into the same room.',
		local:
			'This page is open on the server’s own machine, at an address that no other can open. Start the server with `npm start -- --lan`: then the address for others is shown here.',
		room: 'Room',
		go: 'Go to this room',
		qr: 'A QR code of the address',
	},
	reading: {
		title: 'The code of this page',
		lead: 'This is what runs: the files themselves, with nothing left out.',
		sides: { client: 'Client', server: 'Server', beside: 'What both stand on' },
		unavailable: 'The code could not be loaded. Close this and try again.',
	},
	/** For the script, as flat texts: `{seconds}`, `{lines}` and the like are filled in. */
	words: {
		idle: 'not connected',
		connecting: 'connecting…',
		/** In place of a name that is not shown. */
		numbered: 'Person {id}',
		open: 'connected',
		refused: 'refused',
		full: 'full',
		away: 'the server is gone',
		'notice-refused': 'The server does not answer, or does not let this page in.',
		'notice-full': 'The room is full.',
		'notice-away': 'The connection is gone. What you have stays; this page comes back by itself.',
		'notice-final': 'The server ended this and does not want to be asked again.',
		countdown: 'Next try in {seconds} s',
		lines: '{file}, {lines} lines',
	},
};

export type AppShellStrings = typeof appShell;
