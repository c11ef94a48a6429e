import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type WordEntry, wordFinder } from '../../src/components/internals/search/word-match.ts';

const DIST = join(import.meta.dirname, '../../dist');

const found = (locale: string, query: string): string | undefined => {
	const entries: readonly WordEntry[] = JSON.parse(readFileSync(join(DIST, `search-words/${locale}.json`), 'utf8'));
	return wordFinder(entries)(query)[0]?.href;
};

/** As somebody types with a broken socket in the next window. Pasted messages: `tests/unit/components/word-match.test.ts`. */
const QUERIES: readonly (readonly [locale: string, queries: readonly (readonly [query: string, href: string])[]])[] = [
	[
		'en',
		[
			['1006', '/reference/close-codes/#1006'],
			['close code 1006', '/reference/close-codes/#1006'],
			['1000', '/reference/close-codes/#1000'],
			['1009', '/reference/close-codes/#1009'],
			['1011', '/reference/close-codes/#1011'],
			['close code', '/reference/close-codes/'],
			['Going Away', '/reference/close-codes/#1001'],
			['Message Too Big', '/reference/close-codes/#1009'],
			['handshake', '/lessons/handshake/'],
			['frames', '/lessons/frames/'],
			['events', '/lessons/events/'],
			['readyState', '/lessons/ready-state/'],
			['heartbeats', '/lessons/heartbeats/'],
			['/slow-reader', '/playground/#server=%2Fslow-reader'],
			['slow-reader', '/playground/#server=%2Fslow-reader'],
			['/echo', '/playground/#server=%2Fecho'],
			['stall-close', '/playground/#server=%2Fstall-close'],
			['Invalid frame header', '/troubleshooting/after-open/#invalid-frame-header'],
			['response code 400', '/troubleshooting/statuses/#response-code-400'],
			['ERR_CONNECTION_REFUSED', '/troubleshooting/before-open/#err-connection-refused'],
			['mixed content', '/troubleshooting/before-open/#mixed-content'],
		],
	],
	[
		'zh-cn',
		[
			['1006', '/zh-cn/reference/close-codes/#1006'],
			['关闭码', '/zh-cn/reference/close-codes/'],
			['关闭码 1009', '/zh-cn/reference/close-codes/#1009'],
			['正常关闭', '/zh-cn/reference/close-codes/#1000'],
			['握手', '/zh-cn/lessons/handshake/'],
			['帧', '/zh-cn/lessons/frames/'],
			['心跳', '/zh-cn/lessons/heartbeats/'],
			['关闭连接', '/zh-cn/lessons/closing/'],
			['/flood', '/zh-cn/playground/#server=%2Fflood'],
			['Firefox 无法建立到 wss://a.b/c 服务器的连接', '/zh-cn/troubleshooting/before-open/#firefox-cant-establish'],
			['Unexpected response code: 502', '/zh-cn/troubleshooting/statuses/#response-code-502'],
		],
	],
];

describe.each(QUERIES)('search in %s finds first', (locale, queries) => {
	it.each(queries)('%s', (query, href) => {
		expect(found(locale, query)).toBe(href);
	});
});

it('finds a number that is no close code of its own in no entry of another', () => {
	expect(found('en', '100600')).toBeUndefined();
});
