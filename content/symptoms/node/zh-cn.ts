import type { SymptomTexts } from '../../../src/components/internals/symptoms/symptoms.ts';

export default {
	'ws-unexpected-server-response': {
		wire: '响应不是 101；数字就是它的状态码。',
		causes: ['状态码说明的原因：见“Unexpected response code”。'],
		check: '监听 `unexpected-response`：能拿到响应和响应体。',
		fixes: [
			{
				stack: 'ws',
				how: "`client.on('unexpected-response', (request, response) => …)`；`headers` 和 `origin` 是构造函数的选项。",
			},
		],
	},
	'ws-closed-before-established': {
		wire: '客户端在 101 之前结束了连接。',
		causes: ['在 CONNECTING 状态调用了 `close()` 或 `terminate()`：清理代码，或者自己设的时限。'],
		check: '错误的调用栈里有关闭的那一行。',
		fixes: [{ stack: 'ws', how: '加上 `error` 监听器：提前关闭会作为错误报告。' }],
	},
	'ws-in-browser': {
		wire: '线路上什么都没有：ws 需要 Node 的 socket，网页里没有。打包工具换上了一个只会抛异常的函数。',
		causes: [
			'网页的代码引入了 `ws`，或者引入了为 Node 写的库，由它引入。',
			'在服务器和网页里都运行的代码（框架里常见），用了服务器那一份引入。',
		],
		check: '在打包结果或错误的调用栈里，找出是谁引入了 `ws`。',
		fixes: [
			{ stack: '网页', how: '直接写 `new WebSocket(url)`，什么也不用引入：浏览器自带。' },
			{
				stack: '服务器',
				how: '两边都要运行的代码：Node 22 起自带同样的 `WebSocket`，更早的版本可以用 `isomorphic-ws` 来选择。',
			},
		],
	},
	'ws-not-open': {
		wire: '线路上什么都没有。CONNECTING 时 ws 抛异常；之后的错误交给 `send` 的回调，没有回调就不声不响。',
		causes: ['`open` 之前就 `send`。', '遍历客户端时没看它们的状态。'],
		check: '打印 `client.readyState`。',
		fixes: [{ stack: 'ws', how: '`if (client.readyState === WebSocket.OPEN) client.send(data)`' }],
	},
	'ws-handshake-problems': {
		wire: '握手没有响应、重定向过多，或者响应不正确。',
		causes: [
			'“has timed out”：`handshakeTimeout` 之内没有响应。',
			'“redirects”：开了 `followRedirects`，而次数超过 `maxRedirects`（10）。',
			'“Accept”和“subprotocol”：与浏览器相同，见那些条目。',
		],
		check: '用 `curl` 请求并看头字段。',
		fixes: [{ stack: '服务器', how: '从提供的子协议里选一个来回；没有提供就不要写。' }],
	},
	'ws-rsv1': {
		wire: '没有约定压缩的连接上，来了 RSV1 置位的帧。',
		causes: [
			'对方没有约定就压缩了。',
			'两个程序读同一个 socket，各自缺了一部分字节。',
			'代理或杀毒软件改动了经过的数据。',
		],
		check: '比较两端的 `Sec-WebSocket-Extensions`。',
		fixes: [{ stack: 'ws', how: '两边都设 `perMessageDeflate: false`，看是不是压缩的问题。' }],
	},
	'ws-mask': {
		wire: '客户端的帧没有掩码，或者服务器的帧带了掩码。',
		causes: [
			'手写的对端。',
			'两端弄反了：客户端的代码接到了服务器的位置。',
			'Caddy 2.6 重新加载配置时，发给服务器的关闭帧没有掩码。',
		],
		check: '第二个字节的最高位。',
		fixes: [
			{ stack: '客户端', how: '置位，写四个随机字节，再把载荷与它们逐字节异或。' },
			{ stack: 'ws', how: '每个 socket 都要有 `error` 监听器：没有的话，这样一帧就会让进程退出。' },
		],
	},
	'ws-limits-and-violations': {
		wire: '消息太大（以 1009 关闭），或者帧违反规则（1002，文本则是 1007）。',
		causes: ['消息超过 `maxPayload`：默认 100 MiB。', '手写的对端违反了句子里说的规则。'],
		check: '`error.code` 写明了是哪一种：`WS_ERR_…`。',
		fixes: [
			{ stack: 'ws', how: '把 `maxPayload` 设成预期的大小，大的内容分块发送。' },
			{ stack: 'ws', how: '每个 socket 都要有 `error` 监听器。' },
		],
	},
	'ws-handle-upgrade-twice': {
		wire: '两个服务器接了同一个升级。没有这个错误，两边都会写 101，网页就会看到“Invalid frame header”。',
		causes: ['一个 HTTP 服务器上有两个 `WebSocketServer({ server })`。', '框架的服务器和你自己的。'],
		check: "`server.listenerCount('upgrade')` 等于 2。",
		fixes: [{ stack: 'ws', how: '每个都用 `noServer: true`，只留一个监听器，按路径分发。' }],
	},
	'buffer-in-console': {
		wire: '一个文本帧。从第 8 版起，ws 把文本也作为 Buffer 交出，用第二个参数说明类型。',
		causes: ['代码是按 ws 7 写的。'],
		check: '`isBinary` 为 false。',
		fixes: [{ stack: 'ws', how: '`(data, isBinary) => isBinary ? data : data.toString()`' }],
	},
	'unhandled-error-event': {
		wire: '连接失败了，而没有人监听 `error`：Node 会结束进程。',
		causes: ['ws 的客户端或服务器 socket 没有 `error` 监听器。', '代理的目标没有运行。'],
		check: '后面几行写着是哪个对象发出的。',
		fixes: [{ stack: 'ws', how: "每个 socket 都加 `socket.on('error', console.error)`，`connection` 里的也一样。" }],
	},
	'undici-non-101': {
		wire: '`open` 之前的任何失败：被拒绝、没有这个域名、TLS、响应不是 101。Node 自带的 WebSocket 对这些只有一句话，有的版本连这句都没有：Node 24.21 里事件的 `message` 是空的。',
		causes: ['参见 Chrome 和 `curl` 的说法：Node 不说明是哪一种。'],
		check: '用 `curl` 请求，或者用 ws，它会写出状态码。',
		fixes: [{ stack: 'Node', how: '查原因时改用 ws 的 `WebSocket`，或者把地址换成 `http:` 用 `fetch` 请求一次。' }],
	},
	'undici-handshake': {
		wire: '101 缺了某个头字段，或者值不对；句子里写明了是哪个。',
		causes: ['手写的服务器，或者去掉头字段的代理。'],
		check: '用 `curl` 请求并比较。',
		fixes: [{ stack: '服务器', how: '参见 Chrome 关于同一头字段的条目。' }],
	},
	'undici-use': {
		wire: '线路上什么都没有：调用直接抛异常。',
		causes: ['`open` 之前就 `send`。', '关闭码不允许设置，或者原因超过 123 字节。'],
		check: '异常名说明是哪一种：InvalidStateError、InvalidAccessError、SyntaxError。',
		fixes: [{ stack: 'Node', how: '与网页相同：在 `open` 里发送，用 1000 或 3000 到 4999 关闭。' }],
	},
} satisfies SymptomTexts;
