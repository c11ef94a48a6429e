import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({ title: '提供子协议' });
