import './shared/short-stacks';

export { ban } from './ban/ban';
export { determination } from './determination/determination';
export { listing } from './listing/listing';
export { measureOrder } from './measure-order/measure-order';
export { notice } from './notice/notice';
export { objection } from './objection/objection';
export { repair } from './repair/repair';
