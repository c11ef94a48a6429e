import type { TextsOf } from '../../../src/components/internals/reference/reference.ts';
import { fieldFacts } from './given.ts';
import type table from './table.ts';

export default {
	lead: '一个帧由 2 到 14 字节的帧头和载荷组成。位从 0 数起，线路上的第一位是 0；数字都是大端序。图里是真实的帧：每根竖条是一位，1 高 0 低。',
	nouns: ['帧字段'],
	labels: { bits: '位置', values: '取值', careful: '注意', rules: '违规情形，以及回应的关闭码' },
	given: fieldFacts(
		{
			bits: (first, last) => (first === last ? `第 ${first} 位` : `第 ${first} 到 ${last} 位`),
			behind: {
				'extended-length': '从第 16 位起：16 位、64 位，或没有',
				'masking-key': '紧挨在载荷之前：32 位，MASK 为 1 时才有',
				payload: '帧头之后，直到帧的末尾',
			},
			rule: (sentence, code, section) => `${sentence}${code ?? ''}（${section}）`,
		},
		'zh-cn',
	),
	entries: {
		fin: {
			is: '这个帧是不是消息的最后一个。',
			caption: '文本消息的第一个分片：FIN 是 0。',
			facts: {
				values: ['1：最后一个分片，或唯一的帧。', '0：后面还有分片。'],
				careful: '消息怎样切成帧没有含义：途中的任何一方都可以重新切分。控制帧里它总是 1。',
			},
		},
		rsv1: {
			is: '留给扩展使用。permessage-deflate 用它表示消息经过压缩。',
			caption: 'RSV1 是 0：这里没有扩展用到它。',
			facts: {
				values: ['0，除非协商了扩展。', '压缩消息的第一个帧里是 1。'],
				careful: '后续分片和控制帧里仍是 0。代理如果解压了消息却留着这一位，每条连接都会断。',
			},
		},
		rsv2: {
			is: '留给扩展使用。在用的扩展都没有赋予它们含义。',
			caption: 'RSV2 和 RSV3 都是 0。',
			facts: {
				values: '0',
				careful: '出现 1 多半说明读到的不是帧：101 之后混入了一行文本，或者两个程序往同一条连接上写数据。',
			},
		},
		opcode: {
			is: '这是哪种帧。',
			caption: '操作码 1：文本。',
			facts: {
				values: ['0x0 到 0x2：数据。', '0x8 到 0xa：控制。', '其余保留。'],
				careful: '第一个之后的分片，操作码都是 0，与消息类型无关。',
			},
		},
		mask: {
			is: '帧头里有没有掩码密钥，载荷是否用它做了掩码。',
			caption: 'MASK 是 1：这是客户端发送的。',
			facts: {
				values: ['客户端发送的总是 1。', '服务器发送的总是 0。'],
				careful: '服务器发来带掩码的帧时，Firefox 照样交付，Chromium 和 WebKitGTK 使连接失败。',
			},
		},
		length: {
			name: '载荷长度',
			is: '载荷的字节数，或表示这个数要用多少位。',
			caption: '长度是 5。',
			facts: {
				values: ['0 到 125：就是长度。', '126：长度在后面的 16 位里。', '127：长度在后面的 64 位里。'],
				careful: '只计载荷，单位是字节而不是字符。',
			},
		},
		'extended-length': {
			name: '扩展的载荷长度',
			is: '超过 125 字节的载荷的长度，大端序。',
			caption: '126 字节的文本：7 位里写 126，后面的 16 位写长度 00 7e。',
			facts: {
				values: ['16 位：126 到 65,535。', '64 位：从 65,536 起，最高位是 0。'],
				careful: '必须用能容纳该长度的最短形式。控制帧没有扩展长度。',
			},
		},
		'masking-key': {
			name: '掩码密钥',
			is: '四个随机字节，每个帧都换新的。载荷的第 i 个字节与密钥的第 i mod 4 个字节做异或。',
			caption: '密钥 37 fa 21 3d，后面是做过掩码的“Hello”。',
			facts: {
				values: '任意，但不能让网页的代码猜到。',
				careful: '密钥就写在载荷旁边，什么也藏不住：它的作用是不让网页写出自己选定的、会被代理当成 HTTP 的字节。',
			},
		},
		payload: {
			name: '载荷',
			is: '消息的字节，或其中这一段。客户端发送的带掩码，服务器发送的不带。',
			caption: '五个做过掩码的字节：7f 9f 4d 51 58 就是“Hello”。',
			facts: {
				values: ['文本：UTF-8。', '关闭：空，或关闭码和原因。', '其余：任意字节。'],
				careful: '经过压缩时，长度是压缩后的字节数。',
			},
		},
	},
} satisfies TextsOf<typeof table>;
