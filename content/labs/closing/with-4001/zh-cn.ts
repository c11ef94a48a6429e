import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '说明离开的原因',
	exercise: {
		task: '收到 "my answer" 的回声之后，用关闭码 4001 和原因 "time is up" 关闭连接。',
		checks: {
			heard: '在调用 close() 之前，message 事件带来了 "my answer"。',
			closed: '你的关闭帧带有 4001 和原因 "time is up"。',
			told: 'close 事件的关闭码是 4001。',
		},
		hints: [
			'运行一次：抛出了什么异常，在哪一行？',
			'1008 是给服务器用的。自己的关闭码从 4000 开始；第一个参数是关闭码，第二个是原因。',
			"socket.close(4001, 'time is up');",
		],
	},
});
