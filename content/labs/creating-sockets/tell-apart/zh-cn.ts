import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '分清三种结果',
	exercise: {
		task: '三个地址：一个会应答，一个根本不是 WebSocket 的 URL，还有一个（400 ms 之后）会拒绝。分别打印“first connected”“second bad address”“third no connection”，一知道结果就打印，但不能提前。',
		checks: {
			tried: '三个地址都传给了构造函数。',
			first: '第一个 socket 打开时，打印“first connected”。',
			second: '构造函数抛出异常时，打印“second bad address”。',
			third: '第三个连接失败时，打印“third no connection”。',
		},
		hints: [
			'构造函数返回时，三个地址中哪一个已经有了结果？只有它没能返回的那一个。',
			'catch 里打印“bad address”，onopen 里打印“connected”。至于“no connection”，有一个事件是每个 socket 最后都会触发的。',
			'第一个 socket 打开之后，最后也会触发 close：用一个变量记下 onopen 执行过。',
		],
		says: {
			'other-addresses': ({ sockets, threw }) =>
				`创建了 ${sockets} 个 socket，有 ${threw} 次调用抛出异常；用这三个地址应该是 2 个和 1 次。`,
			'other-line': ({ line, text }) => `打印了“${text}”（第 ${line} 行）。`,
			'too-early': ({ line, text }) => `“${text}”（第 ${line} 行）打印得太早，那时还不可能知道结果。`,
			'not-listened': ({ line, text }) =>
				`打印“${text}”（第 ${line} 行）时，能说明它的那个事件没有人监听：时刻是猜的。`,
			'not-told': ({ name }) => `没有打印关于 ${name} 的结果。`,
			'told-again': ({ text, printed }) => `“${text}”打印了 ${printed} 次。`,
		},
	},
});
