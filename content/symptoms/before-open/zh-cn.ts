import type { SymptomTexts } from '../../../src/components/internals/symptoms/symptoms.ts';

export default {
	'failed-without-reason': {
		wire: '线路上什么都没有，最多是一个被拒绝的 TCP 连接。失败原因不是出自握手本身时，Chrome 就不写原因。',
		causes: [
			'该主机的该端口没有程序监听，或者域名不存在。',
			'浏览器扩展或内容拦截器拦下了请求。',
			'页面来自公网，而地址是 `localhost` 或内网地址，没有得到访问本地网络的授权。',
		],
		check: '打开网络面板，按 WS 过滤，看请求的状态列：`net::ERR_…` 就是控制台没写的原因。',
		fixes: [{ stack: '通用', how: '在同一台机器上用 `curl` 访问同一个地址，再用不带扩展的隐私窗口试一次。' }],
	},
	'err-connection-refused': {
		wire: '发出了 TCP SYN，收到 RST：机器在，但这个端口没有程序监听。一个字节的 HTTP 都没有发出。',
		causes: [
			'服务器没有运行，或者监听的是别的端口。',
			'服务器在容器里只监听 `127.0.0.1`，或者端口没有发布出来。',
			'`localhost` 解析成了 `::1`，而服务器只监听 IPv4（或者相反）。',
		],
		check: '先不管 WebSocket，只试端口。显示“succeeded”说明有程序监听，失败的是握手。',
		fixes: [
			{ stack: 'Node', how: '监听时不写主机，容器里写 `0.0.0.0`；在 `listening` 事件里打印端口。' },
			{ stack: 'Docker', how: '发布端口（`-p 8080:8080`），连宿主机的端口，不要连容器内部的端口。' },
		],
	},
	'tunnel-failed': {
		wire: '浏览器用 `CONNECT host:443` 向它的代理请求隧道，被代理拒绝。',
		causes: [
			'公司代理只允许到 443 端口的隧道，而地址写的是别的端口。',
			'代理要求登录，浏览器没有提供。',
			'主机不在代理的白名单里。',
		],
		check: '执行 `curl -v -x http://proxy:3128 https://host:port/`，看 CONNECT 的响应。',
		fixes: [
			{ stack: '服务器', how: '在 443 端口提供 `wss:`，代理会放行。' },
			{ stack: '客户端', how: '请管理员把主机加进白名单。' },
		],
	},
	'err-ssl-protocol-error': {
		wire: '发出了 TLS ClientHello，收到的却不是 TLS。',
		causes: ['用 `wss:` 连了只会说 HTTP 的端口。', 'TLS 在代理处终止，而地址写的是代理后面的服务器。'],
		check: '用 `openssl` 试：显示“wrong version number”就是端口不支持 TLS。',
		fixes: [
			{ stack: '网页', how: '使用终止 TLS 的代理的地址；开发时用 `ws:`。' },
			{ stack: 'Node', how: '把 `https.createServer({ key, cert })` 传给 WebSocket 服务器。' },
		],
	},
	'err-cert-authority-invalid': {
		wire: 'TLS 握手被浏览器中断，服务器看到的是 TLS 警报。网页遇到这种证书会显示警告页，WebSocket 什么都不显示。',
		causes: ['自签名证书。', '证书的域名不对，或者已过期。', '缺少中间证书：在别处见过它的浏览器能连上。'],
		check: '在浏览器里用 `https://` 打开同一主机和端口：那里的警告会说明问题。',
		fixes: [
			{ stack: '开发环境', how: '用系统信任的本地 CA（例如 `mkcert`），或者先打开一次 `https://` 地址并接受证书。' },
			{ stack: '服务器', how: '发送完整的证书链，并及时续期。小程序里证书链不完整同样会直接失败。' },
		],
	},
	'handshake-timed-out': {
		wire: '发出的 SYN 没有回音，或者请求没有响应。Chrome 要等 240 秒才放弃。',
		causes: [
			'防火墙或安全组丢弃了数据包。',
			'处理升级的代码在等一个永远不来的东西。',
			'需要登录的公共 Wi-Fi，或者 VPN 没有连好。',
		],
		check: '限时测试端口：毫无回音是防火墙，端口通则是处理程序卡住了。',
		fixes: [
			{ stack: '客户端', how: '自己设定时器（例如 10 秒），到时关闭 socket 再重试。' },
			{ stack: '服务器', how: '先应答升级，再等别的东西。' },
		],
	},
	'closed-before-established': {
		wire: '在 CONNECTING 状态调用了 `close()`。网页会得到 error 和关闭码 1006，即使正确的 101 已经在路上。',
		causes: [
			'React 的 StrictMode 在开发环境把每个组件挂载两次：第一个 socket 马上被关掉。',
			'地址是组件状态或 effect 依赖的一部分，发生了变化。',
			'连接途中用户离开了页面，或者刷新了令牌。',
		],
		check: '数一数构造了几次：在 `new WebSocket` 的前一行打印日志。一个连接打印两行，就是挂载了两次。',
		fixes: [
			{
				stack: 'React',
				how: '清理函数里的 `close()` 要保留：第二次挂载会连上，生产构建只挂载一次。也可以把 socket 放到组件外面。',
			},
			{ stack: '网页', how: '嫌警告碍眼，就在 `open` 里判断 socket 已经不需要时再关。' },
		],
	},
	'mixed-content': {
		wire: '线路上什么都没有。浏览器不允许经 https 加载的页面打开不安全的 socket：构造函数抛出 SecurityError，或者连接失败。',
		causes: ['代码里的地址以 `ws://` 开头，而站点现在用 https。', '把开发环境的配置发布上线了。'],
		check: '看提示里的地址：它以 `ws:` 开头，页面以 `https:` 开头。',
		fixes: [
			{ stack: '网页', how: "在现在的浏览器里，`new WebSocket('/ws')` 会沿用页面的协议。" },
			{ stack: '服务器', how: '在 WebSocket 服务器前面终止 TLS，使用站点的证书。' },
		],
	},
	'firefox-cant-establish': {
		wire: '`open` 之前的任何失败：没有程序监听、证书不被信任、响应不是 101、accept 值不对。Firefox 对这些只有一句话。',
		causes: [
			'参见 Chrome 的各条：用 Chrome 打开同一个地址，会写出原因。',
			'自签名证书：Firefox 对每个主机和端口分别信任。',
			'Firefox 在失败之后会推迟后续尝试，服务器恢复了也要晚一些才连上。',
		],
		check: '网络面板只列出得到 101 的请求。响应要用 `curl` 来看。',
		fixes: [
			{ stack: '通用', how: '先查出状态码，再到上面找对应的条目。' },
			{ stack: '开发环境', how: '用 `https://` 打开一次该端口并接受证书。' },
		],
	},
	'safari-network-error-refused': {
		wire: 'Safari 转述的是系统的句子：对方拒绝、网络断开，或者帧违反了协议。语言随系统而变。',
		causes: [
			'“Connection refused”：没有程序监听。',
			'“Socket is not connected”：网络断了。Wi-Fi 一断，Safari 马上关闭连接。',
			'“Protocol error”：收到了不允许的帧。',
		],
		check: '在同一台机器上测试端口。',
		fixes: [{ stack: '客户端', how: '在 `close` 和 `online` 事件里重连。' }],
	},
	'safari-bad-response': {
		wire: '响应不是 101，或者 101 不正确。',
		causes: ['也就是 Chrome 所说的“Unexpected response code”或“Incorrect Sec-WebSocket-Accept”。'],
		check: '用 `curl` 看状态码和头字段。',
		fixes: [{ stack: '通用', how: '先查出状态码，再到上面找对应的条目。' }],
	},
	'local-network-access': {
		wire: '线路上什么都没有。从 Chrome 147 起，公网页面要连 `localhost` 或内网地址，必须得到用户授权。',
		causes: ['授权被拒绝，或者页面不是安全上下文，根本没有询问。', 'socket 是在 iframe 里打开的，而权限没有委派给它。'],
		check: '点地址栏旁的图标打开网站设置，查看本地网络权限。',
		fixes: [
			{ stack: '网页', how: '使用 https，并在用户点击之后再打开 socket，让人明白为什么要授权。' },
			{ stack: 'iframe', how: '加上 `allow="local-network-access"`。' },
		],
	},
} satisfies SymptomTexts;
