import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wordFor } from '../../../src/apps/chat/problems.ts';
import { chat as en } from '../../../src/i18n/en/apps/chat.ts';
import { chat as zhCn } from '../../../src/i18n/zh-cn/apps/chat.ts';

const scenario = readFileSync(new URL('../../../src/lab-server/scenarios/chat.ts', import.meta.url), 'utf8');
/** What the scenario itself refuses a message with; what can’t be read is never sent by the page. */
const sentences = [...scenario.matchAll(/refuse\('([^']+)', ref\)/g)].map(([, sentence = '']) => sentence);

test('each refusal of the chat is said in the language of the page', () => {
	expect(sentences).toEqual([
		'You say too much at once. Wait a little, then send it again.',
		'The room is out of reach. Send it again.',
	]);
	const said = sentences.map((sentence) => {
		const word = Object.entries(en.words).find(([name]) => name === wordFor(sentence));
		const chinese = Object.entries(zhCn.words).find(([name]) => name === wordFor(sentence));
		return [word?.[1], chinese?.[1]];
	});
	expect(said).toEqual([
		['You say too much at once. Wait a little, then send it again.', '发送得太快了，请稍等片刻再发送。'],
		['The room is out of reach. Send it again.', '暂时连不上聊天室，请重新发送。'],
	]);
});

test('what the server may say besides stands as it was said', () => {
	expect(wordFor('constructor')).toBeNull();
});
