import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '挂载两次，只连一次',
	exercise: {
		task: '一个组件被挂载，立刻卸载，然后再次挂载，React 在开发模式下就是这样做的。请让它任何时刻都不会有两个 socket；服务器切断连接后能重新连上；最后一次卸载之后什么也不留下。只改 mount。',
		checks: {
			one: '创建 socket 时，之前的那个已经关闭，或者已经对它调用过 close()。',
			shown: '在第二次 mount 和最后一次 unmount 之间，"life 1" 和 "life 2" 各显示一次。',
			stays: '最后一次 unmount 之后，没有打开的 socket，也不再创建。',
		},
		hints: [
			'服务器切断之前，时间线上有几个打开的 socket？各是谁创建的？',
			'unmount 必须关闭自己那次 mount 的 socket。那么会触发谁的 close 事件？它的处理函数又会做什么？',
			'把 socket 和 timer 放在 mount 里。在 unmount 里先 clearTimeout(timer)，再摘掉处理函数（socket.onclose = null），最后 socket.close(1000)。',
		],
		says: {
			'two-at-once': ({ one, other }) =>
				`创建 socket ${other} 时，socket ${one} 还没有关闭，也没有人对它调用过 close()。`,
			log: ({ lines }) =>
				lines === ''
					? '没有打印任何内容。'
					: `控制台里是：${lines}。应当是：mount, unmount, mount, show life 1, show life 2, unmount。`,
			'by-hand': ({ text, one, other }) =>
				`第 ${one} 行和第 ${other} 行各打印了一次“${text}”。请真正挂载两次：两次都应当由同一行打印。`,
			'made-up': ({ text }) => `打印“${text}”时，还没有任何监听者收到过这条消息。`,
			'not-unmounted': () => '运行没有走到最后一次 unmount：要先显示“life 2”。',
			'left-open': ({ socket }) => `最后一次 unmount 之后，socket ${socket} 还在：没有人对它调用 close()。`,
			'came-back': ({ line }) => `最后一次 unmount 之后，第 ${line} 行又创建了一个 socket。`,
		},
	},
});
