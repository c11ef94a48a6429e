import type { TextsOf } from '../../../src/components/internals/reference/reference.ts';
import { headerReasons } from '../../../src/i18n/zh-cn/header-reasons.ts';
import { headers } from '../../../src/i18n/zh-cn/headers.ts';
import { headerEntries, headerFacts } from './given.ts';
import type table from './table.ts';

export default {
	lead: 'WebSocket 以一个 HTTP/1.1 请求和 101 响应打开。示例取自 Chromium 的录制运行；哪些必需、有哪些规则，就是本站协议代码对握手的要求。HTTP/2 和 HTTP/3 上没有 `Upgrade`、`Connection`、Key 和 accept 值，而是带 `:protocol` 的 `CONNECT`（RFC 8441）。',
	nouns: ['头字段', '请求头', '响应头', 'header'],
	labels: {
		request: '请求里',
		response: '响应里',
		sent: '发送的',
		answered: '收到的',
		why: '为什么',
		rules: '违规情形',
	},
	given: headerFacts(
		{
			needs: { must: '必需', may: '可以有', never: '没有意义' },
			rule: (sentence, section) => `${sentence}（${section}）`,
			reasons: headerReasons,
		},
		'zh-cn',
	),
	entries: headerEntries(headers, '。'),
} satisfies TextsOf<typeof table>;
