/** What the Markdown twins of the pages say besides. */
export const markdown = {
	/** Above the text of a page. */
	twin: (address: string) => `This is the text of ${address}, for programs. Labs run on the page.`,
	lab: (title: string) => `Lab: ${title}`,
	exercise: (title: string) => `Exercise: ${title}`,
	hints: 'Hints',
	console: 'The recorded run prints:',
	wire: 'On the wire, as it was recorded:',
	figure: 'There is an interactive figure here on the page.',
	/** Of `llms.txt`. */
	summary:
		'A course, a reference and tools about WebSocket (RFC 6455) whose lessons run: every claim about behaviour is shown by a recorded run of real code against a real server.',
	rule: 'Each page has a twin in Markdown: add index.md to its address.',
	other: 'The same in Chinese',
	sections: {
		lessons: 'Lessons, in the order in which they are read',
		reference: 'Reference',
		troubleshooting: 'Troubleshooting: the exact words of errors',
		tools: 'Tools',
		more: 'More',
	},
};

export type MarkdownStrings = typeof markdown;
