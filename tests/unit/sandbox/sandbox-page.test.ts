import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { buildSandboxPage } from '../../../build/sandbox-page.ts';

const { html, scriptHashes } = await buildSandboxPage();
const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script]) => script ?? '');

test('the sandbox page has one script, which its hash allows', () => {
	expect(scripts).toHaveLength(1);
	const digest = createHash('sha256')
		.update(scripts[0] ?? '')
		.digest('base64');
	expect(scriptHashes).toEqual([`'sha256-${digest}'`]);
});

test('the sandbox page loads nothing', () => {
	expect(html).not.toMatch(/<(link|img|iframe)|\bsrc=|\bimport\((?!…)/);
});

test('frame, worker and learner’s code, evaluated or imported, are strict, so that no frame of a stack tells its `this`', () => {
	expect(scripts[0]).toMatch(/^"use strict";/);
	expect(scripts[0]?.match(/use strict/g)).toHaveLength(4);
});

test('the same sources give the same page', async () => {
	expect(await buildSandboxPage()).toEqual({ html, scriptHashes });
});
