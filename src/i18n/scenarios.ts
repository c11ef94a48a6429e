import { type ScenarioStrings, scenariosEn } from './en/scenarios.ts';
import type { Localized } from './locales.ts';
import { scenariosZhCn } from './zh-cn/scenarios.ts';

export const scenarioStrings: Localized<ScenarioStrings> = { en: scenariosEn, 'zh-cn': scenariosZhCn };

/** What is said of one address. */
export interface ScenarioText {
	readonly does: string;
	/** By the name of the parameter. */
	readonly parameters: Readonly<Record<string, string>>;
}

/**
 * @param path of a scenario
 * @returns null when there is no such address; a test sees to it that every scenario has its text
 */
export function scenarioText(strings: ScenarioStrings, path: string): ScenarioText | null {
	return Object.entries(strings.addresses).find(([address]) => address === path)?.[1] ?? null;
}
