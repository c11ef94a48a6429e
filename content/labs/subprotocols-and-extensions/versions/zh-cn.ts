import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '两个版本，同一个网页',
	exercise: {
		task: '在 chat.v2 里，消息是 {"type":"say","text":"hello"} 这样的 JSON；在 chat.v1 里，消息就是纯文本 hello。三台服务器中，一台两个版本都支持，一台只支持 chat.v1，一台只支持 chat.v3；哪台是哪台，每次运行重新抽取。请用每台服务器选中的版本向它说 hello，并打印它的编号和发回的文本。没有协商出版本时，什么也不发，结束连接，打印它的编号和 "no version"。',
		checks: {
			alike: '向三台服务器提供的名字相同。',
			newer: '两个版本都支持的服务器使用 chat.v2：它收到 JSON，并打印了 "hello"。',
			older: '选中 chat.v1 的服务器收到纯文本，并打印了 "hello"。',
			none: '什么也没选的服务器没有收到消息；连接结束，并打印了 "no version"。',
		},
		hints: [
			'在“握手”里选择每个 socket：提供了什么，选中了什么？两个名字都要提供，更想要的放在前面。',
			'在 onopen 里看 socket.protocol，并为每个名字准备好消息的写法和读法。',
			'没有协商出版本时，Chromium 只触发 close，不触发 open；Firefox 和 WebKit 会触发 open，protocol 为空。所以在 onopen 里发现 socket.protocol 为空就关闭，在 onclose 里打印。',
		],
		says: {
			'no-connection': ({ number }) => `没有与 ${number} 号服务器交谈：没有看到它对握手的回答。`,
			'other-offer': ({ one, other }) =>
				`你向一台服务器提供 ${one}，向另一台提供 ${other}。网页并不知道自己会遇到哪一台。`,
			'not-chosen': ({ version, offered }) => `没有服务器选中 ${version}。你依次提供了 ${offered}。`,
			'all-chose': () => '每台服务器都选中了一个名字。三台之中，有一台两个版本都不支持。',
			'sent-nothing': ({ number, chosen }) => `${number} 号服务器选中了 ${chosen}，却没有收到消息。`,
			'sent-other': ({ number, chosen, text }) => `${number} 号服务器选中了 ${chosen}，收到的却是“${text}”。`,
			'sent-anyway': ({ number, text }) => `与 ${number} 号服务器什么也没协商成，却照样发送了“${text}”。`,
			'left-open': ({ number }) => `到 ${number} 号服务器的连接没有结束。`,
			'printed-nothing': ({ number }) => `没有打印以“${number} ”开头的行。`,
			printed: ({ number, text }) => `对 ${number} 号服务器，打印的是：“${text}”。`,
			'printed-early': ({ number }) => `打印 ${number} 号服务器的“hello”时，还没有任何监听者收到过它的消息。`,
		},
	},
});
