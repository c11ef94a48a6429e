import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '放谁进来？',
	exercise: {
		task: '你在为 https://chat.example 的服务器把门。它会把十个到达的握手请求发给你，次序每次重新抽取。对每个回答 "enter" 或 "refuse"：https://chat.example 和 https://app.chat.example 的网页可以进来，别的都不行。十个请求都带着有效的 cookie。',
		checks: {
			judged: '十个握手都回答了 "enter" 或 "refuse"。',
			own: '自己的两种网页都能进来。',
			strangers: '别的都进不来：别的域名、协议、端口，null，以及没有 Origin 的。',
		},
		hints: [
			'控制台里有每个 Origin 和你的回答。进来的里面，哪个不是那两个之一？',
			'要比较整个值：数组的 includes() 比的就是相等。',
			'头字段名的大小写是任意的，自己人里有一个是小写：比较名字时用 text.toLowerCase()。',
		],
		says: {
			'not-all-came': ({ came }) => `十个握手只来了 ${came} 个。在全部回答之前，要让到 /visitors 的连接一直打开。`,
			'not-judged': ({ origin }) => `Origin 为 ${origin} 的握手没有得到回答。`,
			'other-verdict': ({ verdict }) => `有一个的回答是“${verdict}”；可用的回答是 "enter" 和 "refuse"。`,
			'kept-out': ({ origin }) => `你拒绝了 ${origin}，它是自己人。找到它的 Origin 了吗？头字段名的大小写是任意的。`,
			'let-in': ({ origin }) => `你放进了 ${origin}，它既不是 https://chat.example，也不是 https://app.chat.example。`,
			'let-in-without': () =>
				'你放进了一个没有 Origin 的。网页不会这样：浏览器总会带上它。这是一个程序，拿着某个人的 cookie。',
		},
	},
});
