import { writtenApps } from '../../build/site-pages.ts';
import { appShellStrings } from '../../src/i18n/at-build.ts';
import { LOCALES, ROOT_LOCALE } from '../../src/i18n/locales.ts';
import { expect, test } from './support/page.ts';

for (const { name, client } of writtenApps()) {
	for (const locale of LOCALES) {
		const path = `${locale === ROOT_LOCALE ? '' : `/${locale}`}/apps/${name}/`;
		const strings = appShellStrings[locale];

		test(`${path} connects to its own host alone, shows its code, its address for others, and fills the screen`, async ({
			page,
			baseURL,
		}) => {
			const asked = new Set<string>();
			page.on('request', (request) => asked.add(new URL(request.url()).host));
			page.on('websocket', (socket) => asked.add(new URL(socket.url()).host));
			await page.route('/class-addresses', (route) => route.fulfill({ body: 'http://192.168.1.20:4321/\n' }));
			await page.goto(`${path}?room=e2e&name=Ada`);
			const app = page.locator('wl-app');
			await expect(app).toHaveAttribute('data-standing', 'open');
			await expect(app.getByRole('status').first()).toHaveText(strings.words.open);

			const code = app.getByRole('button', { name: strings.code });
			await code.focus();
			await page.keyboard.press('Enter');
			const reading = page.getByRole('dialog', { name: strings.reading.title });
			await expect(reading.locator('figcaption').first()).toContainText(client[0] ?? '');
			await page.keyboard.press('Escape');
			await expect(reading).toBeHidden();
			await expect(code).toBeFocused();

			await app.getByRole('button', { name: strings.share }).click();
			const sharing = page.getByRole('dialog', { name: strings.sharing.title });
			await expect(sharing.getByRole('link')).toHaveText(`http://192.168.1.20:4321${path}?room=e2e`);
			await expect(sharing.getByRole('img', { name: strings.sharing.qr })).toHaveAttribute('src', /^data:image\/svg/);
			await sharing.getByRole('button', { name: strings.close }).click();

			const screen = app.getByRole('button', { name: strings.screen });
			await screen.press('Enter');
			await expect(screen).toHaveAttribute('aria-pressed', 'true');
			await screen.press('Enter');
			await expect(screen).toHaveAttribute('aria-pressed', 'false');
			expect([...asked]).toEqual([new URL(baseURL ?? '').host]);
		});
	}
}
