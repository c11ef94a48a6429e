import { defineLab } from '../../../../src/exercises/check.ts';

export default defineLab({
	title: { en: 'Ten calls, three sockets', 'zh-cn': '十次调用，三条连接' },
});
