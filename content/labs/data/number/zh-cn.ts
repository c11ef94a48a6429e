import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '用四个字节表示数字',
	exercise: {
		task: '把四个数字各作为一条 4 字节的二进制消息发送，高位字节在前（大端序）。服务器收齐之后换一个顺序发回；收到每条回声时，从它的字节里读出数字并打印。',
		checks: {
			size: '客户端发出四条 4 字节的二进制消息。',
			'big-endian': '消息里是那几个数字，高位字节在前。',
			'read-back': '按回声到达的顺序，打印每条回声里的数字。',
		},
		hints: [
			'先原样运行，选中那些帧：操作码是什么，有多少字节？',
			'DataView 可以在缓冲区的任意位置读写各种大小的数字；不给第三个参数时，高位字节在前。',
			'先 new DataView(new ArrayBuffer(4))，再 setUint32(0, number)，然后发送这个视图。读回来用 new DataView(data).getUint32(0)。',
		],
		says: {
			text: ({ n }) => `第 ${n} 条消息是文本，要求是字节。`,
			size: ({ n, size }) => `第 ${n} 条消息有 ${size} 字节，要求是 4 字节。`,
			count: ({ count }) => `客户端发出了 ${count} 条消息，要求是 4 条。`,
			'little-endian': ({ n, bytes, number }) =>
				`第 ${n} 条消息是 ${bytes}，这是低位字节在前的 ${number}。要求高位字节在前。`,
			'other-bytes': ({ n, bytes, number }) => `第 ${n} 条消息是 ${bytes}，不是 ${number} 的四个字节。`,
			'no-echo': ({ count }) => `运行结束前只收到 4 条回声中的 ${count} 条。`,
			'not-printed': ({ number }) => `没有打印 ${number}。`,
			printed: ({ n, printed, number }) =>
				Number(printed) < 0
					? `第 ${n} 条回声是 ${number}，打印的却是“${printed}”：最高位被当成了符号。`
					: `第 ${n} 条回声是 ${number}，打印的却是“${printed}”。`,
			'too-early': ({ number }) => `${number} 在回声到达之前就打印了。`,
		},
	},
});
