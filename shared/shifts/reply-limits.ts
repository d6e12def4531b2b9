/** More lines than this no one looks through. */
export const mostReplyLines = 500;
/** More text than this is no chat. */
const mostReplyText = 200_000;

/** The lines of what was pasted from a chat; null for more than anyone can look through. */
export const replyLines = (text: string): readonly string[] | null => {
  if (text.length > mostReplyText) return null;
  const lines = text.split(/\r\n|\r|\n/u);
  return lines.length > mostReplyLines ? null : lines;
};
