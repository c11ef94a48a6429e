import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '十次调用，三条连接',
});
