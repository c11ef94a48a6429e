import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '读得慢的接收方',
	predictions: {
		later: {
			question: '向一个每秒只读 100,000 字节的服务器发送 6 MiB。最后一次 send 过了半秒，bufferedAmount 是多少？',
			options: {
				all: '接近 6 MiB：服务器没有读走的都还在。',
				part: '其中一部分：其余的在路上某处。',
				nothing: '零：send 已经全部交给网络了。',
			},
			because:
				'两端的操作系统都有自己的缓冲区，填满之前收下了几 MB。它们装不下的才留在浏览器里等待，bufferedAmount 数的只是这一部分。',
			wrong: {
				all: '服务器读了多少，和离开浏览器的有多少，是两回事。有几 MB 正停在两端系统的缓冲区里：已经离开了浏览器，却还没有人读。',
				nothing: '网络只收得下缓冲区装得下的那么多。其余的留在浏览器里，直到有空位。',
			},
		},
	},
});
