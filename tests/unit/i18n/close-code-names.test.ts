import { expect, it } from 'vitest';
import { closeCodeNames } from '../../../src/i18n/zh-cn/close-code-names.ts';
import { CLOSE_CODES, closeCodeAnchor } from '../../../src/protocol/close-codes.ts';

it('names every close code and range in Chinese, and nothing else', () => {
	expect(Object.keys(closeCodeNames).sort()).toEqual(CLOSE_CODES.map(closeCodeAnchor).sort());
});
