import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '别人的网页',
	predictions: {
		opened: {
			question:
				'实验里的代码运行在一个不属于任何网站的 iframe 里，对每个服务器来说它都是别人的网页。它先后连接一个粗心的端点（check=none）和一个谨慎的端点（check=same）。哪个会放它进来？',
			options: {
				both: '两个都会',
				careless: '只有粗心的那个',
				careful: '只有谨慎的那个',
				neither: '都不会：网页不能连接别的网站',
			},
			because: '代码要连哪里，浏览器就连哪里，再附上 Origin。看不看它，全由服务器决定。',
			wrong: {
				both: '谨慎的那个会拿 Origin 与自己的名字比较，然后回答 403。',
				neither: '那是带 CORS 的 fetch 的规矩。WebSocket 没有这样的规则，只有 Origin。',
			},
		},
	},
});
