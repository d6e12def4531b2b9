/** What other features may use of detentions. */
export { countDetentions, listDetentions, openIdOf as openDetentionOf, readDetention } from './detentions-queries.ts';
