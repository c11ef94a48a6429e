import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '发现缺口并修复',
	exercise: {
		task: "每四次变动丢一次，行情从哪个序号开始每次随机抽取。把每个有把握的价格连同序号打印出来。发现少了一次变动，就不再打印，用 ask('snapshot', 'KITE') 要一份快照，然后从它继续。ask 模拟一条很慢的线路：要过一会儿才送到，这期间还会来别的变动。",
		checks: {
			asks: '每个缺口要一份快照，没有缺口时不要。',
			right: '快照以及其后连续的变动都打印出来；从缺口到快照之间什么也不打印。',
		},
		hints: [
			'控制台里缺了哪些序号？从哪一行起价格就错了？',
			'记住最后一条有效行情的序号。更新如果不是它的下一个，就是有了缺口。从这时起一直等待，直到快照到来。',
			"if (type === 'snapshot') waiting = false; else if (waiting) return; else if (seq !== known + 1) { waiting = true; ask('snapshot', 'KITE'); return; }",
		],
		says: {
			foreseen: () => '地址里没有 begin=9999 了：那样谁都知道会丢哪些变动。',
			'not-asked': ({ after }) => `序号 ${after} 之后来的不是下一个，却没有要快照。`,
			'asked-needlessly': ({ line }) => `第 ${line} 行要了快照，而当时什么也没有缺，或者已经要过了。`,
			'few-gaps': ({ gaps }) => `这次运行只遇到 ${gaps} 个缺口，至少要 2 个才能确定。地址和条数请保持不变。`,
			'not-shown': ({ wanted }) => `“${wanted}”是有把握的，却没有在下一条消息到来之前打印。`,
			'in-gap': ({ text, missing }) => `还缺第 ${missing} 次变动时，打印了“${text}”。`,
			'other-price': ({ text, wanted }) => `打印的是“${text}”；按收到的内容应当是“${wanted}”。`,
			'made-up': ({ text }) => `打印了“${text}”，却没有收到与它对应的内容。`,
		},
	},
});
