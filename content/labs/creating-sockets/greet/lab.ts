import { defineLab } from '../../../../src/exercises/check.ts';
import {
	closeFrameOut,
	opened,
	receivedMessage,
	sentMessage,
	sentOnlyWhenOpen,
} from '../../../../src/exercises/predicates.ts';

const GREETING = 'Hello, server!';

export default defineLab({
	title: { en: 'Connect, greet, close', 'zh-cn': '连接、问候、关闭' },
	exercise: {
		task: {
			en: `Connect to /echo, send "${GREETING}" once the socket is open, wait until it comes back, then close with code 1000.`,
			'zh-cn': `连接 /echo，打开之后发送 "${GREETING}"，等它返回，再用关闭码 1000 关闭连接。`,
		},
		checks: [
			{
				id: 'opened',
				text: { en: 'A connection to /echo is opened.', 'zh-cn': '打开到 /echo 的连接。' },
				test: (trace) => opened(trace, '/echo'),
			},
			{
				id: 'greeted',
				text: {
					en: `"${GREETING}" leaves the client, and nothing is sent before the socket is open.`,
					'zh-cn': `客户端发出 "${GREETING}"，并且没有在连接打开之前发送。`,
				},
				test: (trace) => sentOnlyWhenOpen(trace) ?? sentMessage(trace, GREETING),
			},
			{
				id: 'echoed',
				text: { en: 'The greeting comes back.', 'zh-cn': '问候语从服务器返回。' },
				test: (trace) => receivedMessage(trace, GREETING),
			},
			{
				id: 'closed',
				text: { en: 'You close, with code 1000.', 'zh-cn': '由你关闭连接，关闭码为 1000。' },
				test: (trace) => closeFrameOut(trace, { code: 1000 }),
			},
		],
		hints: [
			{
				en: 'send() throws while readyState is 0. Which event tells you that it is 1?',
				'zh-cn': 'readyState 为 0 时调用 send() 会抛出异常。哪个事件表示它已经变成 1？',
			},
			{
				en: 'Put the send into socket.onopen. The echo arrives in socket.onmessage: close there, not before.',
				'zh-cn': '把 send 写进 socket.onopen。回声会到达 socket.onmessage，在那里关闭，不要提前。',
			},
			{
				en: 'close() without an argument sends no code at all. Write socket.close(1000).',
				'zh-cn': '不带参数的 close() 根本不会发送关闭码。要写成 socket.close(1000)。',
			},
		],
	},
});
