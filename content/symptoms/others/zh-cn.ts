import type { SymptomTexts } from '../../../src/components/internals/symptoms/symptoms.ts';

export default {
	'deno-connection': {
		wire: '响应不是 101；ping 没有及时得到应答（Deno 以 1001 关闭）；处理函数返回的不是升级的响应。',
		causes: [
			'状态码：见“Unexpected response code”。',
			'`idleTimeout`（默认 30 秒）：客户端断网了，或者正忙。',
			'调用了 `Deno.upgradeWebSocket`，却没有返回它的 `response`。',
		],
		check: '用 `curl` 看状态码；看处理函数返回了什么。',
		fixes: [
			{ stack: 'Deno', how: '`const { socket, response } = Deno.upgradeWebSocket(request); … return response;`' },
		],
	},
	'bun-expected-101': {
		wire: '响应不是 101。Bun 以 1002 关闭，不说明状态码。',
		causes: ['状态码：见“Unexpected response code”。'],
		check: '用 `curl` 请求。',
		fixes: [{ stack: 'Bun', how: '必须调用 `server.upgrade(request)`，它返回 true 之后不要再返回响应。' }],
	},
	'python-connection-closed': {
		wire: '“no close frame”：TCP 断开，相当于网页里的 1006。“keepalive ping timeout”：对端 20 秒之内没有应答 ping。最后一句表示关闭握手完整。',
		causes: [
			'代理断开了空闲连接，或者设备休眠过。',
			'事件循环被堵住：`time.sleep`、大量计算、同步的库。',
			'对端很慢，pong 排在数据后面。',
		],
		check: '把 `websockets` 的日志级别设为 DEBUG：能看到每一帧。',
		fixes: [
			{
				stack: 'Python',
				how: '把阻塞的工作放进 `asyncio.to_thread`；按网络情况设置 `ping_interval` 和 `ping_timeout`。',
			},
		],
	},
	'python-handshake': {
		wire: '响应不是 101，或者不是 HTTP；也可能是不懂 WebSocket 的客户端来访问服务器。',
		causes: [
			'403：`origins` 或你的 `process_request` 拒绝了。',
			'“valid HTTP response”：用 `ws:` 连 TLS 端口，或者相反。',
			'“missing Connection header”：健康检查、端口扫描，或者浏览器标签页。',
		],
		check: '用 `curl` 请求。',
		fixes: [{ stack: 'Python', how: '在握手之前，用 `process_request` 应答健康检查。' }],
	},
	'gorilla-bad-handshake': {
		wire: '响应不是正确的 101。`Dial` 会连同错误一起返回它。',
		causes: [
			'状态码：见“Unexpected response code”。',
			'Cloudflare：没有打开 WebSockets、SSL 模式不合适，或者机器人规则。',
		],
		check: '打印 `resp.Status` 和响应体。',
		fixes: [{ stack: 'Go', how: '`conn, resp, err := dialer.Dial(…)`，`err` 是 `ErrBadHandshake` 时看 `resp`。' }],
	},
	'gorilla-upgrade-token': {
		wire: '请求里没有 `Connection: Upgrade` 或 `Upgrade: websocket`：升级在途中丢了。',
		causes: ['代理没有转发这些头字段。', '浏览器标签页或健康检查访问了这个路径。'],
		check: '在处理函数里打印 `r.Header`。',
		fixes: [{ stack: 'nginx', how: '转发两个头字段并使用 HTTP/1.1，见 400。' }],
	},
	'gorilla-origin': {
		wire: '服务器回 403，因为 `Origin` 与它自己的 `Host` 不一致。',
		causes: ['代理改写了 `Host`。', '页面确实来自另一个源。'],
		check: '在处理函数里打印这两个头字段。',
		fixes: [
			{
				stack: 'Go',
				how: '用自己的列表写 `CheckOrigin`（gorilla）或 `OriginPatterns`（coder）；靠 cookie 登录时绝不能直接 `return true`。',
			},
			{ stack: 'nginx', how: '`proxy_set_header Host $host;`' },
		],
	},
	'gorilla-concurrent-write': {
		wire: '两个写入者的帧会混在一起；gorilla 选择让程序停下。',
		causes: ['两个 goroutine 写同一个连接，包括发 ping 的那个。', '出错之后循环还在读。'],
		check: '调用栈里两个都有。',
		fixes: [{ stack: 'Go', how: '只由一个 goroutine 写，别的通过 channel 把消息交给它；读到第一个错误就退出循环。' }],
	},
	'gorilla-close-1006': {
		wire: '“unexpected EOF”：TCP 断开，没有关闭帧。“close sent”：自己发了关闭帧之后还在写。“read limit”：消息超过了 `SetReadLimit`。',
		causes: ['代理断开了连接，或者客户端已经离开。', '关闭之后写入者还在继续。', '消息超过了允许的大小。'],
		check: '`websocket.IsUnexpectedCloseError(err, 1000, 1001)`',
		fixes: [{ stack: 'Go', how: '设置 pong 处理函数和读超时，ping 的间隔小于代理超时的一半。' }],
	},
	'dotnet-without-close-handshake': {
		wire: 'TCP 断开，没有关闭帧：也就是 1006。',
		causes: ['代理断开了空闲连接。', '客户端已经离开，或者标签页被强行关闭。'],
		check: '`WebSocketException.WebSocketErrorCode` 是 `ConnectionClosedPrematurely`。',
		fixes: [{ stack: '.NET', how: '当作正常结束来捕获；把 `KeepAliveInterval` 设得小于代理超时。' }],
	},
	'okhttp-expected-101': {
		wire: '响应不是 101；句子里有它的状态码。',
		causes: [
			'状态码：见“Unexpected response code”。',
			'Android 模拟器：`localhost` 是模拟器自己，宿主机是 `10.0.2.2`。',
		],
		check: '`onFailure` 的 `response` 里有头字段和响应体。',
		fixes: [{ stack: 'OkHttp', how: '在 `onFailure` 里打印 `response`。' }],
	},
	'upgrade-only-to-websocket': {
		wire: '请求里没有 `Upgrade: websocket`，服务器回 400。',
		causes: ['浏览器标签页或健康检查访问了 WebSocket 路径。', '代理去掉了这个头字段。'],
		check: '直连一次，经过代理一次。',
		fixes: [{ stack: 'nginx', how: '转发两个头字段并使用 HTTP/1.1，见 400。' }],
	},
	'socket-io-session': {
		wire: 'Socket.IO 先用 HTTP 轮询再升级；它的 ping 和断开原因是 WebSocket 之上的另一层。Socket.IO 不是 WebSocket 服务器：普通的 `WebSocket` 不能和它通信。',
		causes: [
			'“Session ID unknown”：多个进程而没有会话保持。',
			'“ping timeout”：对端的事件循环被堵住，或者断网了。',
			'“transport close”：下层的连接结束了，去找那个 1006。',
		],
		check: '在网络面板看头几个请求：`transport=polling` 带着 `sid`。',
		fixes: [{ stack: 'Socket.IO', how: "会话保持，或者 `transports: ['websocket']`；两端主版本要一致。" }],
	},
} satisfies SymptomTexts;
