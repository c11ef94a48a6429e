// Tests that gate try the same examples each time: what fails has failed for everybody. Chance is for `npm run fuzz`.
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 0x57_53 });

export default fc;
