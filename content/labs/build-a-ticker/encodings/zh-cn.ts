import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'JSON 与十二个字节',
	predictions: {
		part: {
			question: '三个代码的三十二条行情，先用 JSON，再用二进制。算上帧头，线路上的字节还剩多少？',
			options: {
				half: '约一半',
				quarter: '约四分之一',
				tenth: '约十分之一',
			},
			because:
				'JSON 在每条消息里都重复字段的名字，数字要一位一位地写。二进制靠位置区分字段，九位以内的数只占四个字节。',
		},
	},
});
