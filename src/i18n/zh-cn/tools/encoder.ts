import type { EncoderStrings } from '../../en/tools/encoder.ts';
import { wholeNumber } from '../../whole-number.ts';
import { bytes } from '../counts.ts';

export const encoder: EncoderStrings = {
	tabs: { label: '选择操作', decode: '解码字节', encode: '编写帧' },
	header: '帧头',
	payload: '载荷',
	bit: (name, set) => `${name} = ${set ? 1 : 0}`,
	opcode: '操作码',
	reserved: '保留',
	key: '掩码密钥',
	anotherKey: '换一个密钥',
	payloadAs: '载荷写法',
	as: { text: '文本', hex: '十六进制' },
	form: '长度编码',
	shortest: '最短形式',
	bits: (form) => (form === 7 ? '7 位' : `7 + ${form} 位`),
	announced: '声明的长度',
	trueLength: '实际长度',
	sender: '发送方',
	senders: { client: '客户端', server: '服务器' },
	deflate: '已协商 permessage-deflate',
	result: '这个帧',
	forms: {
		hex: '十六进制',
		uint8array: 'Uint8Array',
		buffer: 'Node Buffer',
		python: 'Python bytes',
		go: 'Go slice',
		c: 'C 数组',
	},
	copy: '复制',
	copied: (count) => `已复制 ${bytes(count)}。`,
	copyLink: '复制链接',
	tooLongToShow: (count) => `只显示前 ${bytes(count)}，复制时是全部。`,
	verdict: {
		client: '服务器会怎样判断',
		server: '客户端会怎样判断',
		sound: '没有问题：没有违反规则。',
		alone: '这里把它当作握手之后的第一个帧来判断。',
		fails: (code) => (code === null ? '必须使连接失败。' : `必须使连接失败，关闭帧的关闭码是 ${code}。`),
		waits: (missing) => `还在等 ${bytes(missing)}：声明的长度大于实际载荷。`,
		next: (left) => `最后 ${bytes(left)}会被当作下一个帧的开头。`,
	},
	problem: {
		key: '掩码密钥是四个字节，即八位十六进制数字。',
		payload: (found, at) => `载荷第 ${wholeNumber(at + 1)} 个字符“${found}”不是十六进制字节，每个字节写两位。`,
		tooLong: (most) => `载荷太长：这里最多 ${bytes(most)}。`,
		announced: '声明的长度是 0 到 18446744073709551615 之间的整数。',
		form: (form, length) =>
			`${length} 放不进${form === 7 ? ' 7 位（126 和 127 另有含义，最大 125）' : ` ${form} 位`}，请选更长的形式。`,
	},
};
