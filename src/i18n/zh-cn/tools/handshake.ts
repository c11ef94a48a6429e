import type { HandshakeCheckStrings } from '../../en/tools/handshake.ts';

export const handshakeCheck: HandshakeCheckStrings = {
	field: '请求和响应',
	hint: '可以是 HTTP 原文、curl -v 的输出、浏览器网络面板里的内容、“Copy as cURL”的命令；HTTP/1.1，或 HTTP/2 的 :method、:protocol、:status。只有其中一个也行。',
	cut: (shown) => `只读取前 ${shown / 1024} KiB。`,
	examples: '示例',
	example: {
		good: '正确的握手（RFC 6455 §1.3）',
		accept: 'accept 值有误',
		stripped: '代理去掉了 Upgrade',
		redirect: 'curl -v，被重定向',
		subprotocol: '响应里没有子协议',
		http2: 'HTTP/2（RFC 8441 §5.1）',
	},
	clear: '清空',
	copyLink: '复制链接',
	linkCopied: '链接已复制。文本放在 # 之后，其中也包括 cookie，发送前请先检查。',
	linkTooLong: '内容太多，放不进链接。请直接发送原文。',
	brokenLink: '链接里的文本读不出来，多半是复制时被截断了。请把文本粘贴到这里。',
	shown: '这是第一个示例。把自己的握手粘贴到上面即可。',
	nothing:
		'没有找到请求或响应。请求以“GET /path HTTP/1.1”开头，响应以“HTTP/1.1 101 Switching Protocols”开头；HTTP/2 则以 :method 或 :status 开头。',
	opens: '连接会打开：没有违反规则。',
	soundSoFar: {
		request: '请求没有违反规则。再粘贴响应，才知道连接能否打开。',
		response: '单看响应没有违反规则。accept 值以及协商内容要结合请求才能判断，请把请求也粘贴进来。',
	},
	broken: (count) => `${count} 个问题：`,
	in: { request: '在请求中', response: '在响应中' },
	printed: '会输出什么',
	refused: '服务器会拒绝，多数返回 400 或 426，页面的控制台里会显示这个状态码。',
	nobody: '故障排查里没有收录它的报错原文。',
	fixed: '正确的写法',
	fixedNote: '有改动的行已标出。accept 值由上面的 Key 算出。',
	view: '逐行解读',
};
