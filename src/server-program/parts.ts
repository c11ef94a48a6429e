/** What the bundle gives to tests, which have no worker: all of a program but its globals. */
export { createInPageLab } from '../in-page/create-in-page-lab.ts';
export { LinkStream } from '../in-page/server/link-stream.ts';
export { compile } from '../sandbox/worker/compile.ts';
export { HeldRecords } from './hold-records.ts';
export { withoutImports } from './imports.ts';
export { accept, cutAll, openLinks } from './listening.ts';
export { programModules } from './modules.ts';
export { recordedClasses } from './record-sockets.ts';
export { RecordedEnd } from './recorded-end.ts';
