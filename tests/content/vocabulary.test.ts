import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTENT, type ContentPage, pagesOf } from './content-page.ts';

/** A term of the protocol, what Chinese pages call it, and what they must not call it. */
const TERMS = [
	{ en: /\bhandshakes?\b/i, zh: '握手', not: /握手包|握手协议|开放握手|打开握手/ },
	{ en: /\bframes?\b/i, zh: '帧', not: /数据框|框架帧/ },
	{ en: /\bmask(?:s|ed|ing)?\b/i, zh: '掩码', not: /掩蔽|遮罩|屏蔽码/ },
	{ en: /\bmasking key\b/i, zh: '掩码密钥', not: /掩码键|屏蔽键|掩码钥/ },
	{ en: /\bpayload\b/i, zh: '载荷', not: /有效负载|净荷|有效载荷/ },
	{ en: /<CloseCode\b/, zh: '关闭码', not: /关闭代码|关闭状态码|断开码/ },
	{ en: /\bClose frame\b/, zh: '关闭帧', not: /断开帧|结束帧/ },
	{ en: /\bsubprotocols?\b/i, zh: '子协议', not: /副协议|次级协议/ },
	{ en: /\bserver\b/i, zh: '服务器', not: /服务端|伺服器/ },
	{ en: /\bback-pressure\b/i, zh: '背压', not: /反压|回压/ },
	{ en: /\bheartbeats?\b/i, zh: '心跳', not: /心搏|心拍/ },
	{ en: /\bbrowser\b/i, zh: '浏览器', not: /流览器/ },
];

/** Words that Chinese readers know as well, but for which this site has another: one word for one thing. */
const NOT_CHINESE = [
	/套接字/,
	/沙盒/,
	/凭证/,
	/让连接失败/,
	/Network 面板/,
	/高水位(?!线)/,
	/谈妥|谈成|商定/,
	// After a number, and over a column of them, the unit is its symbol, as in every view: ms.
	/(?:[\d}] ?|['"])毫秒/,
];

/** What readers type, not what they read. */
const isForSearch = (file: string) => file.endsWith('-words.ts');

/** English words for which the standards have another. */
const NOT_ENGLISH = [
	/\bmask key\b/i,
	/\bpacket\b/i,
	/\bclose status\b/i,
	/\bdata frame payload data\b/i,
	/\bsub-protocol/i,
];

/** No space beside a Latin letter or digit, a half-width mark, a space beside a full-width one, half an ellipsis. */
const UNTIDY =
	/.{0,8}(?:\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}|\p{Script=Han}[,;:?!()]|\p{Script=Han} [“（]|[”）] \p{Script=Han}|[，。；：！？、] |\p{Script=Han}…(?!…)).{0,8}/gu;

const INTERFACE = join(CONTENT, '../src/i18n/zh-cn');

const english = pagesOf('en');
const chinese = [...pagesOf('zh-cn').values()].map((page) => [page.file, page] as const);

/** The words of a page: no code, no tags, no addresses. */
const words = ({ prose }: ContentPage): string =>
	prose
		.replace(/`[^`]*`/g, '`')
		.replace(/<[^>]*>/g, '`')
		.replace(/\]\([^)]*\)/g, ']');

describe.each(chinese)('%s', (_file, page) => {
	it.each(TERMS.map((term) => [term.zh, term] as const))('calls it %s where English has the term', (_zh, term) => {
		const original = english.get(page.slug)?.prose ?? '';
		if (term.en.test(original)) expect(page.prose).toContain(term.zh);
		expect(page.prose).not.toMatch(term.not);
	});

	it('has one word for one thing', () => {
		for (const drift of NOT_CHINESE) expect(page.prose).not.toMatch(drift);
	});

	it('has no space beside a full-width mark', () => {
		expect(words(page).match(/.{0,8}(?:\p{Script=Han} [“（]|[”）] \p{Script=Han}).{0,8}/gu) ?? []).toEqual([]);
	});

	it('has a space between Chinese and Latin letters or digits', () => {
		const tight = words(page).match(/.{0,8}(?:\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}).{0,8}/gu) ?? [];
		expect(tight).toEqual([]);
	});

	it('keeps a paragraph on one line, since a line break between Chinese characters becomes a space', () => {
		expect(
			page.prose.match(/.{0,8}[\p{Script=Han}，。；：、）”]\n(?:[\p{Script=Han}（“`]|<[A-Z]).{0,8}/gu) ?? [],
		).toEqual([]);
	});

	it('has Chinese punctuation between Chinese characters', () => {
		expect(words(page).match(/\p{Script=Han}[,;:?!()].{0,8}/gu) ?? []).toEqual([]);
	});
});

/** The modules that hold Chinese texts beside the pages: the interface, labs, tables of the reference and of symptoms. */
const modules = [
	...readdirSync(INTERFACE, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts') && !isForSearch(file))
		.map((file) => join(INTERFACE, file)),
	...readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
		.filter((file) => basename(file) === 'zh-cn.ts')
		.map((file) => join(CONTENT, file)),
].map((file) => [relative(join(CONTENT, '..'), file), readFileSync(file, 'utf8')] as const);

describe.each(modules)('%s', (_file, text) => {
	it('uses the same terms', () => {
		expect(TERMS.filter((term) => term.not.test(text)).map(({ zh }) => zh)).toEqual([]);
		for (const drift of NOT_CHINESE) expect(text).not.toMatch(drift);
	});

	it('has spaces and marks as Chinese has them', () => {
		expect(text.match(UNTIDY) ?? []).toEqual([]);
	});
});

it.each([...english.values()].map((page) => [page.file, page] as const))(
	'%s uses the terms of the standards',
	(_file, page) => {
		for (const drift of NOT_ENGLISH) expect(words(page)).not.toMatch(drift);
	},
);
