import type { TextsOf } from '../../../src/components/internals/reference/reference.ts';
import type table from './table.ts';

export default {
	lead: '`new WebSocket(url, protocols)` 只对一眼能看出的错误抛出异常，并且在发送任何字节之前就返回。之后的一切失败都由事件通知。',
	labels: {
		takes: '参数',
		does: '做什么',
		throws: '抛出',
		later: '之后失败',
		calls: '在 Chromium 里',
		engines: '其他环境',
	},
	entries: {
		WebSocket: {
			is: '创建 socket 并开始连接。立即返回，此时 `readyState` 是 0。',
			facts: {
				takes: [
					'`url`，必需：字符串，或能转成字符串的对象，例如 `URL`。',
					'`protocols`，可省略：一个字符串，或字符串数组。没有第三个参数，也没有办法设置请求头。',
				],
				does: [
					'以页面地址为基准解析 `url`，把 `http:` 当作 `ws:`，`https:` 当作 `wss:`。',
					'依次检查协议名、片段和子协议，遇到第一个错误就抛出。',
					'开始握手，然后返回。在同一段同步代码里添加的监听器不会错过任何事件。',
				],
				throws: 'SyntaxError、TypeError、SecurityError，见下文。',
				later:
					'主机不存在、端口没有程序监听、TLS 失败、响应不是正确的 101：先 `error`，再 `close`，关闭码 1006。TLS 失败时，Firefox 给出 1015。',
			},
		},
		url: {
			is: '连到哪里：`ws:` 或 `wss:`，`http:` 或 `https:`，也可以是相对于页面的地址。',
			facts: {
				takes: [
					'不写端口时，`ws:` 是 80，`wss:` 是 443。',
					'路径和查询参数出现在握手请求的第一行，也会进入沿途每个服务器的日志，所以不要放令牌。',
					'用户名和密码会保留在 `socket.url` 里；收到 401 时，Chromium 用它们作答。',
				],
				throws: '无法解析、使用其他协议名，或带有片段（哪怕是空的）时，抛出 SyntaxError。',
				engines: [
					'Chrome 125、Firefox 124、Safari 17.3 起接受 `http:`、`https:` 和相对地址；更旧的版本抛出 SyntaxError。',
					'Node 24 接受 `http:` 和 `https:`；没有页面可作基准，相对地址抛出 SyntaxError。',
				],
			},
		},
		protocols: {
			is: '网页支持的子协议，最想用的放在最前。它们写在 `Sec-WebSocket-Protocol` 里发出。',
			facts: {
				takes: [
					'每个都是 RFC 9110 的 token：不能有空格、逗号、斜杠，区分大小写。',
					"字符串是一个名称，不是列表：`'a, b'` 会抛出异常。",
					'空数组表示什么都不提供。',
				],
				throws: '名称不是 token、为空或重复时，抛出 SyntaxError。',
				later: '提供了子协议而服务器一个都没选，或选了没有提供的，Chromium 都会使连接失败：先 `error`，再 1006。',
				engines: "服务器没有选择时，Firefox 和 WebKitGTK 照常打开，`protocol` 是 `''`。",
			},
		},
		SyntaxError: {
			is: '`DOMException`，`name` 是 `SyntaxError`，`code` 是 12：地址或子协议不可用。它不是 JavaScript 语法错误的那个 SyntaxError。',
			facts: {
				throws: [
					'地址无法解析。',
					'协议名不是 ws、wss、http、https 之一。',
					'带有片段。',
					'子协议不是 token，或者重复。',
				],
				engines: '各引擎的名称和代码相同，句子不同：判断时请比较 `error.name`。',
			},
		},
		TypeError: {
			is: '调用方式本身就被 JavaScript 拒绝：没有参数，或没有 `new`。',
			facts: { throws: ['没有参数。', '没有 `new`。', '参数无法转成字符串，例如 `Symbol`。'] },
		},
		SecurityError: {
			is: '`DOMException`：页面不允许打开这个连接。哪些情况立即抛出、哪些之后才失败，各浏览器不同。',
			facts: {
				throws: [
					'Chromium 和 Firefox：经 `https:` 加载的页面用 `ws:` 连接其他机器（混合内容）。',
					'WebKitGTK：页面内容安全策略的 `connect-src` 不允许的地址。',
				],
				later: [
					'Chromium 遇到策略不允许的地址：只有 `error`，没有 `close`。',
					'WebKitGTK 遇到混合内容，包括 `localhost`：只有 `error`，没有 `close`。',
				],
				engines: 'Firefox 遇到策略不允许的地址，抛出 `NS_ERROR_CONTENT_BLOCKED`。',
			},
		},
		failure: {
			name: '之后才失败',
			is: '构造函数无从得知的错误，由 `error` 和关闭码为 1006 的 `close` 先后通知。两者都不说明是哪一种：不能让网页借此探测访问者的内网。',
			facts: {
				later: [
					'域名解析不了。',
					'没有程序监听，或被防火墙丢弃。',
					'TLS 失败，例如证书有问题。只有这一种，Firefox 会用 1015 区分出来。',
					'响应不是正确的 101：状态码不对、accept 值不对，或出现请求里没有的子协议、扩展。',
					'页面在 `open` 之前调用了 `close()`。',
				],
			},
		},
	},
} satisfies TextsOf<typeof table>;
