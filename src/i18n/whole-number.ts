/**
 * A whole number with a comma between thousands, as both languages write it. Not `toLocaleString`: its first use loads
 * the browser's locale data, which costs a phone more than everything else that a lab does before it is alive.
 */
export const wholeNumber = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
