import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '从字节读出一个帧',
	exercise: {
		task: '这个服务器发来的每条消息，内容都是一个随机文本帧的全部字节。请写完 readFrame，使每个帧打印一行：操作码、载荷长度和文本，例如 1 5 Hello。',
		checks: {
			unmasked: '读出第一个帧：没有掩码。',
			masked: '读出第二个帧：有掩码。',
			longer: '读出第三个帧：有掩码，长度为 16 位。',
		},
		hints: [
			'几个字段共用一个字节：bytes[0] & 0x0f 留下操作码的四位，bytes[1] & 0x7f 留下长度的七位。',
			'七位长度为 126 时，真正的长度在第 2、3 字节：bytes[2] * 256 + bytes[3]，后面的内容也随之后移两个字节。',
			'bytes[1] & 0x80 不为 0 时，载荷前面有 4 字节密钥。载荷的第 i 个字节要与 key[i % 4] 做异或（^）。',
		],
		says: {
			seeded: ({ line }) => `第 ${line} 行的地址每次要的都是同样的帧。这里要读的是事先没见过的帧：地址请保持原样。`,
			'too-few': ({ count }) => `收到了 ${count} 个帧；服务器会发三个，然后关闭。`,
			'not-printed': ({ n }) => `没有打印第 ${n} 个帧：每行依次是操作码、长度和文本。`,
			threw: ({ text }) => `有异常没有被捕获：${text}`,
			opcode: ({ n, printed, is }) =>
				`第 ${n} 个帧打印的操作码是 ${printed}，实际是 ${is}。这个字节里还有 FIN 和保留位。`,
			length: ({ n, printed, is }) => `第 ${n} 个帧打印的长度是 ${printed}，实际是 ${is}。`,
			text: ({ n, printed }) => `第 ${n} 个帧打印的文本以“${printed}”开头，载荷里不是这些内容。`,
		},
	},
});
