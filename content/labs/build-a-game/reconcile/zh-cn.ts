import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '校正',
	exercise: {
		task: '网页立刻移动，却从不核对。请写出 correct()：每当状态说出我们的玩家在哪里，就从那里出发，把状态里还没有的输入重放一遍，每个 8；以“at 312”的形式打印位置。每个输入之后的那一行保持不变。',
		checks: {
			walked: '发出二十个输入，最后一个也出现在状态里。',
			'at-once': '每个输入之后立刻打印位置，比之前远 8。',
			'put-right': '每份状态之后，位置等于服务器的位置，再为状态里没有的每个输入加 8。',
		},
		hints: [
			'对照“at”和“server”两种行：服务器的位置是旧的。哪些输入它还没有？',
			'把已发送的输入编号存进一个列表。状态会给出它包含的最后一个编号：到它为止的都可以去掉。',
			'waiting = waiting.filter((one) => one > number)，然后 x = serverX + waiting.length * 8，并打印。',
		],
		says: {
			'too-few': ({ inputs, last }) => `发出了 ${inputs} 个输入，状态里的最后一个是 ${last}；检查要求 20。`,
			'not-at-once': ({ n }) => `输入 ${n} 之后，还没打印位置就来了别的。`,
			'no-step': ({ n, x, at }) => `输入 ${n} 让位置从 ${x} 变成 ${at}；检查要求立刻远 8。`,
			'not-corrected': ({ input, x }) => `有一份状态包含输入 ${input}，说在 ${x}；其后没有打印位置。`,
			snapped: ({ input, x, waiting }) =>
				`有一份状态包含输入 ${input}，说在 ${x}。打印的是“at ${x}”，可是还有 ${waiting} 个输入已经发出：在画面上它们丢了。`,
			elsewhere: ({ input, x, waiting, at, wanted }) =>
				`有一份状态包含输入 ${input}，说在 ${x}；另有 ${waiting} 个输入已经发出。应当是 ${wanted}，打印的却是“at ${at}”。`,
		},
	},
});
