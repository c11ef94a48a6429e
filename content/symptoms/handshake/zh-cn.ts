import type { SymptomTexts } from '../../../src/components/internals/symptoms/symptoms.ts';

export default {
	'incorrect-accept': {
		wire: '收到 101，但 `Sec-WebSocket-Accept` 不是由这次请求的 Key 算出来的。浏览器会使连接失败，因为对方可能只是在重复一个旧的响应。',
		causes: [
			'手写的服务器把 GUID `258EAFA5-E914-47DA-95CA-C5AB0DC85B11` 写错了，或者漏了。',
			'散列值编码成了十六进制文本，而不是 20 个字节的 Base64。',
			'计算之前对 Key 做了去空白、解码或转小写。',
			'缓存返回了另一次请求的 101。',
		],
		check:
			'取请求里的 Key 自己算：Key 和 GUID 按文本首尾相接，取 SHA-1，再做 Base64。`dGhlIHNhbXBsZSBub25jZQ==` 必须得到 `s3pPLMBiTxaQ9kYGzzhZRbK+xOo=`。',
		fixes: [
			{ stack: 'Node', how: "`createHash('sha1').update(key + GUID).digest('base64')`" },
			{ stack: '代理', how: '对这个路径关闭缓存。' },
		],
	},
	'upgrade-header-missing': {
		wire: '101 里没有 `Upgrade: websocket` 或 `Connection: Upgrade`，或者值不对。',
		causes: ['手写的 101 没有同时带上这两个头字段。', '代理放行了响应，却在返回途中去掉了逐跳头字段。'],
		check: '直连服务器和经过代理各请求一次，比较两个响应的头字段。',
		fixes: [
			{ stack: '服务器', how: '三个都要写：`Upgrade: websocket`、`Connection: Upgrade`、`Sec-WebSocket-Accept`。' },
			{ stack: '代理', how: '换用支持 WebSocket 的代理，并打开相应设置。' },
		],
	},
	'header-more-than-once': {
		wire: '101 里，只能出现一次的头字段出现了两次。',
		causes: ['框架和 WebSocket 库都写了响应。', '服务器已经写过的头字段，代理又加了一遍。'],
		check: '用 `curl -i` 看响应：同一个头字段列出了两次。',
		fixes: [{ stack: '服务器', how: '升级的响应只交给其中一方来写。' }],
	},
	'no-subprotocol-in-response': {
		wire: "请求里提供了子协议，而 101 一个都没有选。Chrome 会使连接失败；Firefox 和 WebKitGTK 会打开连接，`protocol === ''`。",
		causes: [
			'网页传了第二个参数（名称，或者拿令牌当头字段用），服务器没有回其中任何一个。',
			'`new WebSocket(url, null)` 提供的子协议是“null”。',
			'代理把这个头字段从请求或响应里去掉了。',
		],
		check: '带上这个头字段请求，看响应里有没有。',
		fixes: [
			{
				stack: 'ws',
				how: "`handleProtocols: (protocols) => protocols.has('chat.v1') ? 'chat.v1' : false`；不写这个选项时，ws 取提供的第一个。",
			},
			{ stack: '网页', how: '服务器不认识子协议，就不要传第二个参数。' },
			{
				stack: 'Workerman',
				how: "在 `onWebSocketConnect` 里设置 `$connection->headers = ['Sec-WebSocket-Protocol: chat.v1'];`。",
			},
		],
	},
	'subprotocol-not-requested': {
		wire: '101 里的子协议，请求并没有提供过。',
		causes: ['不管请求了什么，服务器都回固定的名称。', '大小写不同：名称是逐字节比较的。'],
		check: '比较请求和响应里的 `Sec-WebSocket-Protocol`。',
		fixes: [
			{ stack: '服务器', how: '从提供的里选一个，或者不写这个头字段。' },
			{ stack: '网页', how: "提供服务器支持的名称：`new WebSocket(url, 'mqtt')`。" },
		],
	},
	'permessage-deflate-error': {
		wire: '101 的 `Sec-WebSocket-Extensions` 不是对提议的正确答复：参数不该出现、扩展没人提议，或者同一个写了两次。',
		causes: ['服务器把整个提议原样照抄，而没有从中选择。', '网关自己加了扩展。'],
		check: '比较请求和响应里的这个头字段：响应的每个参数都必须是提议所允许的（RFC 7692 §7.1）。',
		fixes: [{ stack: '服务器', how: '只回 `permessage-deflate`，或者不写这个头字段：那样就不压缩。' }],
	},
	'invalid-status-line': {
		wire: '返回的头几个字节不是 HTTP 响应。',
		causes: [
			'端口上跑的是 TLS，而地址以 `ws:` 开头；或者相反。',
			'那是普通的 TCP 服务器、数据库或 SSH 端口。',
			'手写的服务器以空行开头，或者只写了 `101`。',
		],
		check: '向端口发一行 HTTP，看返回什么。以 `15 03` 开头的字节是 TLS 警报。',
		fixes: [
			{ stack: '网页', how: '端口上是 TLS，就用 `wss:`。' },
			{ stack: '服务器', how: '开头必须正好是 `HTTP/1.1 101 Switching Protocols` 加 CRLF。' },
		],
	},
	'closed-before-handshake-response': {
		wire: 'TCP 已建立，请求已发出，对方一个字节都没回就关闭了。',
		causes: [
			'处理升级的代码抛了异常，没有人捕获。',
			'没有人处理 `upgrade`：没有监听器时，Node 会关闭要求升级的 socket。',
			'端口上是别的协议，或者是 TLS。',
		],
		check: '用 `curl` 请求：“Empty reply from server”说的是同一件事。',
		fixes: [{ stack: 'Node', how: '添加 `upgrade` 监听器，并在里面给 socket 加上 `error` 监听器。' }],
	},
} satisfies SymptomTexts;
