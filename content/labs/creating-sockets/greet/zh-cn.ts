import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '连接、问候、关闭',
	exercise: {
		task: '连接 /echo，打开之后发送 "Hello, server!"，等它返回，再用关闭码 1000 关闭连接。',
		checks: {
			opened: '打开到 /echo 的连接。',
			greeted: '客户端发出 "Hello, server!"，并且没有在连接打开之前发送。',
			echoed: '问候语从服务器返回。',
			closed: '由你关闭连接，关闭码为 1000。',
		},
		hints: [
			'readyState 为 0 时调用 send() 会抛出异常。哪个事件表示它已经变成 1？',
			'把 send 写进 socket.onopen。回声会到达 socket.onmessage，在那里关闭，不要提前。',
			'不带参数的 close() 根本不会发送关闭码。要写成 socket.close(1000)。',
		],
	},
});
