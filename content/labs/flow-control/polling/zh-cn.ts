import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '轮询与补充',
	predictions: {
		time: {
			question: '四块数据，每块 128 KiB；每隔 100 ms 看一眼，缓冲区空了就发下一块。服务器就在本机。总时间由什么决定？',
			options: {
				link: '由链路决定：字节送完就结束。',
				ticks: '由定时器决定：看一眼发一块，链路再快也没用。',
			},
			because: '一块数据几毫秒就发走了，接着链路一直闲到下一次查看：从第一块到最后一块，隔着三个 100 ms。',
			wrong: {
				link: '如果一有空位就有人发下一块，那就是这样。可定时器并不知道什么时候有空位。',
			},
		},
	},
});
