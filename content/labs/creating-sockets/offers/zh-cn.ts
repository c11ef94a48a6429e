import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({ title: '报出子协议' });
