export { ConsoleView } from './console/ConsoleView.tsx';
export { FramesView } from './frames/FramesView.tsx';
export { HandshakeView } from './handshake/HandshakeView.tsx';
export { createReasons, type Reasons } from './handshake/reasons.ts';
export type { FrameRef, SocketSelection, ViewProps } from './view-props.ts';
