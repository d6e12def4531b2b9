/** What other features may use of detentions. */
export { detentionReader, requireDetention } from './detention-access.ts';
export { countDetentions, listDetentions, openIdOf as openDetentionOf, readDetention } from './detentions-queries.ts';
export { addEvent, dropEventsOf, restoreEventsOf, type Stamp } from './timeline.ts';
