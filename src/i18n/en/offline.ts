/** What is said of the copy of the site that the browser keeps. */
export const offline = {
	kept: 'This browser keeps the whole site: it works without a network.',
	away: 'You are offline: this is the copy that your browser keeps.',
	dear: 'The site can be kept in this browser, to work without a network. That takes about 35 MB.',
	off: 'The site is not kept in this browser.',
	keep: 'Keep it',
	remove: 'Remove it',
	newVersion: 'There is a new version of this site. Loading it reloads all its open pages; your code stays.',
	load: 'Load it',
	later: 'Later',
};

export type OfflineStrings = typeof offline;
