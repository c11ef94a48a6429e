import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '读懂一份状态',
	exercise: {
		task: '三个玩家随机走动，然后离开；网页在一旁观看。把每份状态里每个玩家的情况打印出来：id、x 和 y，例如“3 232 264”，或者“3 left”。状态的第 9 字节是玩家的数目，从第 10 字节起每个玩家占五字节：id，以及 16 位的 x 和 y，高位字节在前。离开的玩家两者都是 ffff。',
		checks: {
			watched: '网页看到三个玩家进来又离开。',
			printed: '每份状态里的每个玩家都按字节的顺序打印出来。',
		},
		hints: [
			'起始代码不管有没有玩家，总是读一个。第 9 字节里是什么？',
			'第 n 个玩家（从 0 数起）从第 10 + n * 5 字节开始。最后一个玩家之后是格子：消息里不全是玩家。',
			'for (let n = 0; n < view.getUint8(9); n += 1)，at = 10 + n * 5，x 就是 view.getUint16(at + 1)。x 为 0xffff 时，打印 id 和“left”。',
		],
		says: {
			'too-few': ({ left }) => `网页观看期间，三个玩家中只有 ${left} 个离开；其余代码请保持原样。`,
			missing: ({ text }) => `状态里有“${text}”，却没有打印。`,
			other: ({ printed, text }) => `打印的是“${printed}”，字节说的是“${text}”。`,
			'too-early': ({ text }) => `“${text}”在它的状态到达之前就打印了。`,
			'too-many': ({ printed }) => `打印了“${printed}”，可是没有哪份状态这么说。`,
		},
	},
});
