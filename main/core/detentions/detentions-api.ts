/** What other features may use of detentions. */
export { detentionReader, requireDetention } from './detention-access.ts';
export { countDetentions, listDetentions, openIdOf as openDetentionOf, readDetention } from './detentions-queries.ts';
export { addEvent, keepLine, type Stamp } from './timeline.ts';
export { findStay, momentOf } from './write-detention.ts';
