import type { TextsOf } from '../../../src/components/internals/reference/reference.ts';
import type table from './table.ts';

export default {
	lead: 'HTTP/1.1 上的握手，响应必须是 101。其他任何响应，网页都只得到 `error` 和关闭码为 1006 的 `close`，看不到状态码、头字段和正文：请看控制台、开发者工具，或用 curl。HTTP/2 和 HTTP/3 上，打开连接的响应是 200。',
	nouns: ['状态码', 'HTTP'],
	labels: { result: '结果', causes: '常见原因', todo: '怎么办', others: '其他环境' },
	entries: {
		'100': {
			name: '继续',
			is: '临时响应，103 Early Hints 也是：真正的响应随后从同一条连接到来。',
			facts: {
				result: '没有影响：会被跳过。',
				causes: ['服务器或前面的代理发送提示，或回应了 `Expect` 头字段。'],
				todo: ['自己写客户端时：一直读到第一个不属于 1xx 的响应，或者 101。'],
			},
		},
		'101': {
			name: '切换协议',
			is: '同意：空行之后，双方开始发送帧。',
			facts: {
				result: '`Upgrade`、`Connection` 和 accept 值都正确时，触发 `open`。',
				causes: ['得到 101 却仍然失败，是因为 accept 值不对、某个头字段被代理去掉，或出现了请求里没有的子协议、扩展。'],
				todo: ['对照每个头字段的规则检查请求和响应。'],
				others: 'HTTP/2 和 HTTP/3 上是 200，没有 `Upgrade` 和 accept 值（RFC 8441）。',
			},
		},
		'200': {
			name: '成功',
			is: '返回了一个页面：应答的一方没有理会升级请求。',
			facts: {
				result: '失败',
				causes: ['单页应用对任何路径都返回首页。', '问到的是开发服务器，不是后端。', '没有代码处理 `upgrade`。'],
				todo: ['用 curl 请求一次，从正文看出是谁应答的。'],
				others: 'HTTP/2 和 HTTP/3 上，它正是打开连接的响应。',
			},
		},
		'301': {
			name: '永久移动',
			is: '重定向，302、303、307、308 也是：`Location` 给出去处。',
			facts: {
				result: 'Chromium 和 Firefox 里失败；WebKitGTK 会跟随',
				causes: ['写了 `ws://`，而服务器要 `wss://`。', '末尾少了或多了斜杠。', '登录页面。'],
				todo: ['直接写 `Location` 里的地址。'],
				others: '`ws` 只有设置 `followRedirects: true` 才跟随。',
			},
		},
		'400': {
			name: '请求有误',
			is: '服务器认为这不是合格的请求。',
			facts: {
				result: '失败',
				causes: ['代理没有把 `Upgrade` 和 `Connection` 传下去。', 'Socket.IO 没有会话保持。', '手写的握手缺少头字段。'],
				todo: ['由内向外逐跳请求：第一个不回 101 的就是要改的地方。'],
				others: '路径不归它管，或握手不合格时，`ws` 都回 400。',
			},
		},
		'401': {
			name: '未认证',
			is: '服务器要凭据，并在 `WWW-Authenticate` 里说明要哪一种。',
			facts: {
				result: '失败；已有用户名和密码时，Chromium 会自行回应 Basic 认证',
				causes: ['接口设了 Basic 认证。', '服务器期待 `Authorization` 里的令牌，而网页没法设置它。'],
				todo: ['改用 cookie、地址里的短期票据，或第一条消息。'],
			},
		},
		'403': {
			name: '禁止',
			is: '请求看懂了，但被拒绝。',
			facts: {
				result: '失败',
				causes: ['`Origin` 不在允许的名单里。', '缺少 cookie：被 `SameSite` 拦下了。', '防火墙或 CSRF 检查。'],
				todo: ['带上和不带页面的 `Origin` 各请求一次，比较结果。'],
			},
		},
		'404': {
			name: '找不到',
			is: '这个路径上什么都没有。',
			facts: {
				result: '失败',
				causes: ['缺少前缀，或前缀被代理去掉了。', '这个域名指向了另一个后端。'],
				todo: ['比较各跳访问日志里的路径。'],
			},
		},
		'426': {
			name: '需要升级',
			is: '服务器要求升级，却没有看到升级请求，或请求的是另一个版本。',
			facts: {
				result: '失败',
				causes: [
					'代理去掉了 `Upgrade`。',
					'浏览器地址栏或健康检查发来的是普通 GET。',
					'`Sec-WebSocket-Version` 不是 13：此时响应会列出支持的版本。',
				],
				todo: ['直接请求服务器：如果得到 101，问题就在代理。'],
				others: '由 `ws` 自己创建 HTTP 服务器时，它对普通请求回 426。',
			},
		},
		'429': {
			name: '请求过多',
			is: '来自这个地址或账号的请求或连接太多。',
			facts: {
				result: '失败',
				causes: ['客户端不停地重连。', '一所学校或一家公司共用一个地址。'],
				todo: ['逐次延长等待，并带随机量。`Retry-After` 是给程序看的，网页读不到。'],
			},
		},
		'500': {
			name: '服务器内部错误',
			is: '服务器在处理请求时出错。',
			facts: {
				result: '失败',
				causes: ['`upgrade` 的处理函数抛出了异常：数据库、会话存储等。'],
				todo: ['查看服务器在那一刻的日志。'],
			},
		},
		'502': {
			name: '网关错误',
			is: '代理没有从后面的服务器得到正常的响应。',
			facts: {
				result: '失败',
				causes: ['服务器没有运行，或正在重启。', '处理升级时崩溃。', '代理用 HTTP 连到了要求 TLS 的端口。'],
				todo: ['对照查看代理的错误日志和服务器的日志。'],
			},
		},
		'503': {
			name: '服务不可用',
			is: '暂时没有人能服务。',
			facts: {
				result: '失败',
				causes: ['没有健康的服务器：健康检查请求的页面在 WebSocket 服务器上不存在。', '连接数达到上限。', '正在部署。'],
				todo: ['用逐渐变长并带随机量的间隔重连；给健康检查一个单独的路径。'],
			},
		},
		'504': {
			name: '网关超时',
			is: '代理等不到服务器的响应，放弃了。',
			facts: {
				result: '失败',
				causes: ['服务器在回应升级之前做了很慢的工作。', '防火墙丢弃了发往它的数据。'],
				todo: ['先接受升级，再做慢的工作。'],
			},
		},
	},
} satisfies TextsOf<typeof table>;
