import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '被服务器拒绝',
});
