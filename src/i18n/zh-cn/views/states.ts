import type { StatesStrings } from '../../en/views/states.ts';
import { wholeNumber } from '../../whole-number.ts';
import { bytes } from '../counts.ts';

const withCode = (code: number): string => (code === 1005 ? '不带关闭码' : `关闭码 ${code}`);
/** What the view of the state machine says. */
export const states: StatesStrings = {
	none: '还没有 socket。代码执行 new WebSocket(…) 后，它的状态会显示在这里。',
	machine: 'readyState 状态机',
	summary: (client, server) =>
		server === null ? `网页处于 ${client}。` : `网页处于 ${client}，服务器处于 ${server}。`,
	page: '网页',
	server: '服务器',
	edges: {
		'0-1': ['open 事件'],
		'0-2': ['close()'],
		'0-3': ['握手失败'],
		'1-2': ['close() 或', '收到关闭帧'],
		'1-3': ['连接失败'],
		'2-3': ['连接结束'],
	},
	happened: {
		construct: 'new WebSocket',
		open: 'open 事件',
		'close-call': 'close()',
		'server-close': '收到关闭帧',
		failed: '握手失败',
		closed: 'close 事件',
		'closed-unseen': 'close 事件',
		lost: '连接失败',
	},
	unseen: '未观测到',
	gone: '已消失',
	change: (time, peer, state) => `${time}，${peer}：${state}。`,

	history: '两端的状态变化',
	omitted: (changes) => `中间有 ${wholeNumber(changes)} 次变化没有列出。`,
	historyNote: '时间自上而下，不按比例：时间每长十倍，线段只略长一些。',
	columns: { time: '时间', page: '网页', server: '服务器', cause: '变化的原因' },
	chosen: '所选',
	differ: (time) => `两端状态不同，持续 ${time}`,
	unwatched: '没有观测到这个 socket 在服务器一端的状态。',
	refused: (status, at) => `服务器在 ${at} 以状态码 ${status} 拒绝了握手，它那一端从未有过 WebSocket。`,
	line: (line) => `第 ${line} 行`,
	causes: {
		construct: 'new WebSocket(…)',
		open: '握手成功：open 事件',
		closeCall: (args) => `close(${args})`,
		serverClose: (code) =>
			code === null ? '开始关闭，但不是由 close() 引起' : `收到服务器的关闭帧，${withCode(code)}`,
		told: (error, code) =>
			[error ? 'error 事件' : '', code === null ? '' : `close 事件 ${code}`].filter(Boolean).join('、') ||
			'尚未触发任何事件',
		failed: (why, told) => (why === null ? `没能打开：${told}` : `没能打开：${why}（${told}）`),
		lost: (why, told) => (why === null ? `连接丢失：${told}` : `连接丢失：${why}（${told}）`),
		closedBothWays: (told) => `双方都发了关闭帧：${told}`,
		closedClean: (told) => `已关闭，网页得知 wasClean 为 true：${told}`,
		closedNotClean: (told) => `已关闭，网页得知 wasClean 为 false：${told}`,
		closedUnseen: (told) => `服务器关闭了连接：${told}。网页此前经过了 CLOSING，但进入 CLOSING 没有事件通知`,
		workerEnded: {
			stop: '停止：Worker 已终止，socket 随之消失',
			failure: 'Worker 已终止，socket 随之消失',
		},
		accepted: '以 101 响应了握手',
		clientClose: (code) => `收到客户端的关闭帧，${withCode(code)}`,
		ownClose: (code) => (code === null ? '开始关闭' : `发送了关闭帧，${withCode(code)}`),
		cut: '切断了 TCP 连接，没有发送关闭帧',
		cutClosing: '切断了 TCP 连接',
		disconnected: 'TCP 连接结束',
	},

	methods: '此时调用会怎样',
	now: '现在',
	socketGone: '现在无法再调用：网页这端的 socket 已随 Worker 一起终止。',
	pageUnseen: '没有观测网页本身，因此不知道它的 socket 处于什么状态。',
	thenTitle: (at) => `当时，${at}`,
	queued: (count) => `现在是 ${bytes(count)}。`,
	send: [
		'抛出 InvalidStateError，什么也不会入队：请等待 open 事件。',
		'数据入队后立即返回，bufferedAmount 增加相应的字节数。链路再慢也不会抛出异常。',
		'数据被丢弃，不抛出异常，但 bufferedAmount 照样增加。',
		'数据被丢弃，不抛出异常，但 bufferedAmount 照样增加。',
	],
	close: [
		'放弃连接：立即进入 CLOSING，随后触发 error 事件和关闭码为 1006 的 close 事件。',
		'立即进入 CLOSING；关闭帧排在已入队的数据之后发出。等服务器回应、TCP 连接断开，或浏览器放弃等待之后，才触发 close 事件。',
		'什么也不做：关闭已经开始。不允许的关闭码或原因仍会抛出异常。',
		'什么也不做：已经关闭。不允许的关闭码或原因仍会抛出异常。',
	],
	buffered: [
		'为 0，因为 send() 还不能让任何数据入队。',
		'send() 已接收、但还没有交给网络的载荷字节数。帧头不计在内。',
		'之前入队的数据仍会发出并从中减去；此后被 send() 丢弃的数据会加进来，而且不再减少。',
		'不会再减少，也不会归零：只会随 send() 丢弃的数据增长。等它变为 0 的循环永远不会结束。',
	],
};
