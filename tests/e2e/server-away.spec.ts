import { serveBuiltSite } from './support/built-site.ts';
import { FIXTURES, labOn, ready } from './support/labs.ts';
import { expect, test } from './support/page.ts';

test('a lab says that its server does not answer, and that it is back', async ({ page }) => {
	const server = await serveBuiltSite(0);
	await page.goto(`http://localhost:${server.port}${FIXTURES.en}`);
	const lab = labOn(page, 'fixtures/greet');
	await ready(lab);
	await lab.run.click();
	await expect(lab.root).toHaveAttribute('data-state', /ended|error/);
	await server.stop();
	await lab.run.click();
	const status = lab.root.getByRole('status');
	await expect(status).toContainText('The lab server does not answer. Is it still running?');
	const again = await serveBuiltSite(server.port);
	try {
		await lab.root.getByRole('button', { name: 'Retry' }).first().click();
		await expect(lab.root).toHaveAttribute('data-state', /ended|error/);
		await expect(lab.frames).not.toHaveCount(0);
		await expect(status).not.toContainText(/does not answer|is back/);
	} finally {
		await again.stop();
	}
});
