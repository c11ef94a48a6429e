import type { PlaygroundStrings } from '../en/playground.ts';

export const playground: PlaygroundStrings = {
	scenario: '服务器',
	parameters: '参数',
	none: '没有参数。',
	notGiven: '不填',
	byDefault: (value) => `默认：${value === '' ? '空' : value}`,
	mustBe: (allowed) => `应为：${allowed}。`,
	address: '地址',
	differs: '代码里还不是这个地址',
	use: '在代码中使用这个地址',
	begin: '为这个地址新建代码',
	which: '表单和代码里的地址不同，要用哪一个？',
	formSays: (address) => `表单中的：${address}`,
	codeSays: (address) => (address === null ? '保持代码不变' : `代码中的：${address}`),
	showParameters: (count) => `参数（${count}）`,
	pointAt: '把指针移到某个参数上，或选中它，这里会显示它的含义。',
	used: '地址已写入代码，原来的代码已保留。',
	brokenLink: '带你来的链接里，地址或参数值是实验服务器没有的。你的代码没有改动，请在下面选择一个地址。',
	begun: '编辑器中已换成新代码，你的代码已保留。',
	title: '演练场',
};
