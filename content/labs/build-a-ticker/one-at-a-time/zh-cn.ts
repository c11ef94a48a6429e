import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '一次只看一个',
	exercise: {
		task: '网页一次只显示一个代码。先是 KITE；watch(symbol) 换成另一个，而且会像真正的网页那样忙上一阵。请让服务器只发送正在看的代码。逐条打印正在看的代码的价格，如“ZINC 39615”：别的代码一条也不打印，尽管其中一些还在路上；也不要把变动加到旧价格上。定时器和 work(200) 保持不变。',
		checks: {
			asked: '每次都在同一个 socket 上退订旧代码、订阅新代码。',
			shown: '正在看的代码的每个价格都打印出来，从它的快照开始；此外没有别的价格。',
		},
		hints: [
			'选中那些帧：最后来的是哪些代码？其中哪些有人要？',
			'请求到达服务器需要时间，在那之前发出的照样会送到。消息里写着它属于哪个代码：和你自己的变量比较。',
			"在 watch 里：ask('unsubscribe', watched)，再 watched = symbol 和 price = null。在 onmessage 里：if (quote.symbol !== watched) return; 并且只在 price 不是 null 时才加变动。",
		],
		says: {
			foreseen: () => '地址里没有 begin=9999 了：那样谁都知道会来哪些价格。',
			log: ({ watched }) =>
				watched === ''
					? '没有打印“watch ZINC”：watch 必须说明它在看哪个代码。'
					: `watch 打印的是：${watched}。它先以 ZINC、再以 KITE 被调用。`,
			'still-subscribed': ({ other, watched }) => `正在看的是 ${watched}，服务器却仍在发送 ${other}。`,
			'not-subscribed': ({ watched }) => `正在看的是 ${watched}，却没有订阅它。`,
			'not-shown': ({ wanted }) => `下一条消息到来之前，没有打印“${wanted}”。`,
			'late-shown': ({ text, watched }) => `正在看 ${watched} 时，打印了“${text}”。`,
			'other-price': ({ text, wanted }) => `打印的是“${text}”；按收到的内容应当是“${wanted}”。`,
			'made-up': ({ text }) => `打印了“${text}”，却没有收到与它对应的价格。`,
			'nothing-late': () => '切换时，路上没有旧代码的消息。请把 work(200) 留在请求之前。',
		},
	},
});
