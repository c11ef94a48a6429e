import type { SymptomTexts } from '../../../src/components/internals/symptoms/symptoms.ts';

export default {
	'response-code-400': {
		wire: '请求到达了某个懂 HTTP 的程序，它没有回 101，而是回了 400。它往往根本没看到升级请求：`Upgrade` 和 `Connection` 是逐跳头字段，代理没有配置转发就会丢掉它们。',
		causes: [
			'前面的代理没有转发 `Upgrade` 和 `Connection`，或者用 HTTP/1.0 访问后端。',
			'Socket.IO 没有会话保持：第二个请求落到了不认识这个会话的进程。',
			'这个路径没有 WebSocket 端点，框架对意料之外的请求回 400。',
		],
		check: '从里到外逐跳测试：先直连服务器，再依次经过每一层代理。第一个不回 101 的那一跳就是要修的地方。',
		fixes: [
			{
				stack: 'nginx',
				how: '在对应的 `location` 里写 `proxy_http_version 1.1;` `proxy_set_header Upgrade $http_upgrade;` `proxy_set_header Connection "upgrade";`。',
			},
			{ stack: 'Apache', how: '加载 `mod_proxy_wstunnel`（2.4.47 起也可以写 `ProxyPass … upgrade=websocket`）。' },
			{ stack: 'Socket.IO', how: "在负载均衡上打开会话保持，或者客户端使用 `transports: ['websocket']`。" },
		],
	},
	'response-code-200': {
		wire: '一个完整的 HTTP 响应，通常是一个网页。应答的程序完全没有理会升级请求。',
		causes: [
			'路径写错了，单页应用对所有未知路径都返回 `index.html`。',
			'连到了开发服务器而不是后端，而它的代理没有配置转发 WebSocket。',
			'服务器处理了 `request`，却没有人处理 `upgrade`。',
		],
		check: '用 `curl` 请求并看响应体：返回的是哪个页面，就知道是谁在应答。',
		fixes: [
			{ stack: 'Vite', how: "`server: { proxy: { '/ws': { target: 'ws://localhost:3000', ws: true } } }`" },
			{ stack: 'nginx', how: '把 WebSocket 路径的 `location` 写在应用的 `try_files … /index.html` 之前。' },
			{ stack: 'Node', how: '把 HTTP 服务器传给 `new WebSocketServer({ server })`，而不是 Express 的 app。' },
		],
	},
	'response-code-301': {
		wire: '一个带 `Location` 的 HTTP 重定向。Chrome 和 Firefox 不会跟随：WebSocket 握手收到第一个响应就结束了。WebKitGTK 会跟随。',
		causes: [
			'服务器把 `ws://` 重定向到 `https://`：一开始就该写 `wss://`。',
			'末尾少了或多了斜杠，框架重定向到另一种写法。',
			'跳转到登录页：会话已经过期。',
		],
		check: '看响应里的 `Location`：那就是本该写的地址。',
		fixes: [
			{
				stack: '网页',
				how: "用页面地址来拼：`new WebSocket('/ws')`；老浏览器写 `location.protocol === 'https:' ? 'wss:' : 'ws:'`。",
			},
			{ stack: 'Django、Rails', how: '路由里的斜杠要与客户端发送的完全一致。' },
		],
	},
	'response-code-403': {
		wire: '服务器或它前面的某一层看懂了请求，但拒绝了。401 表示要凭据，403 表示这些凭据不行。',
		causes: [
			'`Origin` 不在服务器的允许列表里。它是页面的源，不是 socket 的地址。',
			'缺少令牌或 cookie：网页不能设置 `Authorization` 头字段，`SameSite` 的 cookie 也不会跨站发送。',
			'WAF、机器人规则或 CSRF 检查把升级请求当成了攻击。',
		],
		check: '带上页面的 `Origin` 请求一次，再不带请求一次。只有一种被拒绝，就是 Origin 检查。',
		fixes: [
			{
				stack: 'gorilla',
				how: '`Upgrader.CheckOrigin` 会与 `Host` 比较：让代理原样转发 `Host`，或者自己写一份允许列表。',
			},
			{
				stack: 'Django Channels',
				how: '把页面的主机加进 `ALLOWED_HOSTS`，并用 `AllowedHostsOriginValidator` 包住路由。',
			},
			{ stack: '网页', how: '用同站 cookie、URL 里的短期票据，或者第一条消息来认证。' },
		],
	},
	'response-code-404': {
		wire: 'HTTP 404：请求到达了服务器，但它在这个路径上什么都没有。',
		causes: [
			'路径与服务器监听的不一致：少了前缀，或者前缀被代理截掉了。',
			'代理按域名路由，这个域名指向了另一个后端。',
			'服务器设置了 `path` 选项，其他路径一律拒绝。',
		],
		check: '看每一跳的访问日志：第一个记录了不同路径的，就是改写路径的那一跳。',
		fixes: [
			{
				stack: 'nginx',
				how: '`proxy_pass http://backend;` 保留路径，`proxy_pass http://backend/;` 会截掉 location 的前缀。',
			},
			{ stack: 'ws', how: "`new WebSocketServer({ server, path: '/ws' })` 对其他路径回 400；它前面的框架则回 404。" },
		],
	},
	'response-code-502': {
		wire: '应答的是代理：502 是没拿到正常的响应，503 是没有可用的后端，504 是后端没有及时应答，500 是处理升级的代码抛了异常。',
		causes: [
			'代理后面的服务器没起来、正在重启，或者在处理升级时崩溃了。',
			'没有健康的后端：健康检查访问的页面在 WebSocket 服务器上不存在。',
			'服务器做完慢操作（数据库、别的服务）之后才应答升级，代理早已放弃。',
		],
		check: '对照代理的错误日志和服务器的日志：`connect() failed` 是没有程序监听，`prematurely closed` 是后端挂断了。',
		fixes: [
			{ stack: '服务器', how: '先接受升级，再做慢操作，用消息或关闭码告知结果。' },
			{ stack: '负载均衡', how: '给健康检查一个返回 200 的普通 HTTP 路径。' },
			{ stack: '客户端', how: '重连间隔逐次增大并带随机量：重启需要时间。' },
		],
	},
	'response-code-426': {
		wire: '服务器要求升级却没有看到：`Upgrade: websocket` 没有送到，或者是经 HTTP/1.0、普通 GET 送来的。',
		causes: [
			'代理去掉了 `Upgrade` 头字段。',
			'有人在地址栏里打开了 WebSocket 端口，或者是健康检查。',
			'`Sec-WebSocket-Version` 不是 13：这时响应里会写明服务器要的版本。',
		],
		check: '直连服务器。直连是 101、经过代理是 426，就是代理丢了头字段。',
		fixes: [
			{ stack: 'nginx', how: '`proxy_http_version 1.1;` 加上那两个头字段，见 400。' },
			{ stack: '健康检查', how: '把 426 算作健康，或者给它单独的路径。' },
		],
	},
	'response-code-429': {
		wire: '服务器或网关在统计连接数，这个地址或账号已经超了。`Retry-After` 可能会写要等多久。',
		causes: [
			'客户端不加间隔地反复重连。',
			'一个地址后面有很多用户（学校、办公室），共用一个额度。',
			'单个账号的连接数到了上限：旧的 socket 一直没有关闭。',
		],
		check: '看响应里的 `Retry-After`，并在访问日志里数一数该客户端一分钟内的尝试次数。',
		fixes: [
			{ stack: '客户端', how: '指数退避加抖动；连接稳定一段时间之后，才把间隔恢复到最短。' },
			{ stack: '服务器', how: '有账号就按账号限流，不要只按地址。' },
		],
	},
	'http-authentication-failed': {
		wire: '401，带 `WWW-Authenticate: Basic`（或 Digest）。浏览器没有能随 WebSocket 发送的凭据。',
		causes: [
			'端点在 Basic 认证之后，而页面本身不是经认证加载的。',
			'以为凭据会从别处带上：网页不能添加 `Authorization` 头字段。',
		],
		check: '用 `curl -u user:password` 请求：得到 101 就说明只差凭据。',
		fixes: [
			{ stack: '服务器', how: '这个路径不要用 Basic 认证，改用 cookie 或票据。' },
			{ stack: 'nginx', how: '在 WebSocket 的 location 里写 `auth_basic off;`，由后面另作检查。' },
		],
	},
} satisfies SymptomTexts;
