import { defineLab } from '../../../../src/exercises/check.ts';

export default defineLab({
	title: { en: 'A first echo', 'zh-cn': '第一次回声' },
});
