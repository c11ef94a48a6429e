import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '网页能知道什么',
	exercise: {
		task: '房间由服务器抽取，十个服务器各做什么，事先谁也不知道。不要只看第一个，十个都要看，为每个服务器打印编号和判断：从没打开过的是 "never open"；打开过、以 1006 结束的是 "lost"；打开了、300 ms 内没有应答的是 "silent"；有应答的是 "answers"。（在 Firefox 里有两个会应答。）',
		checks: {
			watched: '本次运行抽到的房间里，十个服务器都观察到了最后。',
			'never-open': '从没打开过的打印 "never open"，别的都不是。',
			lost: '打开过、以 1006 结束的打印 "lost"，别的都不是。',
			silent: '问了却没有应答的打印 "silent"，有应答的打印 "answers"。',
		},
		hints: [
			'无论 "never open" 还是 "lost"，close 事件都是 1006。哪个事件能把两者分开？',
			'一声不响的那个，是你的代码把它关闭的。这时 close 事件的关闭码是多少？',
			'在 watch 里写 let opened = false; 在 onopen 里写 opened = true; 在 onclose 里：没有 opened 就是 "never open"，否则 1006 是 "lost"，其余是 "silent"。',
		],
		says: {
			'not-drawn': () => '本次运行没有抽取房间：不带参数的 /broken 会发来房间号。每个房间里服务器的次序都不同。',
			'not-watched': ({ server, room }) => `本次抽到的是房间 ${room}，没有连接过其中的 ${server} 号服务器。`,
			'not-over': ({ server }) => `到 ${server} 号服务器的连接既没有应答，也没有结束。`,
			'not-printed': ({ server }) => `没有打印以“${server} ”开头的行。`,
			'not-asked': ({ server }) => `没有向 ${server} 号服务器发送消息，它不说话就说明不了什么。`,
			'too-early': ({ server }) =>
				`没有给 ${server} 号服务器时间：发出消息不到 200 ms 就调用了 close()。之后到达的应答不会再交给代码。`,
			'was-never-open': ({ text }) => `打印了“${text}”，但那条连接没有触发过 open 事件。`,
			'was-lost': ({ text }) => `打印了“${text}”，但那条连接打开过，以 1006 结束。`,
			'was-silent': ({ text }) => `打印了“${text}”，但那条连接打开过，没有应答，是网页自己关闭的。`,
			'was-answers': ({ text }) => `打印了“${text}”，但那条连接上来过消息。`,
		},
	},
});
