import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '十次调用',
	predictions: {
		accepted: {
			question: '十次调用中，有几次会返回 socket？',
			unit: '次',
			because: 'ws: 的 URL、http: 的 URL 和相对 URL。另外七次都抛出 SyntaxError，原因各不相同，控制台里逐行写着。',
		},
	},
});
