import { createServer } from 'node:net';
import { findWebKit } from '../engines.mjs';
import type { StartEngine } from './driver.ts';
import { keep } from './kept-process.ts';
import { createProfile } from './profile.ts';
import { openSession } from './web-driver.ts';
import { webDriverPage } from './web-driver-page.ts';

/** WebKitGTK in a screen of its own, over WebDriver. */
export const startWebKit: StartEngine = async () => {
	const paths = findWebKit();
	if (!paths) throw new Error('WebKitGTK is not installed.');
	const profile = createProfile();
	const screen = keep(paths.xvfb, ['-displayfd', '1', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], profile.env);
	const [display = ''] = await screen.line(/^\d+$/);
	const port = await freePort();
	const driver = keep(paths.driver, [`--port=${port}`], {
		...profile.env,
		DISPLAY: `:${display}`,
		// Its own sandbox needs rights that containers lack; it opens nothing but this site.
		WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
	});
	const session = await openSession(port, {
		// Pages are watched from before their scripts run, so opening one must not wait for it.
		pageLoadStrategy: 'none',
		timeouts: { script: 60_000 },
		'webkitgtk:browserOptions': { binary: paths.browser, args: ['--automation'] },
	});
	return {
		version: `WebKitGTK ${session.version}`,
		page: webDriverPage(session),
		async stop() {
			await session.end();
			await driver.stop();
			await screen.stop();
			profile.remove();
		},
	};
};

const freePort = (): Promise<number> =>
	new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
