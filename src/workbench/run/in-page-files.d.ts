declare module 'virtual:in-page-host' {
	/** Of the script of the worker that holds a page's network and lab server. */
	const address: string;
	export default address;
}

declare module 'virtual:in-page-prelude' {
	/** What a sandbox's worker begins with for a run in the page. */
	const script: string;
	export default script;
}

declare module 'virtual:server-program' {
	/** The script of the worker that runs `server.js`. */
	const code: string;
	export default code;
}
