import type { NetworkSettings } from '../../exercises/network-settings.ts';
import { CALM, type NetworkState } from '../../in-page/host-message.ts';

/** @returns bytes a second */
export const bytesOf = (kilobytes: number | null): number =>
	kilobytes === null ? Number.POSITIVE_INFINITY : kilobytes * 1000;

/** @returns the network that a lab asks for; a calm one where it asks for none */
export const networkOf = (settings: NetworkSettings | null): NetworkState =>
	settings === null ? CALM : { ...CALM, latency: settings.latency, bandwidth: bytesOf(settings.bandwidth) };
