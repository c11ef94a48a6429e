import type { scenarioFormEn } from '../en/scenario-form.ts';
import { wholeNumber } from '../whole-number.ts';

/** Close codes and HTTP statuses are written without commas. */
const grouped = (value: number): string => (value < 10_000 ? String(value) : wholeNumber(value));

export const scenarioFormZhCn: typeof scenarioFormEn = {
	bounds: {
		integer: (ranges, unit) => {
			const spans = ranges.map(([from, to]) => `${grouped(from)} 到 ${grouped(to)}`).join('、');
			return unit === null ? spans : `${spans} ${unit}`;
		},
		choice: (values) => `以下之一：${values.join('、')}`,
		text: (bytes) => `文本，UTF-8 编码最多 ${bytes} 字节`,
		token: (bytes) => `一个 token，最多 ${bytes} 字节`,
		tokens: (bytes) => `用逗号分隔的 token，最多 ${bytes} 字节`,
		hex: (bytes) => `十六进制字节，每字节两位，1 到 ${bytes} 个字节`,
	},
	units: { ms: 'ms', bytes: '字节', 'bytes/s': '字节/秒' },
	address: '地址',
	effect: '作用',
	parameter: '参数',
	meaning: '含义',
	allowed: '取值',
	byDefault: '默认值',
	noDefault: '不设置',
	emptyDefault: '空',
};
