import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '分清三种失败',
	exercise: {
		task: '六条连接以三种方式结束。在各自的 close 事件里打印路径和判断：从没打开过的是 "never open"；打开过、结束时服务器没有给出关闭码的是 "lost"；服务器给了关闭码的是 "told" 加上关闭码。',
		checks: {
			'never-open': '/refuse 和 /bad-accept 打印的是 "never open"，没有别的。',
			lost: '/drop 和 /violate 打印的是 "lost"，没有别的。',
			told: '两个 /close 打印的是 "told" 和关闭码。',
		},
		hints: [
			'只看 close 事件分不出 "never open" 和 "lost"，两者都只有 1006。哪个事件只在其中一种之前触发过？',
			'给每个套接字单独记住 open 是否触发过，再交给 verdict。',
			'在 watch 里写 let opened = false; 和 socket.onopen = () => { opened = true; }; verdict 的第一行写 if (!opened) return "never open";',
		],
		says: {
			'not-ended': ({ path }) => `到 ${path} 的连接没有建立过，或者没有按预期结束。`,
			'not-printed': ({ path }) => `没有打印以“${path}”开头的行。`,
			'too-early': ({ text }) => `“${text}”在那条连接的 close 事件触发之前就打印了。`,
			'was-never-open': ({ text }) => `打印了“${text}”，但那条连接没有触发过 open 事件。`,
			'was-lost': ({ text }) => `打印了“${text}”，但那条连接打开过，后来以 1006 结束。`,
			'was-told': ({ text, code }) => `打印了“${text}”，但那条连接的 close 事件给出了 ${code}。`,
		},
	},
});
