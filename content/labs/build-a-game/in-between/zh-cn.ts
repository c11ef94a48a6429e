import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '两份状态之间',
	exercise: {
		task: '每两步来一份状态，这段时间里网页要画四幅画面。draw() 会问对手在第 14.5 步这样的时刻在哪里，比最新的状态稍晚一点。请写出 at()：位置在该步之前与之后两份状态的连线上。',
		checks: {
			watched: '至少收到六份含有对手的状态。',
			between: '画出的每个位置都在前后两份状态的连线上。',
		},
		hints: [
			'先原样运行：位置多久变一次，一次变多少？',
			'找到第一份步数不小于所求步数的状态。它前面的那一份是线段的起点。',
			'part = (step - from.step) / (to.step - from.step)，位置是 from.x + (to.x - from.x) * part。注意第一份状态，它前面没有别的。',
		],
		says: {
			'too-few': ({ states }) => `只收到 ${states} 份含有对手的状态；检查要求六份。`,
			'few-lines': ({ lines }) => `只画了 ${lines} 个位置；检查要求至少 12 个。`,
			'not-yet': ({ step }) => `第 ${step} 步的位置画得太早：那一步或更晚的状态还没有到。`,
			elsewhere: ({ step, x, from, fromX, to, toX, wanted }) =>
				`第 ${step} 步画的是 ${x}。第 ${from} 步时玩家在 ${fromX}，第 ${to} 步时在 ${toX}：连线上应当是 ${wanted}。`,
		},
	},
});
