import { expect, test } from './support/page.ts';

test('shows the prices that are watched, repairs gaps, and says what each way of sending costs', async ({ page }) => {
	await page.goto('/apps/ticker/?every=50&lose=1');
	const row = (symbol: string) => page.locator(`[data-symbol="${symbol}"]`);
	const figure = (name: string) => page.locator(`[data-part="${name}"]`);
	const price = (symbol: string) => row(symbol).locator('[data-cell="price"]');
	await expect(price('ACME')).toHaveText(/^\d+\.\d\d$/);
	await expect(price('JADE')).toBeEmpty();

	await page.getByRole('checkbox', { name: 'Watch JADE' }).press('Space');
	await expect(price('JADE')).toHaveText(/^\d+\.\d\d$/);
	await page.getByRole('checkbox', { name: 'Watch ACME' }).uncheck();
	await expect(price('ACME')).toBeEmpty();
	await row('JADE').getByRole('button').press('Enter');
	await expect(figure('chart-name')).toHaveText(/^JADE \d+\.\d\d$/);

	await expect(figure('gaps')).toHaveText(/^[1-9]\d* \/ [1-9]\d*$/);
	await expect(figure('each-json')).toHaveText(/^5\d$/);
	await page.getByRole('combobox', { name: 'Written as' }).selectOption('12 bytes');
	await expect(figure('each-binary')).toHaveText('14');
	await page.getByRole('combobox', { name: 'Sent' }).selectOption('once a second, put together');
	await expect(figure('changes')).toHaveText(/^\d\d$/);

	await page.getByRole('button', { name: 'Say the prices' }).press('Enter');
	await expect(figure('said')).toHaveText(/JADE \d+\.\d\d/);
	await expect(price('ACME')).toBeEmpty();
});
