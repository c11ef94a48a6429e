import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'A server that says no',
});
