/** Words of the live prices. */
export const ticker = {
	prices: 'Prices',
	columns: { symbol: 'Symbol', price: 'Price', change: 'Since you came', chart: 'Last 240 prices' },
	controls: {
		title: 'What is sent, and how it is shown',
		every: 'Prices change',
		aSecond: '{count} × a second',
		encoding: 'Written as',
		json: 'text (JSON)',
		binary: '12 bytes',
		flow: 'Sent',
		push: 'as they come up',
		pull: 'once a second, put together',
		drawing: 'Drawn',
		frame: 'once for each picture',
		message: 'with each message',
		lose: 'lose every 25th change',
		all: 'All',
		watch: 'Watch {symbol}',
		say: 'Say the prices',
	},
	figures: {
		updates: 'updates a second',
		bytes: 'bytes a second',
		json: 'bytes an update, text',
		binary: 'bytes an update, binary',
		changes: 'changes in an update',
		gaps: 'gaps seen / repaired',
		rows: 'rows drawn a second',
		pictures: 'pictures a second',
		longest: 'ms, longest wait for a picture',
	},
	/** For the script. */
	words: { none: 'No symbol is watched.' },
};

export type TickerStrings = typeof ticker;
