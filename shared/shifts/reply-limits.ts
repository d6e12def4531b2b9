/** More lines than this no one looks through. */
export const mostReplyLines = 500;
/** More text than this is no chat. */
export const mostReplyText = 200_000;
