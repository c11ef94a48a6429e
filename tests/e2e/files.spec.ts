import { labOn, ready } from './support/labs.ts';
import { expect, test } from './support/page.ts';

const FORMATS = [
	{ name: /^Trace \(JSON\)/, note: null, frames: 2 },
	{ name: /^HAR 1\.2/, note: 'no bytes', frames: 2 },
	{ name: /^pcapng/, note: 'no calls, events or console lines', frames: 2 },
] as const;

for (const { name, note, frames } of FORMATS) {
	test(`a run saved as ${name.source} opens again, with what it lacks in words`, async ({ page }) => {
		await page.goto('/playground/');
		const lab = labOn(page, 'playground/code');
		await ready(lab);
		await lab.run.click();
		await lab.tab('Frames').click();
		await expect(lab.frames).toHaveCount(frames);

		await lab.root.getByRole('button', { name: 'Export' }).click();
		const saving = page.waitForEvent('download');
		await lab.root.getByRole('button', { name }).click();
		const saved = await saving;
		await lab.root.locator('input[type=file]').setInputFiles({
			name: saved.suggestedFilename(),
			mimeType: 'application/octet-stream',
			buffer: await readAll(await saved.createReadStream()),
		});

		await expect(lab.root.getByText('A run from a file')).toBeVisible();
		await expect(lab.root.getByText('could not be loaded')).toHaveCount(0);
		const panel = lab.root.getByRole('tabpanel', { name: 'Frames' });
		await expect(panel.locator('[data-frame]')).toHaveCount(frames);
		if (note === null) await expect(panel.locator('.wl-notice')).toHaveCount(0);
		else await expect(panel.locator('.wl-notice')).toContainText(note);
	});
}

test('a file that is no run changes nothing but the sentence that says so', async ({ page }) => {
	await page.goto('/playground/');
	const lab = labOn(page, 'playground/code');
	await ready(lab);
	await lab.run.click();
	await lab.tab('Frames').click();
	await expect(lab.frames).toHaveCount(2);
	await lab.root
		.locator('input[type=file]')
		.setInputFiles({ name: 'cat.gif', mimeType: 'image/gif', buffer: Buffer.from('GIF89a') });
	await expect(lab.root.getByRole('status').filter({ hasText: 'can’t be opened as a run' })).toBeVisible();
	await expect(lab.root).toHaveAttribute('data-state', 'running');
	await expect(lab.frames).toHaveCount(2);
});

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of stream) chunks.push(chunk);
	return Buffer.concat(chunks);
}
