import type { TextsOf } from '../../../src/components/internals/reference/reference.ts';
import type table from './table.ts';

export default {
	lead: '本站使用的术语，中英对照，按连接从打开到关闭的顺序排列，各附出处和可以亲眼看到它的地方。',
	nouns: ['什么是'],
	labels: {},
	entries: {
		websocket: {
			is: '一种协议，也是浏览器为它提供的 API：一条以 HTTP 请求开始、之后一直打开、双向传递消息的连接。',
		},
		'full-duplex': { name: '全双工', is: '双方可以同时发送，不必轮流。' },
		'ws-and-wss': {
			name: '协议名',
			is: 'WebSocket 地址的协议名：`ws:` 走明文 TCP，端口 80；`wss:` 走 TLS，端口 443。浏览器会把 `http:` 和 `https:` 当作这两个。',
		},
		handshake: {
			name: '握手',
			is: '连接开始时的那一对 HTTP 请求和响应。客户端读到正确的 101，握手就结束了，此后双方收发的都是帧。',
		},
		upgrade: {
			name: '升级',
			is: '让一条 HTTP/1.1 连接改用别的协议的头字段，这里是改成 `websocket`。它到每一跳代理为止，代理必须重新写一遍。',
		},
		'switching-protocols': {
			name: '切换协议',
			is: '在 HTTP/1.1 上，只有这个状态码能打开 WebSocket；其余都是拒绝，200 也不例外。',
		},
		key: {
			name: '握手 Key',
			is: '16 个随机字节的 base64，每条连接都不同。它不用来保密，只用来证明服务器确实读过这个请求。',
		},
		accept: {
			name: 'accept 值',
			is: '服务器对 Key 的应答：Key 接上固定的 GUID，取 SHA-1，再做 base64。算错了，连接就失败。',
		},
		origin: {
			name: '源',
			is: '浏览器用这个头字段说明打开连接的页面属于哪个站点。必须由服务器检查，浏览器不会替你检查。',
		},
		subprotocol: {
			name: '子协议',
			is: '对消息含义的一种约定的名字，例如 `chat.v2`。客户端给出一个列表，服务器从中选一个，或者一个也不选。',
		},
		extension: { name: '扩展', is: '双方在握手中协商的、对帧格式本身的改动。' },
		'permessage-deflate': {
			name: '逐消息压缩',
			is: '压缩消息的扩展。浏览器会自动提议；被压缩的消息，第一帧的 RSV1 为 1。',
		},
		'extended-connect': {
			name: '扩展 CONNECT',
			is: '在 HTTP/2 和 HTTP/3 上打开 WebSocket 的方式：带 `:protocol` 的 `CONNECT` 请求，没有 Key 和 accept 值；200 表示打开。',
		},
		frame: { name: '帧', is: '线路上的单位：2 到 14 字节的帧头，后面是载荷。网页看不到帧。' },
		message: { name: '消息', is: '`send()` 接受的、`message` 事件带来的东西：一个帧，或者由几个分片拼成。' },
		fragment: {
			name: '分片',
			is: '一条消息拆成的若干帧之一。第一片说明类型，最后一片的 FIN 为 1；控制帧可以插在中间。',
		},
		fin: { name: '结束位', is: '帧的第一个比特：消息到这一帧为止时为 1。' },
		rsv: { name: '保留位', is: '帧里的三个保留位。没有扩展赋予它含义却被置 1，连接就会失败。' },
		opcode: { name: '操作码', is: '帧里的四个比特，说明这是什么帧：文本、二进制、延续、关闭、ping 还是 pong。' },
		'control-frame': {
			name: '控制帧',
			is: '关闭帧、ping 帧和 pong 帧：最多 125 字节，不许分片，可以插在一条消息的分片之间。',
		},
		'data-frame': { name: '数据帧', is: '文本帧、二进制帧和延续帧：承载消息的帧。' },
		continuation: { name: '延续帧', is: '操作码为 0 的帧：接着前面那一帧开始的消息。' },
		payload: { name: '载荷', is: '帧里帧头之后的字节。' },
		'extended-length': {
			name: '扩展长度',
			is: '长度超过 125 时，另用 2 个或 8 个字节来写。必须使用放得下的最短形式。',
		},
		masking: {
			name: '掩码',
			is: '客户端对每一帧都要做的处理：载荷与写在它前面的一个新密钥做 XOR。它防止代理的缓存被伪造的请求污染，并不隐藏内容。',
		},
		'masking-key': { name: '掩码密钥', is: '客户端的帧里用来做掩码的四个随机字节。' },
		'network-byte-order': { name: '网络字节序', is: '高位字节在前，即大端序：长度和关闭码都这样写。' },
		'utf-8': { name: 'UTF-8 编码', is: '文本消息和关闭原因所用的编码。只要有一个字节不合规，连接就以 1007 失败。' },
		'binary-type': { name: '二进制类型', is: '决定二进制消息以什么形式到达的属性：`blob`（默认）或 `arraybuffer`。' },
		'ready-state': {
			name: '连接状态',
			is: '网页看到的 WebSocket 状态：0 CONNECTING，1 OPEN，2 CLOSING，3 CLOSED。',
		},
		'buffered-amount': { name: '待发字节数', is: '已经交给 `send()`、还没有交给网络的载荷字节数。' },
		'back-pressure': {
			name: '背压',
			is: '接收方太慢时让发送方等待的机制。TCP 有；WebSocket API 对收到的消息没有。',
		},
		'high-water-mark': { name: '高水位线', is: '待发字节超过这个量就暂停发送，降下来再继续。' },
		'closing-handshake': { name: '关闭握手', is: '两个关闭帧，一来一回；之后由服务器断开 TCP 连接。' },
		'close-frame': { name: '关闭帧', is: '表示不会再有内容的帧，可以带关闭码和原因。' },
		'close-code': {
			name: '关闭码',
			is: '说明为什么关闭的数字：1000 是正常结束，没有收到关闭帧则是 1006。网页可以发送 1000 和 3000 到 4999。',
		},
		'close-reason': { name: '关闭原因', is: '关闭码后面的文字，最多 123 字节的 UTF-8。' },
		clean: { name: '完整关闭', is: 'close 事件的一个字段：关闭帧有来有回时为 true。' },
		'fail-the-connection': {
			name: '使连接失败',
			is: '一方违反规则时另一方的做法：立刻关闭，能带关闭码就带上；网页得到 `error` 和 1006。',
		},
		'half-open': {
			name: '半开连接',
			is: '一端已经失去、另一端还以为存在的连接：网线拔了，或者路由器忘了它。没有任何通知，只有去问才知道。',
		},
		'ping-and-pong': {
			name: 'ping 与 pong',
			is: '一问一答，载荷相同。浏览器会自动应答；网页既不能发送 ping，也看不到它。',
		},
		heartbeat: { name: '心跳', is: '定时发送的东西：有了它，沉默才意味着对端已死。' },
		'idle-cut': { name: '空闲断开', is: '因为太久没有数据，连接被夹在中间的设备断开。' },
		proxy: {
			name: '代理',
			is: '位于客户端和服务器之间、转发双方内容的服务器。反向代理站在服务器一侧，例如 nginx。',
		},
		'hop-by-hop': { name: '逐跳头字段', is: '只给下一跳看、到那里为止的头字段：`Upgrade` 和 `Connection` 就是。' },
		'round-trip': { name: '往返', is: '一去一回：每个问题在得到回答之前都要花的时间。' },
		reconnect: { name: '重连', is: '一条 WebSocket 结束之后再打开一条新的。它是另一条连接，服务器并不知道上一条。' },
		'back-off': { name: '指数退避', is: '每失败一次就等得更久，例如加倍，直到上限。' },
		jitter: { name: '抖动', is: '每次等待里的随机部分，让同时被断开的客户端不会同时回来。' },
		resume: { name: '续传', is: '重连之后从原来的地方继续：客户端报出它收到的最后一条消息的编号。' },
		polling: { name: '轮询', is: '一遍又一遍地问有没有新东西；服务器有了才回答的，叫长轮询。' },
		'server-sent-events': {
			name: '服务器发送事件',
			is: '一个不结束的 HTTP 响应，用 `EventSource` 读取：只有文本，只能由服务器发送。',
		},
		hijacking: {
			name: '跨站 WebSocket 劫持',
			is: '别的站点的页面连到你的 WebSocket，浏览器把用户的 cookie 一并带上。检查 Origin 可以防止。',
		},
		ticket: { name: '票据', is: '短期有效、只能用一次的值：网页不能设置头部，就用它来表明身份。' },
	},
} satisfies TextsOf<typeof table>;
