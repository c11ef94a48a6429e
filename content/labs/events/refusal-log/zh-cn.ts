import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '被拒绝时的日志',
	exercise: {
		task: '这个服务器拒绝所有握手。在 error 事件触发时打印 "error"，在 close 事件触发时打印 "close" 和关闭码。',
		checks: {
			refused: '握手被拒绝，close 事件的关闭码是 1006。',
			error: '"error" 在 error 事件触发时打印，不早也不晚。',
			close: '"close 1006" 在 close 事件触发时打印。',
		},
		hints: [
			'响应到达时构造函数早已返回，没有异常可以捕获。取而代之的是什么事件？',
			'给 socket 设置 onerror 和 onclose，各打印各的一行。',
			"socket.onclose = (event) => console.log('close', event.code);",
		],
		says: {
			'gave-up': ({ line }) => `第 ${line} 行的 close() 放弃了连接：它失败是因为你，而不是服务器拒绝。`,
			'no-refusal': () => '这次运行里，没有服务器拒绝握手。',
			'not-listened': ({ line, text }) => `打印“${text}”（第 ${line} 行）时，没有人监听那个事件：时刻是猜的。`,
			'no-error-line': () => '没有打印以“error”开头的行。',
			'no-close-line': () => '没有打印“close 1006”。error 事件里没有关闭码，关闭码在随后的 close 事件里。',
			'too-early': ({ line, text }) => `“${text}”（第 ${line} 行）在事件触发之前就打印了。`,
			'too-late': ({ line, text }) => `“${text}”（第 ${line} 行）打印时，下一个事件已经触发了。`,
		},
	},
});
