/**
 * Tests texts against a regular expression, away from the page: some expressions take longer than the page may live
 * (`(a+)+$` on thirty letters), and only a worker can be ended in the midst of one.
 */
export interface RegexQuestion {
	readonly source: string;
	readonly flags: string;
	readonly texts: readonly string[];
}

addEventListener('message', ({ data }: MessageEvent<RegexQuestion>) => {
	const regex = new RegExp(data.source, data.flags);
	const found = data.texts.map((text) => {
		// With the flags g and y an expression goes on where it found something last.
		regex.lastIndex = 0;
		return regex.test(text);
	});
	postMessage(found);
});

// Loading took its time; what comes now is work.
postMessage('ready');
