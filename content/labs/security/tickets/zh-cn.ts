import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '放票据的三个地方',
	predictions: {
		'in-head': {
			question:
				'网页用三种方式出示票据：写在地址里，写在子协议列表里，写在第一条消息里。其中有几种，票据会出现在 HTTP 请求头里，让每个代理都读到？',
			unit: '种（共 3 种）',
			because: '两种：地址就是请求的第一行，子协议是一个头字段。消息则在握手之后，装在帧里。',
		},
	},
});
