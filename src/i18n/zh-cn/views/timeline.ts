import type { TimelineStrings } from '../../en/views/timeline.ts';
import { wholeNumber } from '../../whole-number.ts';
import { bytes } from '../counts.ts';

/** What the timeline says. */
export const timeline: TimelineStrings = {
	none: '还没有发生任何事。运行代码后，两端所做的一切会按先后顺序显示在这里。',
	label: '时间线',
	page: '网页',
	server: '服务器',
	time: 'ms',

	sockets: 'Socket',
	allSockets: '全部 socket',
	oneSocket: (socket) => `Socket ${socket}`,
	socketTag: (socket) => `socket ${socket}`,

	zoom: '缩放',
	zoomIn: '放大',
	zoomOut: '缩小',
	zooms: {
		compact: '紧凑',
		normal: '标准',
		scale: '按比例，1 ms = 1 像素',
		fine: '按比例，1 ms = 10 像素',
	},
	follow: '跟随',
	followHint: '运行时始终显示最新内容',
	pause: '暂停',
	resume: '继续',
	paused: (count) =>
		count === 0 ? '显示已暂停，代码仍在运行。' : `显示已暂停，代码仍在运行：${wholeNumber(count)} 个事件待显示。`,
	moment: '时刻',
	momentOf: (number, count, what) => `第 ${wholeNumber(number)} 个，共 ${wholeNumber(count)} 个：${what}`,
	stateAt: {
		page: '网页',
		server: '服务器',
		unknown: '尚未建立',
		unrecorded: '未记录',
		gone: '已消失',
		buffered: (count) => `bufferedAmount ${wholeNumber(count)}`,
	},
	full: (missingEvents, missingBytes) =>
		`记录已满：之后的 ${wholeNumber(missingEvents)} 个事件和 ${bytes(missingBytes)}不在这里。`,
	unlisted: (count) => `控制台输出过多，有 ${wholeNumber(count)} 行不在时间线上；最后的部分见控制台。`,
	moreRows: (count) => `另有 ${wholeNumber(count)} 行，要靠页面脚本才能显示。`,

	later: (milliseconds) => `${duration(milliseconds)} 后`,
	states: ['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'],

	throws: (name) => `抛出 ${name}`,
	dropped: '被丢弃：已不是 OPEN 状态',
	nobody: '没有处理函数',
	clean: 'wasClean 为 true',
	notClean: 'wasClean 为 false',
	fromNetwork: '不是由代码中的调用引起',
	workerEnded: {
		stop: '停止：Worker 已终止，它的连接随之消失',
		failure: 'Worker 已终止，它的连接随之消失',
	},
	serverEnded: {
		uncaught: 'server.js 的进程结束了：有异常没被捕获',
		exit: 'server.js 的进程结束了：process.exit()',
	},
	network: (what) => `网络：${what}`,
	linesDropped: (count) => `控制台有 ${wholeNumber(count)} 行未保留`,

	fragment: (number, count) => (count === null ? `分片 ${number}` : `分片 ${number}/${count}`),
	compressed: '已压缩',
	closing: ['关闭握手：前半', '关闭握手：后半'],
	browserAnswers: '浏览器自动发出',
	pageNeverSees: '网页看不到',
	browserCloses: 'Worker 已终止，浏览器自动发出',
	browserFails: '浏览器使连接失败',
	clientFails: '客户端使连接失败',
	browserGoesOn: '浏览器照常继续',
	redirectFollowed: '浏览器跟随重定向，连接打开了',
	openedElsewhere: '连接仍然打开了',
	rejected: '浏览器拒绝了这个响应',
	lost: (count) => `从这里起有 ${bytes(count)}未记录`,
	peer: {
		paused: '停止读取',
		resumed: '恢复读取',
		cut: '切断 TCP 连接',
		disconnected: 'TCP 连接结束',
		disconnectedEarly: '没有关闭握手，TCP 连接就结束了',
		disconnectedHalf: '关闭握手只完成一半，TCP 连接就结束了',
		refused: (status) => `以 ${status} 拒绝`,
	},

	sentence: {
		page: '网页',
		server: '服务器',
		reader: '读者',
		at: (time, socket, who, what) => `${time} ms，${socket === '' ? '' : `${socket}，`}${who}：${what}`,
		list: (parts) => parts.join('，'),
		line: (line) => `第 ${line} 行`,
		handlers: (handlers) => `由第 ${handlers.join('、')} 行的处理函数处理`,
		reads: (what) => `读到 ${what}`,
		writes: (what) => `写出 ${what}`,
		becomes: (state) => `变为 ${state}`,
	},
};

/** @param milliseconds above 0 */
function duration(milliseconds: number): string {
	if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
	return milliseconds < 60_000 ? `${(milliseconds / 1000).toFixed(1)} s` : `${(milliseconds / 60_000).toFixed(1)} min`;
}
