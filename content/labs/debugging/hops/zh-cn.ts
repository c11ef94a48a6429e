import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '经过代理还剩下什么',
	predictions: {
		stripped: {
			question:
				'第二个请求，是不认识 WebSocket 的代理转发出来的样子：按照 HTTP 的规定，它去掉了 Connection，也一并去掉了 Upgrade。Key 和版本都还在。服务器会怎样回答？',
			options: {
				accepted: '101：看 Key 就知道是什么意思',
				asks: '426：这里需要升级协议',
				gateway: '502：错在代理',
				nothing: '什么也不回答',
			},
			because:
				'没有 Upgrade，它就是一个普通的 GET。这个服务器回答 426 Upgrade Required；别的服务器会回答 400、404，或者 200 和一个页面。对网页来说都一样：error，然后 1006。',
			wrong: {
				accepted: 'Key 证明响应属于这次请求。请求换一种协议的，只有 Upgrade。',
				gateway: '代理从后面的服务器得不到像样的响应时，才会回答 502。这里服务器回答了，而且是拒绝。',
			},
		},
	},
});
