import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '延迟的后果',
	predictions: {
		wait: {
			question: 'delay=200 让每个方向上都多花 200 ms。网页只画服务器说的，别的一概不画。按下键多久之后，玩家才会动？',
			options: {
				'at-once': '立刻：这是本页自己的玩家。',
				'one-way': '200 ms 之后，服务器收到输入的时候。',
				'both-ways': '至少 400 ms 之后，状态回来的时候。',
			},
			because:
				'输入要走一程，服务器在下一步处理它，写出下一份状态，状态还要再走一程。一来一回之外，还要加上服务器最多两步的时间。',
			wrong: {
				'at-once': '网页发出的只是一个请求，结果如何它还不知道。',
				'one-way': '那时服务器知道了玩家在哪里，网页还不知道。',
			},
		},
	},
});
