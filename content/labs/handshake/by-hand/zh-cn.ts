import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '手写一次握手',
	predictions: {
		answer: {
			question:
				'这段代码经由隧道，自己一行行地向实验服务器写请求：没有 User-Agent，没有 Cache-Control，Key 是从书上抄的，Origin 是别人的。服务器会怎样回答？',
			options: {
				accepted: '101：同意',
				refused: '4xx：拒绝',
			},
			because:
				'服务器需要的都在：GET、Host、Upgrade、Connection、版本和 Key。这些行是谁写的，它看不出来。这个服务器放行任何 Origin；会检查的服务器，也只能相信它读到的内容。',
			wrong: {
				refused: '必须有的一样不缺，Key 不是新的也一样有效。接不接受某个 Origin 由服务器自己决定，这个服务器全都接受。',
			},
		},
	},
});
