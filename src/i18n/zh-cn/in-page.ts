import type { InPageStrings } from '../en/in-page.ts';

export const inPageZhCn: InPageStrings = {
	choose: '传输方式',
	transports: {
		wire: { name: '网络连接', hint: '通过 TCP 连接本站的实验服务器。' },
		page: {
			name: '页面内',
			hint: '同一个实验服务器，就在本页面里：帧是真实的，没有 TCP。随时可以调整延迟和带宽，也可以切断连接。',
		},
	},
	noServer: '这份网站副本没有服务器。要让实验走网络连接，请用 npm start 启动网站。',
	mark: '页面内：真实的帧，没有 TCP',
	byItself: '没有实验服务器应答，因此这个实验在页面内运行。',
	differs:
		'握手、帧和事件都是真实的：应答的是同一个实验服务器，只是运行在本页面里。这里没有 TCP、TLS、cookie 和普通 HTTP（fetch），数据在途中的时间由这里的设置决定。',
	gotIt: '知道了',
	group: '本实验的网络',
	latency: '延迟',
	latencies: (ms) => (ms === 0 ? '无' : `${ms} ms`),
	bandwidth: '带宽',
	bandwidths: (kilobytes) =>
		kilobytes === null ? '不限' : kilobytes >= 1000 ? `${kilobytes / 1000} MB/s` : `${kilobytes} KB/s`,
	cut: '立即切断',
	cutHint: '切断所有连接。之后可以建立新连接。',
	stall: '停滞',
	stallHint: '数据发不出去，也收不进来，两端都得不到通知。',
	down: '断网',
	downHint: '切断所有连接，并拒绝新连接，直到恢复联网。',
	goOn: '继续传输',
	reconnect: '恢复联网',
};
