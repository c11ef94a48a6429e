import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '扛住洪流',
	exercise: {
		task: '价格来得比画得快：一共 69 到 98 个，画一次要 15 ms。全部都要听到，最多画 50 次，而且不能画过时的价格：画的总是已经到达的最新价格。最后一个价格必须画出来，而谁也无法事先知道哪个是最后一个；它之后服务器就关闭连接。',
		checks: {
			heard: '服务器关闭之前的价格全部听到。',
			few: '最多画 50 次，其中有的是在价格还没来完的时候画的。',
			newest: '每次画的都是最新的价格，最后一次画的是最后一个价格。',
		},
		hints: [
			'message 事件里不一定要做完工作，可以只把到达的东西记下来。',
			'过时的价格没有用处：一个变量就够了，不需要列表。由谁来画，什么时候画？',
			'价格到达时，如果还没有安排画图，就用 setTimeout(…, 100) 安排一次。时间到了，画变量里当时的值。',
		],
		says: {
			'not-heard': ({ came, sent }) => `运行结束前只听到 ${sent} 个价格中的 ${came} 个。`,
			foreseen: () => '地址里的 fewer=30 不见了：那样谁都知道最后一个价格是哪个。',
			'too-many': ({ drawn, sent }) => `${sent} 个价格画了 ${drawn} 次。`,
			'only-at-the-end': ({ drawn }) =>
				drawn === 0 ? '什么也没有画。' : '最后一个价格到达之前什么也没有画：在那之前，读者一直什么都看不到。',
			stale: ({ price, newest }) => `画 ${price} 的时候，${newest} 已经到达了。`,
			'last-missing': ({ last, sent }) => `最后一个价格是 ${sent}，最后画的却是 ${last}。`,
		},
	},
});
