import type { EngineBrowser, EnginePage } from '../../../scripts/drivers/driver.ts';
import type { EngineName } from '../../../scripts/engines.mjs';

/** What suites get: a page in some engine. Which one matters only to whoever names a recording. */
export interface Engine {
	readonly name: EngineName;
	readonly browser: EngineBrowser;
	readonly page: EnginePage;
	/** Opens a page of the site by its path; earlier problems are forgotten. */
	open(path: string): Promise<void>;
}
