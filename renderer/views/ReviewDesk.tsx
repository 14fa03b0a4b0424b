/** What the meeting finds: prompts and notes on the event, then the boards in small. */
export function ReviewDesk() {
  return null
}
