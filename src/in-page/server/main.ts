/** What the bundle of the in-page server gives to whoever hosts it: a worker, or a test. */
export { Link } from '../link/link.ts';
export { pageTime } from '../page-time.ts';
export { InPageServer } from './in-page-server.ts';
export { LinkStream } from './link-stream.ts';
