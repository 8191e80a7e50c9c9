/** A message as its recipient sees it, for somebody who looks at it before it is sent. */
export interface Preview {
  /** A whole HTML page; it is shown in a frame without scripts. */
  html?: string | undefined;
  /** The text that goes out, or the text part beside the HTML. */
  text?: string | undefined;
}
