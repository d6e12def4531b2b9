/** Bytes that go into one call of `String.fromCharCode`: more arguments than this and the stack is full. */
const piece = 0x8000;

/** Base64 of bytes, for the bridge, which carries text. */
export const toBase64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += piece) text += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(text);
};
