import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '说 chat.v2',
	exercise: {
		task: '一个服务器支持 chat.v2 和 chat.v1，另一个较旧，只支持 chat.v1。同一行代码要对两者都管用：让新的说 chat.v2，旧的说 chat.v1。每条连接的第一条消息要发送协商出的名字。',
		checks: {
			'new-server': '两种都支持的服务器选择 chat.v2。',
			'old-server': '只支持 chat.v1 的服务器选择 chat.v1。',
			spoken: '每条连接的第一条消息，就是在那条连接上协商出的名字。',
		},
		hints: [
			'在“握手”标签页里逐个选择 socket。提供了什么，服务器又回答了什么？',
			'服务器只能从提供的名字里选。第二个参数可以是名字的数组。',
			'这个服务器按提供的顺序，选第一个自己支持的名字。哪个该排在最前面？',
		],
		says: {
			'no-connection': ({ supported }) => `没有连接过支持 ${supported} 的服务器。`,
			'offered-nothing': ({ supported }) => `没有向支持 ${supported} 的服务器提供任何子协议。`,
			'chose-none': ({ supported, offered }) =>
				`提供的是 ${offered}，支持 ${supported} 的服务器一个也没选。这样的连接在 Chromium 里会失败，在 Firefox 和 WebKit 里会打开，但没有子协议。`,
			'chose-other': ({ supported, offered, chosen }) =>
				`提供的是 ${offered}，支持 ${supported} 的服务器选了 ${chosen}。`,
			'other-offer': ({ one, other }) =>
				`你向一个服务器提供 ${one}，向另一个提供 ${other}。可客户端事先并不知道会遇到哪一个。`,
			'not-open': ({ supported }) => `到支持 ${supported} 的服务器的连接没有打开。`,
			'said-nothing': ({ supported }) => `没有向支持 ${supported} 的服务器发送消息。`,
			'said-other': ({ supported, chosen, text }) =>
				`向支持 ${supported} 的服务器发送了“${text}”，而那里协商出的是 ${chosen}。`,
		},
	},
});
