import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '半个字符',
	predictions: {
		becomes: {
			question: '文本在第十一个单元之后截断，正好切在 😀 中间。发送时，剩下的这一半会怎样？',
			options: {
				throws: 'send 抛出异常。',
				half: '它的两个字节原样发出。',
				replaced: '换成另一个字符发出。',
				fails: '服务器以 1007 使连接失败。',
			},
			because: '半个代理对不是字符，UTF-8 里没有与它对应的字节。浏览器改为发送 U+FFFD，占三个字节，而且不告诉任何人。',
			wrong: {
				throws: 'send 接受任何字符串，连警告也没有。',
				half: '文本帧必须是 UTF-8，而 UTF-8 里没有半个代理对的编码。',
				fails: '收到的字节不是 UTF-8 时才会这样，而浏览器发出的永远是 UTF-8。',
			},
		},
	},
});
