import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '选中一个，或者一个也没有',
	predictions: {
		second: {
			question:
				'第二台服务器只支持 chat.v3，网页提供的是 chat.v2 和 chat.v1。这次运行是在 Chromium 里录制的。第二条连接会怎样？',
			options: {
				refused: '服务器以 400 拒绝。',
				fails: '服务器返回 101，浏览器使连接失败。',
				opens: '连接打开，protocol 是空字符串。',
			},
			because:
				'没有协商成的服务器会省去这个头字段，照样接受连接。按 WHATWG 标准，网页提过要求的话，浏览器应当使这样的连接失败，Chromium 就是这样做的。Firefox 和 WebKit 则会打开它，protocol 是空字符串。',
			wrong: {
				refused: '服务器可以这样做，也更友好。但大多数服务器，包括这一台，只是省去这个头字段。',
				opens: 'Firefox 和 WebKit 里是这样。Chromium 照标准办事。',
			},
		},
	},
});
