import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '分清三种失败',
	exercise: {
		task: '服务器会抽取一个房间，里面有六个服务器，连接以三种方式结束，哪个怎样结束事先谁也不知道。六个都要看，不要只看第一个，在各自的 close 事件里打印编号和判断：从没打开过的是 "never open"；打开过、结束时服务器没有给出关闭码的是 "lost"；服务器给了关闭码的是 "told" 加上关闭码。',
		checks: {
			watched: '本次运行抽到的房间里，六个服务器都观察到了最后。',
			'never-open': '从没打开的两个打印 "never open"，没有别的。',
			lost: '打开过、没有关闭码就结束的两个打印 "lost"，没有别的。',
			told: '服务器给了关闭码的两个打印 "told" 和关闭码。',
		},
		hints: [
			'只看 close 事件分不出 "never open" 和 "lost"，两者都只有 1006。哪个事件只在其中一种之前触发过？',
			'给每个 socket 单独记住 open 是否触发过，再交给 verdict。',
			'在 watch 里写 let opened = false; 和 socket.onopen = () => { opened = true; }; verdict 的第一行写 if (!opened) return "never open";',
		],
		says: {
			'not-drawn': () => '本次运行没有抽取房间：不带参数的 /ending 会发来房间号。每个房间里服务器的次序都不同。',
			'not-ended': ({ server }) => `没有连接过本次抽到的房间里的 ${server} 号服务器，或者连接还没有结束。`,
			'not-printed': ({ server }) => `没有打印以“${server} ”开头的行。`,
			'too-early': ({ text }) => `“${text}”在那条连接的 close 事件触发之前就打印了。`,
			'was-never-open': ({ text }) => `打印了“${text}”，但那条连接没有触发过 open 事件。`,
			'was-lost': ({ text }) => `打印了“${text}”，但那条连接打开过，后来以 1006 结束。`,
			'was-told': ({ text, code }) => `打印了“${text}”，但那条连接的 close 事件给出了 ${code}。`,
		},
	},
});
