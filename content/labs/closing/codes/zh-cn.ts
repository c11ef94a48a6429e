import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '七种结局，七个名字',
	predictions: {
		numbers: {
			question:
				'七条连接先后结束：close(1000)；不带参数的 close()；服务器要重启；消息太大；服务器的处理函数抛出异常；服务器直接切断 TCP；服务器违反协议。网页得到的数字，有几个真的来自关闭帧？',
			unit: '个',
			because:
				'1005 表示关闭帧里没有数字，1006 表示没有收到关闭帧，或者不该让网页知道。这两个数都是浏览器自己填的，不在任何帧里。',
		},
	},
});
