import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '别丢了第一条消息',
	exercise: {
		task: '像现在这样立刻连接，同时加载设置。三条消息都要按顺序打印出来，但必须在 "settings loaded" 之后。',
		checks: {
			'at-once': 'socket 在设置加载完之前创建。',
			heard: '每条消息到达时都有人监听。',
			'in-order': '在 "settings loaded" 之后，按到达的顺序打印三条消息，内容不变。',
		},
		hints: [
			'看时间线：哪些 message 事件没有人监听？',
			'处理函数必须在第一个 await 之前设置好。但它不必打印，可以先把收到的存起来。',
			'把事件存进数组；设置加载好之后，先打印数组里的，此后收到一条就打印一条。',
		],
		says: {
			'never-loaded': () => '没有打印“settings loaded”。',
			'connected-late': ({ line }) =>
				`第 ${line} 行的 new WebSocket(…) 在设置加载完之后才执行。消息是没丢，握手的时间却白白浪费了。`,
			'not-waited': () => '加载在这里要花半秒，而“settings loaded”没等这半秒就打印了。loadSettings 请保持原样。',
			'nobody-listened': ({ missed, all }) => `${all} 条消息中有 ${missed} 条触发时没有人监听。`,
			'too-few': ({ all }) => `运行结束前只收到 3 条消息中的 ${all} 条。`,
			'printed-early': ({ line, text }) => `“${text}”（第 ${line} 行）在设置加载完之前就打印了。`,
			printed: ({ texts }) => (texts === '' ? '没有打印任何消息。' : `在“settings loaded”之后打印的是：${texts}。`),
		},
	},
});
