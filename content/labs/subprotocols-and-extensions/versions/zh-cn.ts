import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '两个版本，同一个网页',
	exercise: {
		task: '在 chat.v2 里，消息是 {"type":"say","text":"hello"} 这样的 JSON；在 chat.v1 里，消息就是纯文本 hello。请用三台服务器各自选定的版本向它们说 hello，并打印它支持的名字和发回的文本。没有谈成版本时，什么也不发，结束连接，打印它支持的名字和 "no version"。',
		checks: {
			newer: '两个版本都支持的服务器使用 chat.v2：它收到 JSON，并打印了 "hello"。',
			older: '提供的名字相同时，支持 chat.v1 的服务器收到纯文本，并打印了 "hello"。',
			none: '支持 chat.v3 的服务器没有收到消息；连接结束，并打印了 "no version"。',
		},
		hints: [
			'在“握手”里选择每个套接字：提供了什么，选中了什么？两个名字都要提供，更想要的放在前面。',
			'在 onopen 里看 socket.protocol，并为每个名字准备好消息的写法和读法。',
			'没有谈成时，Chromium 只触发 close，不触发 open；Firefox 和 WebKit 会触发 open，protocol 为空。所以在 onopen 里发现 socket.protocol 为空就关闭，在 onclose 里打印。',
		],
		says: {
			'no-connection': ({ supported }) => `没有到支持 ${supported} 的服务器的连接。`,
			chose: ({ supported, offered, chosen }) =>
				`你提供了 ${offered === '' ? '空列表' : offered}；支持 ${supported} 的服务器选中了 ${chosen ?? '空'}。`,
			'other-offer': ({ one, other }) =>
				`你向一台服务器提供 ${one}，向另一台提供 ${other}。网页并不知道自己会遇到哪一台。`,
			'sent-nothing': ({ supported, chosen }) => `支持 ${supported} 的服务器选中了 ${chosen}，却没有收到消息。`,
			'sent-other': ({ supported, chosen, text }) =>
				`支持 ${supported} 的服务器选中了 ${chosen}，收到的却是“${text}”。`,
			'sent-anyway': ({ supported, text }) => `和支持 ${supported} 的服务器什么也没谈成，却照样发送了“${text}”。`,
			'left-open': ({ supported }) => `到支持 ${supported} 的服务器的连接没有结束。`,
			'printed-nothing': ({ supported }) => `没有打印以“${supported} ”开头的行。`,
			printed: ({ supported, text }) => `对支持 ${supported} 的服务器，打印的是：“${text}”。`,
		},
	},
});
