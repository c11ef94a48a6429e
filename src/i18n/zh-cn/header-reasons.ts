import type { HeaderReasons } from '../en/header-reasons.ts';

export const headerReasons: HeaderReasons = {
	'request-line':
		'握手以 HTTP 开始，所以同一个端口既能提供 HTTP，也能提供 WebSocket。路径和查询参数取自传给构造函数的 URL。',
	'status-line':
		'101 和空行之后，双方改为收发帧。其他任何状态码都表示拒绝，网页既看不到状态码，也看不到响应体。Chromium 和 Firefox 不跟随重定向，WebKit 会跟随。',
	'empty-line': 'HTTP 报文的头部以空行结束。在 101 响应中，空行之后的第一个字节就是帧的开头。',
	host: '一个地址可以承载多个站点，服务器靠它区分。取自 URL；端口不是默认值时一并带上。',
	connection:
		'这里列出的头字段只给下一跳看，代理不会转发。因此不认识 WebSocket 的代理会让握手立刻失败，而不是等到收发消息时才出错。Firefox 还会列出 keep-alive，它对升级后的连接没有意义。',
	upgrade: '请求提出更换这条 TCP 连接上的协议，响应表示同意。101 响应里缺少它，连接即告失败。',
	'sec-websocket-key':
		'每次连接都重新生成。服务器必须返回由它算出的值，以证明自己理解 WebSocket 握手，而且响应不是来自缓存。它不需要保密，也不用于身份认证。',
	'sec-websocket-accept':
		'把 Key 与一段固定文本拼接，取 SHA-1，再做 base64。客户端会自行计算一遍，不一致就使连接失败。',
	'sec-websocket-version': '目前唯一使用的版本。不支持它的服务器应答 426，并列出自己支持的版本。',
	'sec-websocket-protocol':
		'取自构造函数的第二个参数，按优先级排列。服务器选定其中一个，或者不发这个头字段。浏览器提供了子协议却没有得到答复，或得到一个没提供过的，标准要求使连接失败，Chromium 就是如此。Firefox 在这两种情况下都照常打开连接，WebKit 在没有选定时也会打开，此时 protocol 为空。',
	'sec-websocket-extensions':
		'浏览器会自动提议 permessage-deflate（压缩消息）。服务器同意的内容写在响应里；响应里没有这个头字段，帧就保持原样。',
	origin: '网页代码无法伪造。CORS 不适用于 WebSocket，所以依赖 cookie 的服务器必须检查它。',
	cookie:
		'和发往该主机的其他请求一样会带上，即使 socket 是别的站点打开的，除非被 SameSite 或浏览器设置拦下。所以服务器必须检查 Origin。',
	authorization:
		'构造函数不能传请求头，网页无法在这里放令牌。浏览器只会为 HTTP 认证附上自己已有的用户名和密码。浏览器以外的程序可以设置它。',
	'user-agent': '与握手无关。',
	'cache-control': '握手必须到达服务器本身，不能用缓存的响应代替。',
	pragma: '写给只懂 HTTP/1.0 的缓存。',
	'accept-encoding': '每个请求都会带上，只在服务器拒绝并附带响应体时有用。消息的压缩由扩展负责。',
	accept: 'Firefox 的每个请求都会带上，值为 */*，即任何类型。与握手无关。',
	'sec-fetch-dest':
		'响应将被用来做什么。响应既不是网页也不是图片，所以值为 empty 或 websocket。代码无法设置。Firefox 和 WebKit 在握手时会发送，Chromium 不会。',
	'sec-fetch-mode':
		'请求的方式：websocket。代码无法设置，服务器可以据此区分浏览器的握手和其他请求。Firefox 和 WebKit 会发送。',
	'sec-fetch-site':
		'打开 socket 的代码来自本站还是别处：same-origin、same-site 或 cross-site。代码无法设置。Firefox 和 WebKit 会发送；要对所有浏览器都有效，服务器应检查 Origin。',
	'sec-gpc': '用户要求不要出售或共享服务器得知的信息，由浏览器设置决定。与握手无关。',
	dnt: '用户要求不被跟踪，是较旧的设置。与握手无关。',
	priority: '这个响应相对于其他响应的紧急程度。与握手无关。',
	'accept-language': '每个请求都会带上，与握手无关。',
	date: '与握手无关。',
	server: '可以用来判断拒绝来自服务器还是它前面的代理。',
	'content-type': '拒绝时可以附带响应体，但网页看不到。',
	'content-length': '拒绝时可以附带响应体，但网页看不到。',
	location: 'Chromium 和 Firefox 在握手时不跟随重定向。WebKit 会跟随，连接可能在那里打开。',
	allow: '以 405 拒绝时，列出这个地址接受的方法。',
	'x-content-type-options': '针对拒绝时的响应体：浏览器不得自行猜测它的类型。网页看不到。',
	'retry-after': '供浏览器以外的程序使用，网页读不到。',
	'www-authenticate': '网页读不到。浏览器如果有该主机的用户名和密码，可能会自行应答。',
	'set-cookie': '浏览器会保存 101 响应里的 cookie，和普通网页一样；握手被拒绝时，Chromium 不保存。',
	other: '允许附带其他头字段，协议没有赋予它含义。',
};
