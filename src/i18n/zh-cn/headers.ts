import type { HeaderId, HeaderText } from '../en/headers.ts';

export const headers: Readonly<Record<HeaderId, HeaderText>> = {
	'request-line': {
		what: '普通的 HTTP/1.1 GET 请求',
		why: '握手以 HTTP 开始，所以同一个端口可以同时提供两种服务。路径和查询参数取自传给构造函数的 URL。',
	},
	'status-line': {
		what: '服务器的答复：同意或拒绝',
		why: '101 和空行之后，双方改为收发帧。其他任何状态码都会使连接失败：浏览器不跟随重定向，页面既看不到状态码，也看不到响应体。',
	},
	'empty-line': {
		what: '头部到此结束',
		why: 'HTTP 报文的头部以空行结束。在 101 响应中，空行之后的第一个字节就是帧的开头。',
	},
	host: {
		what: '请求的目标主机',
		why: '一个地址可以承载多个站点，服务器靠它区分。取自 URL；端口不是默认值时一并带上。',
	},
	connection: {
		what: 'Upgrade 只对这一跳有效',
		why: '这里列出的头部只给下一跳看，代理不会转发。因此不认识 WebSocket 的代理会让握手立刻失败，而不是等到收发消息时才出错。',
	},
	upgrade: {
		what: '此后改用 WebSocket 协议',
		why: '请求提出更换这条 TCP 连接上的协议，响应表示同意。101 响应里缺少它，连接即告失败。',
	},
	'sec-websocket-key': {
		what: '16 个随机字节的 base64',
		why: '每次连接都重新生成。服务器必须返回由它算出的值，以证明自己理解 WebSocket 握手，而且响应不是来自缓存。它不是密钥，也不用于身份认证。',
	},
	'sec-websocket-accept': {
		what: '证明服务器理解了 Key',
		why: '把 Key 与一段固定文本拼接，取 SHA-1，再做 base64。客户端会自行计算一遍，不一致就使连接失败。',
	},
	'sec-websocket-version': {
		what: '13，即 RFC 6455 的版本',
		why: '目前唯一使用的版本。不支持它的服务器应答 426，并列出自己支持的版本。',
	},
	'sec-websocket-protocol': {
		what: '子协议：客户端提供多个，服务器选一个',
		why: '取自构造函数的第二个参数，按优先级排列。服务器选定其中一个，或者不发这个头部。浏览器提供了子协议却没有得到答复，或得到一个没提供过的，都会使连接失败。',
	},
	'sec-websocket-extensions': {
		what: '扩展：提议或同意',
		why: '浏览器会自动提议 permessage-deflate（压缩消息）。服务器同意的内容写在响应里；响应里没有这个头部，帧就保持原样。',
	},
	origin: {
		what: '打开这个 socket 的代码来自哪个站点',
		why: '页面代码无法伪造。CORS 不适用于 WebSocket，所以依赖 cookie 的服务器必须检查它。',
	},
	cookie: {
		what: '浏览器为该主机保存的 cookie',
		why: '和发往该主机的其他请求一样会带上，不管 socket 是哪个站点打开的。所以服务器必须检查 Origin。',
	},
	authorization: {
		what: '身份凭据',
		why: '构造函数不接受头部，页面无法设置它；浏览器以外的程序可以。',
	},
	'user-agent': { what: '浏览器及其版本', why: '与握手无关。' },
	'cache-control': { what: '禁止使用缓存', why: '握手必须到达服务器本身，不能用缓存的响应代替。' },
	pragma: { what: '禁止使用缓存（旧写法）', why: '写给只懂 HTTP/1.0 的缓存。' },
	'accept-encoding': {
		what: 'HTTP 响应体可用的压缩方式',
		why: '每个请求都会带上，只在服务器拒绝并附带响应体时有用。消息的压缩由扩展负责。',
	},
	'accept-language': { what: '用户偏好的语言', why: '每个请求都会带上，与握手无关。' },
	date: { what: '响应生成的时间', why: '与握手无关。' },
	server: { what: '作出应答的程序', why: '可以用来判断拒绝来自服务器还是它前面的代理。' },
	'content-type': { what: '响应体的类型', why: '拒绝时可以附带响应体，但页面看不到。' },
	'content-length': { what: '响应体的字节数', why: '拒绝时可以附带响应体，但页面看不到。' },
	location: { what: '重定向的目标', why: '握手时浏览器不跟随重定向。' },
	'retry-after': { what: '多久之后重试', why: '写给程序看，页面读不到。' },
	'www-authenticate': { what: '认证方式', why: '写给程序看，页面读不到，也无法应答。' },
	'set-cookie': { what: '要保存的 cookie', why: '和其他响应一样会被保存，101 响应也不例外。' },
	other: { what: '不属于握手的头部', why: '允许附带其他头部，协议没有赋予它含义。' },
};
