import { defineLab } from '../../../../src/exercises/check.ts';

export default defineLab({
	title: { en: 'A server that says no', 'zh-cn': '被服务器拒绝' },
});
