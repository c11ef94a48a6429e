import type { FrameStrings } from '../../en/views/frames.ts';
import { wholeNumber } from '../../whole-number.ts';
import { closeCodeNames } from '../close-code-names.ts';
import { bytes } from '../counts.ts';

/** What the list of frames and the drawing of one frame say. */
export const frameStrings: FrameStrings = {
	frames: {
		label: '帧',
		place: (number, count) => `${wholeNumber(number)}/${wholeNumber(count)}`,
		before: '列表中的上一项',
		after: '列表中的下一项',
		all: '全部帧',
		none: '还没有 socket。代码建立连接后，帧会显示在这里。',
		empty: '还没有帧，握手完成后才会有。',
		emptyOpen: '还没有帧：双方都还没有发送任何内容。',
		emptyClosed: '没有看到帧：连接打开过，但一个完整的帧都没发就结束了。',
		emptyUnrecorded: '连接打开了，但没有记录到它的帧。',
		emptyFailed: (why) => (why === null ? '没有帧，因为连接没能打开。' : `没有帧，因为连接没能打开：${why}。`),
		emptyGone: '没有帧：连接打开之前，Worker 就被终止了。',
		out: '客户端到服务器',
		in: '服务器到客户端',
		columns: { opcode: '操作码', length: '字节', payload: '载荷', time: 'ms' },
		notFinal: '未完',
		reserved: (opcode) => `保留 ${opcode}`,
		compressed: '已压缩',
		lost: (count) => `此处有 ${bytes(count)}未记录，该方向后面的内容无法显示。`,
		violation: '违反协议',
		violationMark: '违反协议：',
		at: (offset) => `偏移 ${wholeNumber(offset)} 字节处`,
		found: (detail) => `实际是 ${detail}`,
	},

	detail: {
		title: (id) => `帧 ${wholeNumber(id)}`,
		bits: '比特',
		bytes: '字节',
		words: '含义',
		pointHere: '指向某个比特或字节，或点 ‹ 和 ›，这里会说明该字段的含义。',
		previousField: '上一个字段',
		nextField: '下一个字段',
		unmasked: '去掩码后的载荷',
		earlierBytes: (count) => `显示前面的 ${bytes(count)}`,
		moreBits: (count) => `载荷未完，还有 ${bytes(count)}`,
		fields: {
			fin: 'FIN',
			rsv1: 'RSV1',
			rsv2: 'RSV2',
			rsv3: 'RSV3',
			rsv: 'RSV1–3',
			opcode: '操作码',
			mask: 'MASK',
			length: '长度',
			'extended-length': '扩展长度',
			'masking-key': '掩码密钥',
			payload: '载荷',
		},
	},

	partial: {
		title: '不完整的帧',
		soFar: (received, size) =>
			size === null ? `已收到 ${bytes(received)}，帧头还不完整` : `已收到 ${wholeNumber(received)} / ${bytes(size)}`,
		underWay: '尚未看到其余部分。',
		cut: '连接在其余部分到达之前就结束了：不完整的帧不会交付给应用。',
		lost: '后面的内容没有记录。',
		first: (count) => `只显示前 ${bytes(count)}。`,
		broken: '违反协议的帧',
		answered: (code) => `接收方使连接失败：它的关闭帧写的是 ${code}。`,
		failedSilently: '接收方使连接失败，没有发送关闭帧；网页得知的是 1006。',
		wentOn: '按规则应当使连接失败，但这个浏览器照常读取了它。',
		serverWentOn: '按规则应当使连接失败，但服务器照常继续。',
		shouldFail: (code) =>
			`按规则，接收方应当使连接失败${code === null ? '' : `；如果发送关闭帧，关闭码应为 ${code}`}。`,
		rest: (count) => `后面的 ${bytes(count)}，不会再当作帧来读`,
	},

	lengths: {
		title: '长度的三种写法',
		bits: (count) => `${count} 位`,
		range: (first, last) => `${wholeNumber(first)} 到 ${last === null ? '2⁶³ − 1' : wholeNumber(last)}`,
		used: '本帧采用。',
		why: (form, length) => {
			if (form === 7) return `${wholeNumber(length)} 用 7 位就放得下。`;
			if (form === 16) return `${wholeNumber(length)} 大于 125，所以 7 位写 126，长度在后面的 16 位里。`;
			return `${wholeNumber(length)} 大于 65,535，所以 7 位写 127，长度在后面的 64 位里。`;
		},
		notShortest: '违反规定：更短的写法就放得下。',
		unused: (form) => {
			if (form === 7) return '7 位本身就是长度。';
			return form === 16 ? '7 位写 126：后面跟 16 位长度。' : '7 位写 127：后面跟 64 位长度，最高位必须为 0。';
		},
	},

	unmasking: {
		title: '逐字节去掩码',
		steps: '载荷的每个字节，以及与它异或的密钥字节',
		wire: '线路上',
		key: '密钥',
		plain: '载荷',
		bits: '这个字节的各个比特',
		keyByte: (index) => `密钥字节 ${index}`,
		why: (index, key) =>
			`载荷字节 ${wholeNumber(index)}：${wholeNumber(index)} mod 4 = ${key}，所以与密钥字节 ${key} 异或。`,
		flips: '密钥中为 1 的位，对应的载荷位会翻转。加掩码是同样的运算。',
	},

	message: {
		place: (fragment, total) =>
			total === null
				? `第 ${wholeNumber(fragment)} 个分片，消息尚不完整`
				: `消息的第 ${wholeNumber(fragment)} 个分片，共 ${wholeNumber(total)} 个`,
		inBetween: '夹在一条消息的分片之间的控制帧',
		strip: '组成这条消息的帧，按顺序排列',
		fragment: (index, opcode, length, fin) =>
			`分片 ${wholeNumber(index)}：${opcode}，${bytes(length)}${fin ? '，FIN' : ''}`,
		between: (opcode) => `${opcode}，分片之间的控制帧`,
		hidden: (count) => `… 还有 ${wholeNumber(count)} 个`,
		awaited: '等待其余分片',
		neverCame: '其余分片没有到达',
		assembled: '拼接后的消息',
		inflatedData: '解压后的消息',
		text: '文本',
		cut: (count) => `只把前 ${bytes(count)}显示为文本。`,
	},

	compression: {
		title: 'permessage-deflate',
		sizes: (wire, data) => {
			const percent = data === 0 ? '' : `：${wholeNumber(Math.round((100 * wire) / data))}%`;
			return `线路上 ${bytes(wire)}，数据 ${bytes(data)}${percent}`;
		},
		context: '解压时用到了这个方向上之前最多 32 KiB 的数据：上下文是保留的。',
		alone: '单独压缩：这个方向协商了 no_context_takeover。',
		kept: (count) => `只显示前 ${bytes(count)}。`,
		working: '正在解压它之前的消息……',
		problems: {
			incomplete: '最后一个分片到达后才能解压。',
			corrupt: '无法解压：这些字节不是 DEFLATE 数据（RFC 1951）。',
			'too-large': '没有解压到底：解压后会超过 64 MiB。',
			'context-lost': '无法解压：它引用了之前一条无法解压的消息。',
			'not-agreed': '无法解压：响应没有按 RFC 7692 的规定同意 permessage-deflate。',
		},
	},

	characters: {
		title: '逐字符查看文本（UTF-8）',
		more: '显示更多字符',
		cut: (count) => `只显示前 ${wholeNumber(count)} 个字符。`,
		invalid: '不是 UTF-8',
		unfinished: '未完',
		split: '被拆到不同的分片里',
	},

	closing: {
		names: closeCodeNames,
		title: '关闭码与原因',
		empty: '没有载荷，也就没有关闭码：网页看到的是 1005。',
		onWire: '可以出现在关闭帧里。',
		notOnWire: '不得出现在关闭帧里。',
		fromPage: '网页可以把它传给 close()。',
		notFromPage: '网页不能把它传给 close()。',
		noReason: '没有原因。',
		reason: (text, count) => `原因，${bytes(count)}（最多 123 字节）：“${text}”`,
	},

	words: {
		final: '消息的最后一帧，或唯一的一帧。',
		notFinal: '这条消息后面还有帧。',
		controlFinal: '控制帧不允许分片。',
		rsvUnused: '留给扩展使用，这里没有扩展用到。',
		rsv1: 'permessage-deflate：这条消息经过压缩。',
		rsvSet: '被置 1，但协商的扩展都不使用它。',
		opcodes: {
			continuation: '延续：接着前面未完的消息。',
			text: '文本：载荷是 UTF-8。',
			binary: '二进制：载荷是原样的字节。',
			close: '关闭：这个方向不再发送任何内容。',
			ping: 'Ping：要求对方用相同的载荷回复 pong。',
			pong: 'Pong：回复 ping，也可以主动发送。网页看不到 ping 和 pong。',
		},
		reservedOpcode: '保留值，目前没有含义。',
		masked: '有掩码。客户端必须给每一帧加掩码，这样网页就无法让代理把它的字节误认成 HTTP。',
		unmasked: '无掩码。服务器从不加掩码。',
		length7: (count) => (count === 0 ? '没有载荷。' : `载荷为 ${bytes(count)}。`),
		length16: '不是长度本身：长度在后面的 16 位。',
		length64: '不是长度本身：长度在后面的 64 位。',
		extended: (count) => `长度，网络字节序：载荷为 ${bytes(count)}。`,
		key: '四个随机字节，每帧都不同。载荷的字节 i 与掩码密钥的字节 i mod 4 异或，都从 0 数起。',
		xor: (wire, key, plain) => `第一个字节：${wire} XOR ${key} = ${plain}。`,
		text: (text) => `“${text}”`,
		close: (code, reason) =>
			reason === '' ? `两个字节的关闭码 ${code}，没有原因。` : `两个字节的关闭码 ${code}，然后是原因“${reason}”。`,
		compressed: '压缩后的字节（RFC 7692）。',
		data: '协议不解释的字节。',
	},
};
