import type { SymptomTexts } from '../../../src/components/internals/symptoms/symptoms.ts';

export default {
	'firefox-interrupted': {
		wire: '`open` 之后没有经过关闭握手的任何结束：TCP 断开而没有关闭帧，或者帧违反了协议。刷新页面时也会打印。',
		causes: ['页面被刷新或离开：那就没有问题。', '代理断开了空闲连接。', '服务器进程结束了。'],
		check: '记录 `close` 的关闭码和距上一条消息的时间：整数秒就是代理的超时。',
		fixes: [
			{ stack: '网页', how: '想让控制台干净，就在 `pagehide` 里关闭。' },
			{ stack: '服务器', how: '发送 ping，间隔小于途中最短超时的一半。' },
		],
	},
	'safari-connection-lost': {
		wire: 'TCP 断开，没有关闭帧。',
		causes: ['设备休眠过，或者从 Wi-Fi 切到了移动网络。', 'iCloud 专用代理或 VPN 重新连接了。', '代理断开了空闲连接。'],
		check: '唤醒之后出现是休眠，在整数秒出现是代理。',
		fixes: [{ stack: '客户端', how: '在 `close`、`online`、`pageshow` 里重连，并从最后一个 id 续传。' }],
	},
	'safari-suspension': {
		wire: 'Safari 发给服务器的关闭帧，关闭码 1001，原因就是这句话：页面进入了往返缓存。',
		causes: ['用户点了链接或后退。这不是错误。'],
		check: '服务器日志里有关闭码 1001 和这句原因。',
		fixes: [{ stack: '网页', how: '在 `pageshow` 里，`event.persisted` 为 true 时重新连接。' }],
	},
	'invalid-frame-header': {
		wire: '101 之后的字节不可能是帧头。',
		causes: [
			'两个 WebSocket 服务器监听同一个 `upgrade` 事件（Vite 和你的，Socket.IO 和 ws），都往同一个连接里写。',
			'101 之后又写了 HTTP 文本：错误页、中间件。',
			'手写的服务器没有用最短的长度形式，或者把 ping、pong、关闭帧分了片，或者让它们超过 125 字节。',
		],
		check: '看握手之后的头几个字节：是字母就是文本，又一个 `HTTP/1.1 101` 就是第二个服务器。',
		fixes: [
			{ stack: 'ws', how: '每个都用 `noServer: true`，只留一个 `upgrade` 监听器，按路径分发。' },
			{ stack: 'Vite', how: '给热更新单独的端口（`server.hmr.port`），或者给你的服务器换个端口。' },
		],
	},
	'must-not-mask': {
		wire: '服务器发来的帧设置了 MASK 位。Chrome 和 WebKitGTK 以 1002 使连接失败，Firefox 照读不误。',
		causes: ['手写的服务器用了构造客户端帧的代码。', '代理把一个客户端的帧转给了另一个。'],
		check: '帧的第二个字节大于等于 128。',
		fixes: [{ stack: '服务器', how: '长度不加 0x80，不写密钥，载荷原样写。' }],
	},
	'reserved-bits': {
		wire: '帧的 RSV 位被置位，而双方没有约定任何赋予它含义的扩展。RSV1 表示压缩。',
		causes: [
			'101 没有约定 permessage-deflate，服务器却压缩了。',
			'代理在握手里去掉了 `Sec-WebSocket-Extensions`，帧却照样放行。',
			'收到的根本不是帧：见“Invalid frame header”。',
		],
		check: '握手响应里有没有 `permessage-deflate`？`socket.extensions` 也会说明。',
		fixes: [{ stack: 'ws', how: '代理能转发这个头字段之前，先用 `perMessageDeflate: false`。' }],
	},
	'unrecognized-opcode': {
		wire: '帧的操作码在 3 到 7 或 11 到 15 之间。',
		causes: ['读取时错位了：某个长度读错，把载荷当成了帧头。', '往连接里写了不属于任何帧的文本。'],
		check: '看它前一个帧：按那个帧的长度，这一帧该从哪里开始。',
		fixes: [{ stack: '服务器', how: '所有的帧只由一个库来写。' }],
	},
	'unexpected-continuation': {
		wire: '没有开头的延续帧，或者上一条消息还没结束就来了新的文本帧或二进制帧。',
		causes: ['两个线程往同一个连接里写两条消息的分片。', '每个分片都用了第一个的操作码：后面的操作码必须是 0。'],
		check: '按顺序读各帧的操作码和 FIN。',
		fixes: [{ stack: '服务器', how: '每个连接只有一个写入者，消息一条接一条。' }],
	},
	'broken-close-frame': {
		wire: '关闭帧的载荷只有一个字节，或者关闭码是不得发送的（1005、1006、1015），或者原因不是 UTF-8。',
		causes: ['服务器把自己看到的 1006 转发了出去。', '原因在字符中间被截断。'],
		check: '帧头之后的两个字节是关闭码，大端序。',
		fixes: [{ stack: '服务器', how: '不要发 1006，改发 1001 或 1011；截断原因要按字符。' }],
	},
	'could-not-decode-utf-8': {
		wire: '文本帧的字节不是 UTF-8，浏览器以 1007 关闭。',
		causes: [
			'把二进制数据当文本发送：Go 的 `x/net/websocket` 默认如此，终端程序也常见。',
			'按字节数截断文本，断在了字符中间。',
			'文本用的是别的编码，例如 GBK。',
		],
		check: '看消息的最后几个字节：`e4`、`e4 bd` 之类就是被截断的字符。',
		fixes: [{ stack: '服务器', how: '字节用二进制帧发送，文本帧里只放编码好的文本。' }],
	},
	'insufficient-resources': {
		wire: '线路上什么都没有：浏览器不再打开新的 socket。Chrome 一个页面大约 255 个，Firefox 200 个。',
		causes: ['循环重连，却从不关闭之前的 socket。', '组件每次渲染都新建一个。'],
		check: '数一数构造了几次；网络面板按 WS 过滤会列出来。',
		fixes: [{ stack: '网页', how: 'socket 只放一处，新建之前先关旧的。' }],
	},
	'close-1006': {
		wire: '从不出现在线路上。连接没有关闭帧就结束时，API 报告 1006；原因不会告诉网页。',
		causes: [
			'`open` 之前：握手失败，原因不允许网页知道。',
			'空闲整数秒之后：代理超时（nginx 和许多负载均衡 60 秒，Cloudflare 约 100 秒）。',
			'刚发完一条消息：消息太大，或者处理它的代码崩溃了。',
			'唤醒时：设备休眠过。',
		],
		check: '记录距 `open` 的时间，以及双向各自距上一条消息的时间：*何时*出现比关闭码更能说明问题。',
		fixes: [
			{ stack: '服务器', how: '给每个客户端发 ping，间隔小于最短超时的一半；退出之前用自己的关闭码关闭连接。' },
			{ stack: '客户端', how: '重连间隔逐次增大并带随机量，从最后一个 id 续传。' },
		],
	},
	'already-closing-or-closed': {
		wire: '线路上什么都没有。`close()` 之后的 `send()` 不抛异常：数据被丢弃，`bufferedAmount` 增加，而且再也不会下降。',
		causes: ['连接结束之后，定时器或事件处理函数还在发送。', '重连之后，代码还抓着旧的 socket。'],
		check: '每次发送前打印 `readyState`：是 2 或 3。',
		fixes: [
			{ stack: '网页', how: '只在 `readyState === WebSocket.OPEN` 时发送，不能丢的先排队，在 `close` 里停掉定时器。' },
		],
	},
	'object-blob': {
		wire: '一个二进制帧。网页里的二进制消息默认是 Blob，除非 `binaryType` 另有设置。',
		causes: [
			'服务器转发了 Buffer：从第 8 版起，ws 交出的每条消息都是 Buffer，文本也不例外。',
			'服务器本想发文本，发的却是字节。',
		],
		check: '帧视图里操作码是 2。',
		fixes: [
			{
				stack: 'ws',
				how: "`ws.on('message', (data, isBinary) => other.send(data, { binary: isBinary }))`，或者 `data.toString()`。",
			},
			{ stack: '网页', how: "`socket.binaryType = 'arraybuffer'`，再用 `new TextDecoder().decode(event.data)`。" },
		],
	},
	'background-timers': {
		title: '标签页在后台时心跳停了',
		wire: '网页的心跳一分钟才来一次，甚至不来，于是服务器或代理断开连接。',
		causes: [
			'浏览器会放慢不可见页面的定时器：在 Chrome 里，5 分钟之后链式定时器一分钟才执行一次。',
			'手机会把后台页面整个冻结。',
		],
		check: '记录每次心跳的时间，切到别的标签页等六分钟。',
		fixes: [
			{ stack: '服务器', how: '让服务器发 ping：浏览器应答 ping 不靠页面的定时器。' },
			{ stack: '网页', how: '在 `visibilitychange` 里检查连接是否还活着。' },
		],
	},
	'dead-link-unnoticed': {
		title: '网络已经断了，却没有 close 事件',
		wire: '什么都没有，问题正在于此：拔掉网线不会发出 FIN。要等到有东西要发又收不到确认时，TCP 才会发现，这要好几分钟。',
		causes: ['设备悄无声息地断了网。', 'NAT 或防火墙已经忘了这个连接。'],
		check: '发点东西，等应答：几秒之内没有应答，就是断了。',
		fixes: [
			{ stack: '服务器', how: '给每个客户端发 ping，到下一次 ping 还没有应答的就断开。' },
			{ stack: '网页', how: '用自己的消息来问，没有应答就关闭：网页不能发 ping。' },
		],
	},
	'devtools-offline': {
		title: '开发者工具的 Offline 不会关闭 WebSocket',
		wire: '帧照样收发：旧版本的模拟不影响已经打开的 socket。',
		causes: ['“Offline”只阻止新的请求；直到较新的 Chrome，已打开的 socket 才受影响。'],
		check: '选中“Offline”时发一条消息。',
		fixes: [{ stack: '测试', how: '断开网络、停掉服务器，或者用能切断连接的代理。' }],
	},
} satisfies SymptomTexts;
