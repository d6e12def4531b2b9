/** What other features may use of detentions. */
export { detentionReader } from './detention-access.ts';
export { countDetentions, listDetentions, openIdOf as openDetentionOf, readDetention } from './detentions-queries.ts';
export { addEvent, type Stamp } from './timeline.ts';
