import type { BufferStrings } from '../../en/views/buffer.ts';
import { wholeNumber } from '../../whole-number.ts';
import { bytes } from '../counts.ts';

const messages = (count: number): string => `${wholeNumber(count)} 条消息`;

/** What the view of the send buffer says. */
export const buffer: BufferStrings = {
	none: '还没有 socket。代码执行 new WebSocket(…) 后，它的发送缓冲区会显示在这里。',
	quiet: '两个方向都还没有消息。发送一条，这里就会画出它离开网页的过程。',
	quietClosed: '这个 socket 结束之前，没有看到任何消息。',
	label: '缓冲区随时间的变化',
	messages,

	cursor: '时间',
	at: (time) => `${time} 时`,
	end: (time) => `结束时，${time}`,
	zoomIn: '放大',
	zoomOut: '缩小',
	whole: '整个运行过程',
	hint: '在图上移动指针或使用方向键；按 Enter 或单击选中最近的对象；拖动或按 + 和 − 缩放。',

	plots: {
		buffered: 'bufferedAmount，网页读到的值',
		sent: '发送的消息：字节在哪里',
		received: '接收的消息：数据在哪里',
		server: 'server.js 中的 bufferedAmount',
	},
	series: {
		buffered: 'bufferedAmount',
		serverBuffered: 'bufferedAmount',
		handed: '已交给 send()',
		inPage: '仍在网页的缓冲区',
		underWay: '途中：浏览器、内核、网络',
		read: '服务器已读取',
		written: '服务器已写出',
		backlog: '尚未到达网页',
		delivered: '已由 message 事件送达',
		paused: '服务器暂停读取',
	},
	share: (percent) => `${percent}% 的时间`,
	peak: (amount, time) => `最高：${time} 时 ${amount}`,
	never: '每次读取时都是 0。',
	unknown: '?',
	unknownHere: '没有记录',
	outward: (time) => `从 send() 到服务器全部读取：${time}`,
	inward: (time) => `从服务器写出到 message 事件：${time}`,
	lost: (count) => `有 ${bytes(count)}没有记录，此后服务器读取和写出的量无从得知。`,
	dropped: '记录已满：之后发生的不在图中。',

	figures: {
		title: '关键数据',
		name: '项目',
		value: '数值',
		sent: '交给 send() 的',
		sentValue: (count, calls) => `${bytes(count)}，${messages(calls)}`,
		dropped: '其中因 socket 正在关闭或已关闭而被静默丢弃的',
		peak: 'bufferedAmount 的最高值',
		peakValue: (count, time) => `${bytes(count)}，出现在 ${time}`,
		serverPeak: 'server.js 中 bufferedAmount 的最高值',
		above: (amount) => `bufferedAmount 高于 ${amount}`,
		read: '服务器已读取',
		paused: '服务器暂停读取',
		pausedValue: (time, count) => (count === 0 ? '从未' : `${time}，共 ${wholeNumber(count)} 次`),
		written: '服务器已写出',
		delivered: '由 message 事件送达',
		atLeast: (amount) => `能读到的有 ${amount}，可能还有更多`,
		howTitle: '这些数据从何而来',
		how: [
			'bufferedAmount 在每次调用之后读取，不为 0 时每 16 ms 再读一次。它统计的是交给 send() 的载荷，不含帧头，而且更新滞后：在你的代码把控制权交还事件循环之前不会减少。',
			'服务器读取的量，取自实验环境在服务器上观测到的字节，只算载荷，不含帧头和控制帧。既不在 bufferedAmount 里、也没有被读取的数据正在途中：在浏览器的网络进程、两端内核的缓冲区或网络里。',
			'另一个方向没有这样的背压：网页无法暂停接收。服务器已写出、但还没有 message 事件送达的数据，在网络或浏览器里等待。',
		],
	},
};
