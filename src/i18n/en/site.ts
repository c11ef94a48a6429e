/** Words of the pages around the labs: blocks of a lesson, search, the page for a missing address. */
export const en = {
	lessons: 'Lessons',
	minutes: (minutes: number) => `About ${minutes} minutes, with the labs`,
	requires: 'Before this one:',
	youWillLearn: 'You will learn',
	tryIt: 'Try it',
	onTheWire: 'What happened on the wire',
	pitfall: 'Pitfall',
	recap: 'Recap',
	frameParts: { header: 'header', maskingKey: 'masking key', payload: 'payload' },
	needsScript:
		'This page needs JavaScript to run code. The lessons can be read without it: each lab shows a run that was recorded.',
	browserTooOld:
		'This browser is older than what this site is made for: labs may not run in it, and views may look broken. Chrome and Edge do from version 125 on, Firefox from 125, Safari from 17.4.',
	lessonMinutes: (minutes: number) => `${minutes} min`,
	search: {
		open: 'Search',
		placeholder: 'Search the lessons',
		close: 'Close',
		loading: 'Searching…',
		none: (query: string) => `Nothing found for “${query}”.`,
		count: (count: number) => (count === 1 ? '1 page' : `${count} pages`),
		unavailable: 'The search index could not be loaded. It is made when the site is built.',
	},
	notFound: {
		title: 'There is no page here',
		description: 'The address does not name a page of WebSocket Lab.',
		sentence: 'The address may be mistyped, or the page has moved. These exist:',
	},
};

export type SiteStrings = typeof en;
