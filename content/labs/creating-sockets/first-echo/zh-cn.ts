import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '第一次回声',
});
