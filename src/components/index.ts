/**
 * The vocabulary of lesson authors: `import { Lab } from '#components'` in an MDX page. A page carries the styles and scripts of all of
 * these. What few pages show is imported by itself: `import MaskFigure from '#components/MaskFigure'`.
 */
export { default as Claim } from './Claim.astro';
export { default as CloseCode } from './CloseCode.astro';
export { default as Exercise } from './Exercise.astro';
export { default as Lab } from './Lab.astro';
export { default as LessonList } from './LessonList.astro';
export { default as OnTheWire } from './OnTheWire.astro';
export { default as Parsons } from './Parsons.astro';
export { default as Pitfall } from './Pitfall.astro';
export { default as Predict } from './Predict.astro';
export { default as Recall } from './Recall.astro';
export { default as Recap } from './Recap.astro';
export { default as Spec } from './Spec.astro';
export { default as TryIt } from './TryIt.astro';
export { default as YouWillLearn } from './YouWillLearn.astro';
