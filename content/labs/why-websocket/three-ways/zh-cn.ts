import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '三种方式取同样的更新',
	predictions: {
		polling: {
			question: '要取二十条更新，每条约 30 字节，总共 590 字节。用轮询来取，两个方向合计会在线路上用掉多少？',
			options: {
				same: '大约 600 字节：除了更新本身几乎没有别的',
				few: '两三倍',
				many: '十倍以上',
			},
			because:
				'每条更新都要一个单独的请求和一个单独的响应，两者都带着头字段。浏览器每次请求都把全部头字段重新写一遍，它们比要取的内容还长。',
			wrong: {
				same: '如果 HTTP 只发送正文，的确如此。但每一次都还要加上头字段。',
				few: '单是一个请求的头字段，就比一条更新长十倍以上。',
			},
		},
	},
});
