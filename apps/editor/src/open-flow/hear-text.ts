/** Apart, since hardly a flow needs it and it weighs: what finds words in messages. */
export { hearText } from '@nightshift/interpreter';
