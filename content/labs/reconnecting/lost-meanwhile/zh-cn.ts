import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '无人收听时产生的消息',
	predictions: {
		arrived: {
			question:
				'服务器一共有六条消息。每条连接发出两条后就被切断，网页重新连上之前又会产生一条。最后服务器以 1000 关闭。到结束时，网页收到了几条消息？',
			unit: '条',
			because:
				'第一条连接收到 1 和 2，第二条收到 4 和 5。3 产生于两次连接之间，6 产生于第三次连接打开之前。没有谁会为一个还不存在的 socket 保存消息。',
		},
	},
});
