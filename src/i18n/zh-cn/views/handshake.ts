import type { HandshakeStrings } from '../../en/views/handshake.ts';
import { wholeNumber } from '../../whole-number.ts';
import { bytes } from '../counts.ts';

/** What the view of the opening handshake says. */
export const handshake: HandshakeStrings = {
	none: '还没有 socket。代码执行 new WebSocket(…) 后，握手会显示在这里。',
	request: '请求',
	response: '响应',
	toServer: '客户端 → 服务器',
	toClient: '服务器 → 客户端',
	setBy: {
		browser: '由浏览器设置，网页代码无法修改。',
		constructor: '由浏览器根据构造函数的参数设置。',
		program: '网页无法设置。',
		server: '由服务器设置。',
		fixed: '每个 HTTP 报文都有。',
	},
	tap: '变暗的部分不是你写的：实验环境在地址中加上 tap=…，让服务器只把这个 socket 的字节展示给本页面。',
	nullOrigin:
		'值为 null，因为实验代码运行在沙箱 iframe 中，不属于任何站点。在你自己的网页上，这里会是网页的源，例如 https://example.com。',
	pending: '尚未看到任何字节。',
	nothingSeen: '实验服务器没有看到这个 socket 的任何字节。',
	notRecorded: '连接打开了，但没有记录到它的字节：当时没有观测实验服务器。',
	waiting: '尚未收到响应。',
	answerNotRecorded: '没有记录到响应。',
	cut: '还没收到响应，连接就断开了。',
	cutWithin: '响应收到一半，连接就断开了。',
	failed: (why) => `连接没能打开：${why}。`,
	gone: '连接打开之前，Worker 就被终止了。',
	redirectFollowed: '连接仍然打开了：这个浏览器跟随了重定向，之后的过程没有记录在这里。Chromium 和 Firefox 不会跟随。',
	openedAllTheSame: '连接仍然打开了：这个浏览器对此不作要求。',
	moreLines: (count) => `再显示 ${wholeNumber(count)} 行`,
	body: (count) => `响应体，${bytes(count)}`,
	accept: {
		title: 'Accept 值是否正确？',
		key: 'Key',
		guid: '拼接固定文本',
		digest: '取 SHA-1',
		base64: '转为 base64',
		received: '服务器发来的值',
		equal: '一致：服务器是用这个 Key 算出来的。',
		differs: (at) => `从第 ${at} 个字符起不一致：不是用这个 Key 算出来的。`,
		absent: '响应中没有 Sec-WebSocket-Accept。',
	},
	refused: {
		wire: '线路上',
		headers: (count) => `${count} 个头字段`,
		body: (count) => (count === 0 ? '没有响应体' : `响应体 ${bytes(count)}`),
		title: '网页能知道的',
		error: '普通事件：没有原因，也没有关闭码',
		waiting: '暂时什么都没有',
		why: '对网页来说，所有握手失败看起来都一样。这是有意为之：否则任何网站都能用 WebSocket 扫描你的内网端口。',
	},
};
