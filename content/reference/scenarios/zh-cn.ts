import type { TextsOf } from '../../../src/components/internals/reference/reference.ts';
import { zhCn as workbench } from '../../../src/i18n/zh-cn/workbench.ts';
import { scenarioEntries } from './given.ts';
import type table from './table.ts';

export default {
	lead: '实验服务器在每个地址上做什么。本页由代码里的声明生成。每个演练场链接都带有能说明问题的代码。',
	nouns: ['地址', '场景'],
	labels: { parameters: '参数', view: '看哪里' },
	entries: scenarioEntries('zh-cn', {
		none: '没有',
		between: '；',
		byDefault: (value) => `默认 \`${value}\``,
		view: (name) => `“${workbench.tabs[name]}”视图`,
		parameter: (name, meaning, details) => `\`${name}\`：${meaning}（${details}）`,
	}),
} satisfies TextsOf<typeof table>;
