import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({ title: '二十个价格' });
