import { defineLab } from '../../../../src/exercises/check.ts';

export default defineLab({});
