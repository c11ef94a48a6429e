/** What a downloaded program says of itself. */
export const programEn = {
	title: 'A program from WebSocket Lab',
	needs: (origin: string) =>
		`It talks to ${origin} and needs the lab server to run there: npm start in the folder of WebSocket Lab, or npm start -- --lan for other machines. Then reload this page.`,
	server: 'Server',
	run: 'Run again',
	unreached:
		'No connection came about. If this is not what the program is to show: is the lab server running at the address above?',
	console: 'Console',
	/** Lines of a comment at the beginning of a script. */
	node: (origin: string) => [
		`It talks to ${origin} and needs the lab server to run there: npm start in the folder of WebSocket Lab.`,
		'Run it with: node <this file>. Ctrl+C ends it, where a socket stays open.',
		'Node has WebSocket from version 22 on; for an earlier one: npm install ws',
	],
};

export type ProgramStrings = typeof programEn;
