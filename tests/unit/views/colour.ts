/** sRGB, each channel from 0 to 1 and linear. */
export type Colour = readonly [red: number, green: number, blue: number];

/** @param hex `#rrggbb` */
export function parseColour(hex: string): Colour {
	const channel = (at: number): number => {
		const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	};
	return [channel(1), channel(3), channel(5)];
}

const times = (matrix: readonly Colour[], [x, y, z]: Colour): number[] =>
	matrix.map(([a, b, c]) => Math.min(Math.max(a * x + b * y + c * z, 0), 1));

const luminance = ([red, green, blue]: Colour): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** The contrast ratio of WCAG 2: 1 to 21. */
export function contrast(one: string, other: string): number {
	const [light = 0, dark = 0] = [luminance(parseColour(one)), luminance(parseColour(other))].sort((a, b) => b - a);
	return (light + 0.05) / (dark + 0.05);
}

/** How colours look to those who lack one kind of cone, at full severity (Machado, Oliveira, Fernandes 2009). */
export const VISIONS: Readonly<Record<string, readonly Colour[]>> = {
	trichromacy: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1],
	],
	protanopia: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998],
	],
	deuteranopia: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881],
	],
	tritanopia: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039],
	],
};

/** The distance of two colours as they appear to a vision, in OKLab × 100: about 2 can just be told apart. */
export function distance(one: string, other: string, vision: readonly Colour[]): number {
	const from = oklab(times(vision, parseColour(one)));
	const to = oklab(times(vision, parseColour(other)));
	return 100 * Math.hypot(...from.map((value, index) => value - (to[index] ?? 0)));
}

/** Björn Ottosson, "A perceptual color space for image processing", 2020. */
function oklab([red = 0, green = 0, blue = 0]: readonly number[]): number[] {
	const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
	const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
	const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
	return [
		0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
		0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
	];
}
