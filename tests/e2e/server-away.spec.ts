import { serveBuiltSite } from './support/built-site.ts';
import { labOn, lessonPath, ready } from './support/labs.ts';
import { expect, test } from './support/page.ts';

test('a lab says that its server does not answer, and that it is back', async ({ page }) => {
	const server = await serveBuiltSite(0);
	await page.goto(`http://localhost:${server.port}${lessonPath('creating-sockets')}`);
	const lab = labOn(page, 'creating-sockets/first-echo');
	const status = lab.root.locator('.wl-lab__status').getByRole('status');
	await ready(lab);
	await lab.run.click();
	await expect(lab.root).toHaveAttribute('data-state', 'ended');
	await server.stop();
	await lab.run.click();
	await expect(status).toHaveText('The lab server does not answer. Is it still running?');
	await expect(lab.root).toContainText('The page keeps trying.');
	const again = await serveBuiltSite(server.port);
	try {
		await expect(status).toHaveText('The lab server is back: run the code again', { timeout: 30_000 });
		await lab.root.getByRole('button', { name: 'Run again' }).first().click();
		await expect(status).toHaveText('Ended: closed with 1000');
		await expect(lab.frames).toHaveCount(4);
	} finally {
		await again.stop();
	}
});
