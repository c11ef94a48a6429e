import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '读懂十二个字节',
	exercise: {
		task: '服务器把每条行情写成十二个字节，各个数都是高位字节在前：类型（1 字节：1 为快照，2 为更新），代码在最先收到的代码表里的编号（1 字节），其中包含几次变动（2 字节），序号（4 字节），以及快照的价格或更新的变动，单位为分（4 字节，有符号）。请编写 decode，使每条行情都打印出代码、序号和价格。',
		checks: {
			came: '一个 socket 上收到十八条二进制行情。',
			decoded: '每条到来时打印：代码、序号、价格。',
		},
		hints: [
			'选中一个帧，看它的十二个字节。哪些每次都一样，哪些在递增？',
			'DataView 可以在任意位置读取各种大小的数：getUint8(0) 是第一个字节，getUint32(4) 是从第五个字节起的四个字节。变动可能小于 0。',
			'const view = new DataView(data); symbols[view.getUint8(1)] 是代码，view.getUint32(4) 是序号，view.getInt32(8) 是价格或变动。',
		],
		says: {
			foreseen: () => '地址里没有 begin=999999 了：那样谁都知道会来哪些价格。',
			'as-json': () => '行情是文本。要求用二进制：encoding=binary。',
			few: ({ count }) => `运行结束前只来了 ${count} 条行情，要求 18 条。`,
			'not-printed': ({ bytes }) => `下一条消息到来之前，没有打印 ${bytes} 的内容。`,
			'made-up': ({ text }) => `打印了“${text}”，却没有收到与它对应的行情。`,
			'other-symbol': ({ bytes, text }) => `收到 ${bytes}，打印的是“${text}”：代码不对。`,
			'other-number': ({ bytes, text }) => `收到 ${bytes}，打印的是“${text}”：序号不对。`,
			'other-price': ({ bytes, text }) => `收到 ${bytes}，打印的是“${text}”：代码和序号都对，价格不对。`,
		},
	},
});
