import type { ClassBarStrings } from '../en/class-bar.ts';

export const classBar: ClassBarStrings = {
	label: '课堂',
	raiseHand: '举手',
	lowerHand: '放下手',
	leave: '离开课堂',
	left: '你已离开课堂。',
	lost: '连不上课堂。你写的内容都在本机，正在重连……',
	following: '正跟着老师的页面走',
	pausedShort: '已暂停',
	paced: '部分课程还没开放',
	paused: '暂停：请看前面。',
	closed: '老师还没有开放这一课。',
	gave: '老师发来了代码。点实验里的“恢复我的代码”可换回你自己的代码。',
	gaveElsewhere: '老师发来了代码：去那个实验',
	question: {
		label: '课堂提问',
		step: {
			vote: '选一个。投票结束前可以改。',
			discuss: '和旁边的同学讨论一下，然后再投一次。',
			again: '再投一次：现在你怎么看？',
			shown: '全班的投票结果如下。',
		},
		votes: (count: number) => `${count} 票`,
	},
	removed: '老师已把你移出课堂。',
	ended: '课堂结束了。你做的内容仍保留在这个浏览器里。',
	refused: {
		code: '你之前所在的课堂已经结束，或换了课堂码。',
		name: '课堂不接受你的名字，请换个名字重新加入。',
		locked: '课堂已锁门，请让老师打开。',
		full: '课堂已满。',
		token: '这个浏览器不再是老师的了。请打开服务器打印出的地址。',
	},
	desk: '讲台',
	takeAlong: '带大家一起走',
	pause: '暂停所有人',
};
