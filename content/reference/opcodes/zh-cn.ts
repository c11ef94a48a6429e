import type { TextsOf } from '../../../src/components/internals/reference/reference.ts';
import type table from './table.ts';

export default {
	lead: '帧首字节的低四位说明这是哪种帧。从 0x8 起，也就是四位中最高位为 1 的，是控制帧：不能分片，载荷最多 125 字节，可以夹在一条消息的分片之间。',
	nouns: ['操作码', 'opcode'],
	labels: {
		kind: '类别',
		by: '谁发送',
		carries: '载荷',
		most: '最多字节数',
		fragments: '分片',
		page: '网页看到什么',
		careful: '注意',
	},
	entries: {
		'0x0': {
			name: '后续分片',
			is: '已开始的消息的又一个分片，类型与第一个分片相同。',
			caption: '不带掩码的最后一个分片，载荷是“lo”两个字节。',
			facts: {
				kind: '数据',
				by: '双方',
				carries: '消息接下来的字节，长度不限，可以是 0。',
				fragments: '本身就是',
				page: '单独看不到：带 FIN 的那个帧到达后，消息才完整地交给网页。',
				careful: '文本的分片可以在一个字符中间断开，只要求整条消息是 UTF-8。',
			},
		},
		'0x1': {
			name: '文本',
			is: '文本消息，或它的第一个分片。',
			caption: 'RFC 自己的例子：“Hello”，掩码密钥 37 fa 21 3d。',
			facts: {
				kind: '数据',
				by: '双方',
				carries: 'UTF-8，否则以 1007 关闭。',
				fragments: '可作第一个',
				page: '`message`，`data` 是字符串。',
				careful: 'JSON 只是普通文本，协议不看它的内容。',
			},
		},
		'0x2': {
			name: '二进制',
			is: '二进制消息，或它的第一个分片。',
			caption: '字节 1、2、255，不带掩码。',
			facts: {
				kind: '数据',
				by: '双方',
				carries: '任意字节。',
				fragments: '可作第一个',
				page: '`message`，`data` 是 `Blob` 或 `ArrayBuffer`。',
				careful: '其中的字节序、长度和类型由双方约定，请写成文档。',
			},
		},
		'0x3': {
			name: '为数据帧保留',
			is: '留给以后的数据帧，IANA 登记表里一个都没有。',
			facts: {
				kind: '数据',
				by: '无人发送',
				page: '`error`，然后是关闭码为 1006 的 `close`；服务器得到 1002。',
				fragments: '没有',
				careful: '出现它通常说明帧错位了：被当作帧头的字节其实在载荷中间。',
			},
		},
		'0x8': {
			name: '关闭',
			is: '关闭帧：关闭握手的一半。收到的一方要回一个。',
			caption: '关闭码 1000 占两个字节，没有原因。',
			facts: {
				kind: '控制',
				by: '双方',
				carries: '空，或两个字节的关闭码加上 UTF-8 的原因。只有一个字节就违反协议。',
				fragments: '不允许',
				page: 'TCP 也断开之后，触发 `close`。',
				careful: '在它之后不再发送任何帧：没有数据，也没有第二个关闭帧。',
			},
		},
		'0x9': {
			is: 'ping：收到的一方要尽快回 pong。',
			caption: '服务器发送的 ping，载荷是“Hello”。',
			facts: {
				kind: '控制',
				by: '双方，实际上是服务器',
				carries: '最多 125 个任意字节，pong 会原样带回。',
				fragments: '不允许',
				page: '看不到。浏览器自己回应，网页也不能发送。',
				careful: '积压了几个 ping 时，只回应最后一个也可以。',
			},
		},
		'0xa': {
			is: 'pong：对 ping 的回应，载荷相同。',
			caption: '对它的 pong，由浏览器发送，带掩码。',
			facts: {
				kind: '控制',
				by: '双方',
				carries: 'ping 的载荷。',
				fragments: '不允许',
				page: '看不到。',
				careful: '可以主动发送，对方不必回应：有些程序拿它表示自己还在。',
			},
		},
		'0xb': {
			name: '为控制帧保留',
			is: '留给以后的控制帧，IANA 登记表里一个都没有。',
			facts: {
				kind: '控制',
				by: '无人发送',
				page: '`error`，然后是关闭码为 1006 的 `close`；服务器得到 1002。',
				fragments: '不允许',
				careful: '新的控制帧需要双方先协商一个扩展。',
			},
		},
	},
} satisfies TextsOf<typeof table>;
