import type { EngineName } from '../engines.mjs';
import { startChromium } from './chromium.ts';
import type { StartEngine } from './driver.ts';
import { startFirefox } from './firefox.ts';
import { startWebKit } from './webkit.ts';

export const startEngine: Readonly<Record<EngineName, StartEngine>> = {
	chromium: startChromium,
	firefox: startFirefox,
	webkit: startWebKit,
};
