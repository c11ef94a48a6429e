import type { TraceStrings } from '../en/trace.ts';
import { wholeNumber } from '../whole-number.ts';
import { network } from './network.ts';

const megabytes = (characters: number) => (characters / 1024 / 1024).toFixed(1);

export const traceZhCn: TraceStrings = {
	tooLarge: (characters, limit) =>
		`文件有 ${megabytes(characters)} MB 文本，而保存的运行记录最多 ${megabytes(limit)} MB。`,
	notJson: '文件不是 JSON，可能复制时被截断了。请重新保存这次运行。',
	foreign: '这个 JSON 文件不是 WebSocket Lab 保存的运行记录。',
	newer: (version, known) =>
		`这次运行由更新版本的 WebSocket Lab 保存（格式 ${version}），当前版本只能读取格式 ${known}。请升级后再打开。`,
	damaged: (field) => `文件已损坏：“${field}”缺失或内容不对。请重新保存。`,
	empty: '文件是空的。请重新保存。',
	unknownKind:
		'这个文件不能作为运行记录打开。请选择 WebSocket Lab 保存的文件、浏览器导出的 HAR，或 Wireshark、tcpdump 的抓包（pcapng、pcap）。',
	tooManyBytes: (bytes, limit) =>
		`文件有 ${megabytes(bytes)} MB，最多只能打开 ${megabytes(limit)} MB。请只保存其中较短的一段。`,
	tooLargeUnpacked: (limit) => `文件解压后超过 ${megabytes(limit)} MB，无法打开。请只保存其中较短的一段。`,
	damagedGzip: '这个 gzip 文件已损坏，没有可以解压的内容。请重新保存。',
	archive: (name) => `文件是压缩包（${name}）。请先解压，再打开里面的文件。`,
	noSocketInHar: (requests) =>
		`这个 HAR 里有 ${wholeNumber(requests)} 个请求，但没有 WebSocket。请在页面建立连接之前打开网络面板，再重新导出 HAR。`,
	noSocketInCapture: (connections) =>
		`这个抓包里有 ${wholeNumber(connections)} 条 TCP 连接，但没有一条以 WebSocket 握手开头。请在页面建立连接之前开始抓包。`,
	encryptedCapture: (connections) =>
		`这个抓包里有 ${wholeNumber(connections)} 条加密连接（TLS），没有明文的 WebSocket。请抓取 ws: 而不是 wss: 的连接。`,
	cutPackets: (packets) =>
		`抓包时有 ${wholeNumber(packets)} 个包被截短，无法解析 WebSocket。请抓取完整的包：不要使用 -s，或使用 -s 0。`,
	unreadTunnel: (name, packets) =>
		`这个抓包里有 ${wholeNumber(packets)} 个隧道包（${name}），其内容无法读取，隧道之外没有 TCP。请在隧道的一端、隧道内部抓包。`,
	unknownLink: (linkType) =>
		`无法读取这种链路上抓到的包（链路类型 ${linkType}）。请在以太网、回环接口或 Linux 的“any”接口上抓包。`,
	damagedCapture: (at) => `抓包文件在偏移 ${wholeNumber(at)} 字节处损坏，之前没有可以显示的内容。请重新保存。`,
	notes: {
		inPage: '这次运行在页面内进行：帧是真实的，没有 TCP。',
		capture: '这是抓包文件：只有线路上的内容，没有 API 调用、事件和控制台输出。',
		har: '这是 HAR 文件：只有头字段和消息，没有字节。这里显示的字节是重建出来的：头字段的顺序、分片、压缩、帧的长度和掩码密钥（这里是 00 00 00 00）在线路上可能不是这样，而且没有 ping、pong 和关闭帧。',
		captureCutShort: (at) => `文件在偏移 ${wholeNumber(at)} 字节处被截断或损坏，这里显示的是之前的内容。`,
		captureLost: (bytes) => `抓包漏掉了 ${wholeNumber(bytes)} 字节，同一方向上之后的帧无法解析。`,
		cutPackets: (packets) => `有 ${wholeNumber(packets)} 个包在抓包时被截短。请抓取完整的包。`,
		captureEncrypted: (connections) => `有 ${wholeNumber(connections)} 条加密连接（TLS）无法显示。`,
		otherRequests: (requests) => `这些 socket 的连接上另有 ${wholeNumber(requests)} 个 HTTP 请求，没有显示。`,
		answersFirst: (connections) =>
			`有 ${wholeNumber(connections)} 个响应在抓包里排在请求之前，这里显示在请求之后，时间与请求相同。`,
		connectionsLeftOut: (connections) => `抓包里的连接太多，最后 ${wholeNumber(connections)} 条没有检查。`,
		socketsLeftOut: (sockets) => `socket 太多，最后 ${wholeNumber(sockets)} 个没有显示。`,
		messagesLeftOut: (count) => `有 ${wholeNumber(count)} 条消息无法显示：消息太多，或者之前连接没有建立。`,
		messagesUnreadable: (count) => `有 ${wholeNumber(count)} 条消息无法读取：从文件里看不出发送的内容或方向。`,
		messagesCompleted: (count) =>
			`有 ${wholeNumber(count)} 条消息在文件里没有操作码或时间：分别按文本、按前一项的时间处理。`,
		noMessageList: (sockets) =>
			`有 ${wholeNumber(sockets)} 个 socket 在文件里没有消息：Firefox 和 Safari 不会把消息写进 HAR。这里显示握手；需要消息时，请用 Chrome 或 Edge 导出 HAR，或者抓包。`,
		noHeaders: (sockets) =>
			`有 ${wholeNumber(sockets)} 个 socket 的请求或响应在文件里没有头字段：那里显示为违反的头字段规则，实际上可能遵守了。`,
		entriesDamaged: (entries) => `文件里有 ${wholeNumber(entries)} 个 socket 无法读取，没有显示。`,
		textsCut: (texts) => `文件里有 ${wholeNumber(texts)} 处文本或列表比任何一次运行的都长，已截短。`,
		fragmentsLost: (fragments) => `有 ${wholeNumber(fragments)} 个 IP 分片因同一个包的其他分片缺失而跳过。`,
		unreadTunnel: (name, packets) => `有 ${wholeNumber(packets)} 个隧道包（${name}）的内容无法读取，已跳过。`,
		unknownLink: (type, packets) => `有 ${wholeNumber(packets)} 个链路类型为 ${type} 的包无法读取，已跳过。`,
	},
	comments: {
		section:
			'由 WebSocket Lab 保存。TCP 载荷就是录下的字节，服务器每次读写的一块对应一个报文段。载荷以下的内容都是为这个文件生成的：地址（192.0.2.0/24 保留用于示例）、客户端端口、序列号，以及每条 TCP 连接的建立和结束。',
		opened: '为这个文件生成：记录从请求的第一个字节开始。',
		ended: '为这个文件生成：记录表明 TCP 连接在此结束，但没有说明哪一端先结束。',
		cut: '为这个文件生成：记录表明服务器在此切断了 TCP 连接，没有进行关闭握手。',
		inPage: '这次运行在页面内进行：这些字节没有经过 TCP 连接，来自页面内存中的实验服务器。',
		network: (list) => `运行时手动改变过网络：${list.join('；')}。`,
		changes: network,
		networkAt: (what, seconds) => `${seconds} 秒时${what}`,
		noClock: '录制的时间未知：时钟从 1970 年 1 月 1 日开始。',
		har: '由 WebSocket Lab 保存。与浏览器导出的 HAR 一样，这里的消息是完整且解压后的；不包含帧、掩码密钥、ping、pong 和关闭帧。',
		messagesLeftOut: (count) => `有 ${wholeNumber(count)} 条消息没有写入：没有保留它们的字节，或者无法解压。`,
	},
};
