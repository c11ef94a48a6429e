import type { ExerciseStrings } from '../en/exercises.ts';

const list = (items: readonly string[]) => items.join('、');
const quoted = (items: readonly (string | number)[]) =>
	items.map((item) => `“${typeof item === 'number' ? `${item} 字节的二进制数据` : item}”`).join('、');
const onLine = (line: number | null) => (line === null ? '' : `第 ${line} 行的 `);
const withReason = (code: number, reason: string) =>
	code === 1005 ? '没有关闭码' : reason === '' ? `关闭码为 ${code}` : `关闭码为 ${code}，原因为“${reason}”`;
const andMore = (more: number) => (more > 0 ? `，另有 ${more} 条` : '');
const wantedClose = (code: number | null, reason: string | null) =>
	reason === null ? `关闭码 ${code}` : code === null ? `原因“${reason}”` : `关闭码 ${code} 和原因“${reason}”`;

export const exercises: ExerciseStrings = {
	checkThrew: (error) => `这项检查没能执行：${error}。这是我们的错，与你的代码无关。`,
	notRecorded: () => '这次运行没有完整记录线路上的数据，因此无法判断。请再运行一次。',

	noSocket: () => '没有创建 WebSocket。',
	severalSockets: (count) =>
		`创建了 ${count} 个 WebSocket。这个练习只涉及一条连接：一个 socket 做了什么，说明不了另一个。`,
	constructorThrew: (line, name) => `${onLine(line)}new WebSocket(…) 抛出了 ${name}。`,
	otherPath: (paths, wanted) => `你连接的是 ${list(paths)}，而这里要求连接 ${wanted}。`,
	refused: (path, status) => `服务器对 ${path} 的回应是 ${status}，而不是 101。`,
	notOpened: (path) => `到 ${path} 的连接尚未打开。`,
	failedToOpen: (path, code) => `到 ${path} 的连接还没打开就失败了（${code}）。`,

	abortedBeforeOpen: (path, line) => `到 ${path} 的连接还没打开，${onLine(line)}close() 就被调用了。`,

	nothingSent: () => '客户端没有发出任何消息。',
	sendDropped: (line) => `${onLine(line)}send() 调用时连接已经开始关闭，消息被静默丢弃了。`,
	sendFailed: (line, name) => `${onLine(line)}send() 抛出了 ${name}，什么也没有发出。`,
	sentOther: (texts, more) => `你发送的是${quoted(texts)}${andMore(more)}。`,
	nothingReceived: () => '没有触发 message 事件。',
	messageWithoutListener: () => '消息到了，但没有人监听它的 message 事件：你的代码并不知道它来了。',
	messageUnheard: (line) => `消息到达之前，${onLine(line)}close() 就被调用了：消息到了，但不会再触发 message 事件。`,
	closedBeforeMessage: (line) => `消息到达之前，${onLine(line)}close() 就被调用了。`,
	receivedOther: (texts, more) => `message 事件带来的是${quoted(texts)}${andMore(more)}。`,

	sentCount: (count) => `客户端发出了 ${count} 条消息。`,
	receivedCount: (count) => `网页收到了 ${count} 条消息。`,
	openedCount: (count) => `打开过 ${count} 条连接。`,
	otherSubprotocol: (chosen) => (chosen === null ? '服务器没有选择子协议。' : `服务器选择的子协议是“${chosen}”。`),

	sendNotCalled: () => '没有调用 send()。',
	sendThrew: (line, name) => `${onLine(line)}send() 抛出了 ${name}：当时连接还没有打开。`,

	noCloseFrameOut: () => '客户端没有发出关闭帧。',
	closeThrew: (line, name) => `${onLine(line)}close() 抛出了 ${name}，连接没有因此关闭。`,
	closedBeforeOpen: (line) => `${onLine(line)}close() 调用时连接还没打开，所以客户端没有发出关闭帧。`,
	browserClosed: (code) => `关闭码为 ${code} 的关闭帧是浏览器自动发出的；这里要求由你来关闭。`,
	serverClosedFirst: (code, reason) => `服务器先关闭了连接，${withReason(code, reason)}；这里要求由你来关闭。`,
	closedWithOther: (code, reason, wantedCode, wantedReason) =>
		`你发出的关闭帧中${withReason(code, reason)}；这里要求${wantedClose(wantedCode, wantedReason)}。`,

	noCloseEvent: () => '没有触发 close 事件。',
	closeEventOther: (code, wanted) => `close 事件的关闭码是 ${code}，而这里要求 ${wanted}。`,

	nothingPrinted: () => '没有任何输出。',
	printedOther: (texts, more) => `输出的是${quoted(texts)}${andMore(more)}。`,
	serverEnded: (line, text) =>
		`这次运行里 server.js 的进程${line === null ? '' : `在第 ${line} 行`}结束了，所有人都被断开${text === '' ? '。' : `：${text}`}`,
	uncaught: (line, text) => `${line === null ? '' : `第 ${line} 行`}有错误没有被捕获：${text}`,
};
